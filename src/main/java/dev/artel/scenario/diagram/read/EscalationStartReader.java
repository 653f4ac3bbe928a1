package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.EscalationStart;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An event sub-process for what is told around it. */
@Component
final class EscalationStartReader implements ElementReader {
    @Override
    public String element() {
        return "startEvent";
    }

    @Override
    public String definition() {
        return "escalationEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        boolean interrupting =
                !source.attribute("isInterrupting").orElse("true").equals("false");
        return new EscalationStart(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                interrupting,
                Values.escalation(source, definitions).orElse(null));
    }
}
