package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.CompensationThrow;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.springframework.stereotype.Component;

/** A place on the way that has things undone. */
@Component
final class CompensationThrowElement implements ElementCompiler<CompensationThrow> {
    @Override
    public Class<CompensationThrow> getType() {
        return CompensationThrow.class;
    }

    @Override
    public void compile(CompensationThrow node, Executable to) {
        Undoing.thrown(to.add(IntermediateThrowEvent.class, node.id()), node, to);
    }
}
