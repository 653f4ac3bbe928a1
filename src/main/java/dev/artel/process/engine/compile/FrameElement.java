package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.SubProcess;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

/** Steps in a frame: one step for what is around. */
@Component
final class FrameElement implements ElementCompiler<SubProcess> {
    @Override
    public Class<SubProcess> getType() {
        return SubProcess.class;
    }

    @Override
    public void compile(SubProcess node, Executable to) {
        var frame = to.add(org.camunda.bpm.model.bpmn.instance.SubProcess.class, node.id());
        FlowNode begins = to.diagram().loop(node.id()) == null ? to.outer(node.id(), FlowNode.class) : frame;
        to.async(begins, to.async() && node.step().boundary(), false);
    }
}
