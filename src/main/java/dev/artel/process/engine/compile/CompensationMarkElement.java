package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.CompensationBoundary;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.springframework.stereotype.Component;

/** An activity that can be undone, and the one that does it. */
@Component
final class CompensationMarkElement implements ElementCompiler<CompensationBoundary> {
    @Override
    public Class<CompensationBoundary> getType() {
        return CompensationBoundary.class;
    }

    @Override
    public void compile(CompensationBoundary node, Executable to) {
        BoundaryEvent event = to.add(BoundaryEvent.class, node.id());
        event.setAttachedTo((Activity) to.undone(node.attachedTo()));
        to.addTo(event, CompensateEventDefinition.class);
        String id = Objects.requireNonNull(to.diagram().handlers().get(node.id()), "a mark that names nothing");
        Activity handler = to.outer(id, Activity.class);
        handler.setForCompensation(true);
        Association line =
                to.ours(Association.class, Executable.OURS + "undone-by." + node.id(), to.container(node.id()));
        line.setSource(event);
        line.setTarget(handler);
        Undoing.ordered(to.undone(node.attachedTo()), to);
    }
}
