package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.LinkThrow;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.springframework.stereotype.Component;

/** A jump: the model has the way to its other end, so nothing is left to do. */
@Component
final class LinkThrowElement implements ElementCompiler<LinkThrow> {
    @Override
    public Class<LinkThrow> getType() {
        return LinkThrow.class;
    }

    @Override
    public void compile(LinkThrow node, Executable to) {
        to.add(IntermediateThrowEvent.class, node.id());
    }
}
