package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.EscalationBoundary;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An exit for what is told from inside. */
@Component
final class EscalationBoundaryReader implements ElementReader {
    @Override
    public String element() {
        return "boundaryEvent";
    }

    @Override
    public String definition() {
        return "escalationEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        boolean interrupting =
                !source.attribute("cancelActivity").orElse("true").equals("false");
        return new EscalationBoundary(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.part().required("attachedToRef"),
                interrupting,
                Values.escalation(source, definitions).orElse(null));
    }
}
