package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ThrowEnd;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.springframework.stereotype.Component;

/** The end of a path that tells others something. */
@Component
final class ThrowEndElement implements ElementCompiler<ThrowEnd> {
    @Override
    public Class<ThrowEnd> getType() {
        return ThrowEnd.class;
    }

    @Override
    public void compile(ThrowEnd node, Executable to) {
        EndEvent end = to.add(EndEvent.class, node.id());
        to.addTo(end, MessageEventDefinition.class).setCamundaDelegateExpression(Call.STEP.text());
    }
}
