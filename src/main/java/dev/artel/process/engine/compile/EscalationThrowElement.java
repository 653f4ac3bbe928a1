package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.EscalationThrow;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.springframework.stereotype.Component;

/** Tells what listens around; who that is, is known beforehand. When nobody does, the way just goes on. */
@Component
final class EscalationThrowElement implements ElementCompiler<EscalationThrow> {
    @Override
    public Class<EscalationThrow> getType() {
        return EscalationThrow.class;
    }

    @Override
    public void compile(EscalationThrow node, Executable to) {
        IntermediateThrowEvent event = to.add(IntermediateThrowEvent.class, node.id());
        Catches.escalations(to.diagram(), node.id())
                .of(node.code())
                .ifPresent(caught ->
                        to.addTo(event, EscalationEventDefinition.class).setEscalation(to.escalation(caught.id())));
    }
}
