package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.EscalationStart;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** What is done when something in the scope around escalates. */
@Component
final class EscalationStartElement implements ElementCompiler<EscalationStart> {
    @Override
    public Class<EscalationStart> getType() {
        return EscalationStart.class;
    }

    @Override
    public void compile(EscalationStart node, Executable to) {
        StartEvent start = to.add(StartEvent.class, node.id());
        start.setInterrupting(node.interrupting());
        to.addTo(start, EscalationEventDefinition.class).setEscalation(to.escalation(node.id()));
    }
}
