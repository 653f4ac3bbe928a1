package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.TimerBoundary;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.stereotype.Component;

/** The exit of a step that takes too long. */
@Component
final class TimerExitElement implements ElementCompiler<TimerBoundary> {
    @Override
    public Class<TimerBoundary> getType() {
        return TimerBoundary.class;
    }

    @Override
    public void compile(TimerBoundary node, Executable to) {
        BoundaryEvent event = to.add(BoundaryEvent.class, node.id());
        event.setAttachedTo(to.outer(node.attachedTo(), Activity.class));
        event.setCancelActivity(node.interrupting());
        to.async(event, false, to.continuations().mayFailAfter(node));
        to.timer(event, node);
    }
}
