package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ErrorStart;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** What is done when something in the scope around fails; named by what fails, like an error exit. */
@Component
final class ErrorStartElement implements ElementCompiler<ErrorStart> {
    @Override
    public Class<ErrorStart> getType() {
        return ErrorStart.class;
    }

    @Override
    public void compile(ErrorStart node, Executable to) {
        StartEvent start = to.add(StartEvent.class, node.id());
        to.addTo(start, ErrorEventDefinition.class).setError(to.error(node.id()));
    }
}
