package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ErrorEnd;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.springframework.stereotype.Component;

/**
 * An end with an error ends the whole process, and the journal is told why. The engine's own error end would end its path only and let
 * the others go on when nobody catches the error, which in a diagram without sub-processes nobody can.
 */
@Component
final class ErrorEndElement implements ElementCompiler<ErrorEnd> {
    @Override
    public Class<ErrorEnd> getType() {
        return ErrorEnd.class;
    }

    @Override
    public void compile(ErrorEnd node, Executable to) {
        EndEvent end = to.add(EndEvent.class, node.id());
        ExtensionElements extensions = to.addTo(end, ExtensionElements.class);
        CamundaExecutionListener listener = to.addTo(extensions, CamundaExecutionListener.class);
        listener.setCamundaEvent(ExecutionListener.EVENTNAME_START);
        listener.setCamundaDelegateExpression(Call.FAILURE.text());
        to.addTo(end, TerminateEventDefinition.class);
    }
}
