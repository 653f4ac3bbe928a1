package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ExclusiveGateway;
import org.springframework.stereotype.Component;

/** Exactly one way on. Which flow is the default is written with the flows. */
@Component
final class ChoiceElement implements ElementCompiler<ExclusiveGateway> {
    @Override
    public Class<ExclusiveGateway> getType() {
        return ExclusiveGateway.class;
    }

    @Override
    public void compile(ExclusiveGateway node, Executable to) {
        to.add(org.camunda.bpm.model.bpmn.instance.ExclusiveGateway.class, node.id());
    }
}
