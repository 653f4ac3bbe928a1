package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.springframework.stereotype.Component;

/** A place on the way that tells others something, in the transaction of its process. */
@Component
final class ThrowElement implements ElementCompiler<ThrowEvent> {
    @Override
    public Class<ThrowEvent> getType() {
        return ThrowEvent.class;
    }

    @Override
    public void compile(ThrowEvent node, Executable to) {
        IntermediateThrowEvent event = to.add(IntermediateThrowEvent.class, node.id());
        to.async(event, false, to.continuations().endsItself(node));
        to.addTo(event, MessageEventDefinition.class).setCamundaDelegateExpression(Call.STEP.text());
    }
}
