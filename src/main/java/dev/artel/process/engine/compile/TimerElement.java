package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.IntermediateTimer;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.springframework.stereotype.Component;

/** A pause. */
@Component
final class TimerElement implements ElementCompiler<IntermediateTimer> {
    @Override
    public Class<IntermediateTimer> getType() {
        return IntermediateTimer.class;
    }

    @Override
    public void compile(IntermediateTimer node, Executable to) {
        IntermediateCatchEvent event = to.add(IntermediateCatchEvent.class, node.id());
        to.async(event, false, to.continuations().mayFailAfter(node));
        to.timer(event, node);
    }
}
