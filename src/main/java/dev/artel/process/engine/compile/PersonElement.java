package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.UserTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.springframework.stereotype.Component;

/**
 * A person's step; what follows runs in a job of its own when it can fail. For the engine it is a place that waits for a signal: its
 * own tasks would be a second inbox beside ours, read and written with every completion.
 */
@Component
final class PersonElement implements ElementCompiler<UserTask> {
    @Override
    public Class<UserTask> getType() {
        return UserTask.class;
    }

    @Override
    public void compile(UserTask node, Executable to) {
        var task = to.add(ReceiveTask.class, node.id());
        to.async(task, node.step().boundary(), to.continuations().mayFailAfter(node));
        to.listen(task, ExecutionListener.EVENTNAME_START, Call.PERSON);
        to.listen(task, ExecutionListener.EVENTNAME_END, Call.PERSON);
    }
}
