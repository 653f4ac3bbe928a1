package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.NoneEnd;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.springframework.stereotype.Component;

/** The end of a path. */
@Component
final class NoneEndElement implements ElementCompiler<NoneEnd> {
    @Override
    public Class<NoneEnd> getType() {
        return NoneEnd.class;
    }

    @Override
    public void compile(NoneEnd node, Executable to) {
        to.add(EndEvent.class, node.id());
    }
}
