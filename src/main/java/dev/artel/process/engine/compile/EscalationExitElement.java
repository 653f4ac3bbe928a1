package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.EscalationBoundary;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.springframework.stereotype.Component;

/** The exit of a frame in which something escalates; named by what escalates, like an error exit. */
@Component
final class EscalationExitElement implements ElementCompiler<EscalationBoundary> {
    @Override
    public Class<EscalationBoundary> getType() {
        return EscalationBoundary.class;
    }

    @Override
    public void compile(EscalationBoundary node, Executable to) {
        BoundaryEvent event = to.add(BoundaryEvent.class, node.id());
        event.setAttachedTo(to.outer(node.attachedTo(), Activity.class));
        event.setCancelActivity(node.interrupting());
        to.addTo(event, EscalationEventDefinition.class).setEscalation(to.escalation(node.id()));
    }
}
