package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.CatchEvent;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** A place on the way that waits until a record satisfies a filter. */
@Component
final class UntilCatchReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateCatchEvent";
    }

    @Override
    public String definition() {
        return "conditionalEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new CatchEvent(source.id(), source.name(), source.incoming(), source.outgoing(), Told.until(source));
    }
}
