package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Milestone;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.springframework.stereotype.Component;

/** An event that does nothing. */
@Component
final class MilestoneElement implements ElementCompiler<Milestone> {
    @Override
    public Class<Milestone> getType() {
        return Milestone.class;
    }

    @Override
    public void compile(Milestone node, Executable to) {
        to.add(IntermediateThrowEvent.class, node.id());
    }
}
