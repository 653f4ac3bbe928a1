package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ParallelGateway;
import org.springframework.stereotype.Component;

/** All ways at once. Branches arrive in jobs of their own, which exclude each other, so that they meet without conflict. */
@Component
final class ParallelElement implements ElementCompiler<ParallelGateway> {
    @Override
    public Class<ParallelGateway> getType() {
        return ParallelGateway.class;
    }

    @Override
    public void compile(ParallelGateway node, Executable to) {
        var gateway = to.add(org.camunda.bpm.model.bpmn.instance.ParallelGateway.class, node.id());
        to.async(gateway, to.async() && Continuations.joins(node), false);
    }
}
