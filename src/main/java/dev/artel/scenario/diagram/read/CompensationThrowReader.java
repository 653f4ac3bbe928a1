package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.CompensationThrow;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** A place on the way that has things undone. */
@Component
final class CompensationThrowReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateThrowEvent";
    }

    @Override
    public String definition() {
        return "compensateEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        String activity =
                source.child(definition()).flatMap(Compensations::definition).orElse(null);
        return new CompensationThrow(source.id(), source.name(), source.incoming(), source.outgoing(), activity);
    }
}
