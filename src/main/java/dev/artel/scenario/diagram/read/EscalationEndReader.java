package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.EscalationEnd;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** Something to tell at the end of a path. */
@Component
final class EscalationEndReader implements ElementReader {
    @Override
    public String element() {
        return "endEvent";
    }

    @Override
    public String definition() {
        return "escalationEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new EscalationEnd(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                Values.escalated(source, definitions));
    }
}
