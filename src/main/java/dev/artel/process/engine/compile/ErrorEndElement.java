package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.ErrorCatch;
import dev.artel.scenario.diagram.ErrorEnd;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.springframework.stereotype.Component;

/**
 * An end with an error goes to what catches it in the scopes around; who that is, is known beforehand. Where nobody does, the whole
 * process ends and the journal is told why: the engine's own error end would end its path only and let the others go on.
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
        Optional<ErrorCatch> caught = Catches.errors(to.diagram(), node.id()).of(node.code());
        if (caught.isPresent()) {
            to.addTo(end, ErrorEventDefinition.class)
                    .setError(to.error(caught.get().id()));
        } else if (to.diagram().scope(node.id()) != null) {
            to.addTo(end, ErrorEventDefinition.class).setError(to.failure());
        } else {
            to.addTo(end, TerminateEventDefinition.class);
        }
    }
}
