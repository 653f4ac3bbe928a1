package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.CompensationBoundary;
import dev.artel.scenario.diagram.Node;
import org.springframework.stereotype.Component;

/** The mark that an activity can be undone; which step does it is told by an association. */
@Component
final class CompensationBoundaryReader implements ElementReader {
    @Override
    public String element() {
        return "boundaryEvent";
    }

    @Override
    public String definition() {
        return "compensateEventDefinition";
    }

    @Override
    public Node read(Source source, Definitions definitions) {
        source.attribute("cancelActivity");
        source.child(definition()).ifPresent(Compensations::definition);
        return new CompensationBoundary(
                source.id(),
                source.name(),
                source.incoming(),
                source.outgoing(),
                source.part().required("attachedToRef"));
    }
}
