package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ErrorBoundary;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.springframework.stereotype.Component;

/**
 * The exit of a step that fails. The step decides which exit catches a problem and names it: the engine itself would take the name of
 * an error for the name of a Java class and catch what must never be caught.
 */
@Component
final class ErrorExitElement implements ElementCompiler<ErrorBoundary> {
    @Override
    public Class<ErrorBoundary> getType() {
        return ErrorBoundary.class;
    }

    @Override
    public void compile(ErrorBoundary node, Executable to) {
        BoundaryEvent event = to.add(BoundaryEvent.class, node.id());
        event.setAttachedTo(to.outer(node.attachedTo(), Activity.class));
        to.addTo(event, ErrorEventDefinition.class).setError(to.error(node.id()));
    }
}
