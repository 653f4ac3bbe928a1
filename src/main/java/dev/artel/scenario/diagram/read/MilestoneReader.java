package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Milestone;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** An event that only marks how far the way has come. */
@Component
final class MilestoneReader implements ElementReader {
    @Override
    public String element() {
        return "intermediateThrowEvent";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        return new Milestone(source.id(), source.name(), source.incoming(), source.outgoing());
    }
}
