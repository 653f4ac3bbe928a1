package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.EscalationThrow;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** Something to tell on the way. */
@Component
final class EscalationThrowReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateThrowEvent";
    }

    @Override
    public String definition() {
        return "escalationEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new EscalationThrow(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                Values.escalated(source, definitions));
    }
}
