package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.LinkCatch;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.springframework.stereotype.Component;

/** Where jumps arrive, each along a way of the model. */
@Component
final class LinkCatchElement implements ElementCompiler<LinkCatch> {
    @Override
    public Class<LinkCatch> getType() {
        return LinkCatch.class;
    }

    @Override
    public void compile(LinkCatch node, Executable to) {
        to.add(IntermediateThrowEvent.class, node.id());
    }
}
