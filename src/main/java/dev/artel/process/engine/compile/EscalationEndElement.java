package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.EscalationEnd;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.springframework.stereotype.Component;

/** Tells what listens around, at the end of a path. */
@Component
final class EscalationEndElement implements ElementCompiler<EscalationEnd> {
    @Override
    public Class<EscalationEnd> getType() {
        return EscalationEnd.class;
    }

    @Override
    public void compile(EscalationEnd node, Executable to) {
        EndEvent event = to.add(EndEvent.class, node.id());
        Catches.escalations(to.diagram(), node.id())
                .of(node.code())
                .ifPresent(caught ->
                        to.addTo(event, EscalationEventDefinition.class).setEscalation(to.escalation(caught.id())));
    }
}
