package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.CatchEvent;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** A place on the way that waits for a signal. */
@Component
final class SignalCatchReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateCatchEvent";
    }

    @Override
    public String definition() {
        return "signalEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new CatchEvent(
                source.id(), source.name(), source.incoming(), source.outgoing(), Told.signal(source, definitions));
    }
}
