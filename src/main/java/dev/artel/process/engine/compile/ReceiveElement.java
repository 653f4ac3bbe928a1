package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ReceiveTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A step that waits for a message. */
@Component
final class ReceiveElement implements ElementCompiler<ReceiveTask> {
    @Override
    public Class<ReceiveTask> getType() {
        return ReceiveTask.class;
    }

    @Override
    public void compile(ReceiveTask node, Executable to) {
        var task = to.add(org.camunda.bpm.model.bpmn.instance.ReceiveTask.class, node.id());
        to.async(task, node.step().boundary(), to.continuations().mayFailAfter(node));
        to.listen(task, ExecutionListener.EVENTNAME_START, Call.WAITING);
        to.listen(task, ExecutionListener.EVENTNAME_END, Call.WAITING);
        task.setMessage(to.awaited(node));
    }
}
