package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.TimerStart;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** What is done when the scope around takes too long. */
@Component
final class TimerStartElement implements ElementCompiler<TimerStart> {
    @Override
    public Class<TimerStart> getType() {
        return TimerStart.class;
    }

    @Override
    public void compile(TimerStart node, Executable to) {
        StartEvent start = to.add(StartEvent.class, node.id());
        start.setInterrupting(node.interrupting());
        to.async(start, false, to.async() && to.continuations().mayFailAfter(node));
        to.timer(start, node);
    }
}
