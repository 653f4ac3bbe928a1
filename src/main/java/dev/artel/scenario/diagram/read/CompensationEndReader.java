package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.CompensationEnd;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An end that has things undone. */
@Component
final class CompensationEndReader implements ElementReader {
    @Override
    public String element() {
        return "endEvent";
    }

    @Override
    public String definition() {
        return "compensateEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        String activity =
                source.child(definition()).flatMap(Compensations::definition).orElse(null);
        return new CompensationEnd(source.id(), source.name(), source.incoming(), source.outgoing(), activity);
    }
}
