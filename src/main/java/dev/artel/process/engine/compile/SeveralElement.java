package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.InclusiveGateway;
import org.springframework.stereotype.Component;

/** All ways whose conditions are true. Branches arrive in jobs of their own, like at a parallel gateway. */
@Component
final class SeveralElement implements ElementCompiler<InclusiveGateway> {
    @Override
    public Class<InclusiveGateway> getType() {
        return InclusiveGateway.class;
    }

    @Override
    public void compile(InclusiveGateway node, Executable to) {
        var gateway = to.add(org.camunda.bpm.model.bpmn.instance.InclusiveGateway.class, node.id());
        to.async(gateway, to.async() && Continuations.joins(node), false);
    }
}
