package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ThrowEnd;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.springframework.stereotype.Component;

/** The end of a path that tells others something. */
@Component
final class ThrowEndElement implements ElementCompiler<ThrowEnd> {
    @Override
    public Class<ThrowEnd> getType() {
        return ThrowEnd.class;
    }

    @Override
    public void compile(ThrowEnd node, Executable to) {
        if (to.continuations().endsItself(node)) {
            IntermediateThrowEvent event = to.add(IntermediateThrowEvent.class, node.id());
            to.async(event, false, true);
            told(event, to);
            end(event, to);
        } else {
            told(to.add(EndEvent.class, node.id()), to);
        }
    }

    /** An end behind it, so that a transaction can end between them. */
    private static void end(FlowNode event, Executable to) {
        BpmnModelElementInstance around = to.scope(event.getId());
        EndEvent end = to.ours(EndEvent.class, Executable.OURS + "stop." + event.getId(), around);
        to.join(to.ours(SequenceFlow.class, Executable.OURS + "stopping." + event.getId(), around), event, end);
    }

    private static void told(ThrowEvent event, Executable to) {
        to.addTo(event, MessageEventDefinition.class).setCamundaDelegateExpression(Call.STEP.text());
    }
}
