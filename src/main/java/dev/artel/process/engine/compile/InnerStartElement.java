package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.InnerStart;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Where a frame begins: nothing to wait for. */
@Component
final class InnerStartElement implements ElementCompiler<InnerStart> {
    @Override
    public Class<InnerStart> getType() {
        return InnerStart.class;
    }

    @Override
    public void compile(InnerStart node, Executable to) {
        to.add(StartEvent.class, node.id());
    }
}
