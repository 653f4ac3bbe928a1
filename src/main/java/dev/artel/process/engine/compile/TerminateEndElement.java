package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.TerminateEnd;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.springframework.stereotype.Component;

/** The end of the process. */
@Component
final class TerminateEndElement implements ElementCompiler<TerminateEnd> {
    @Override
    public Class<TerminateEnd> getType() {
        return TerminateEnd.class;
    }

    @Override
    public void compile(TerminateEnd node, Executable to) {
        to.addTo(to.add(EndEvent.class, node.id()), TerminateEventDefinition.class);
    }
}
