package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.UserTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
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
        ExtensionElements extensions = to.addTo(task, ExtensionElements.class);
        listener(extensions, ExecutionListener.EVENTNAME_START, to);
        listener(extensions, ExecutionListener.EVENTNAME_END, to);
    }

    private static void listener(ExtensionElements extensions, String event, Executable to) {
        CamundaExecutionListener listener = to.addTo(extensions, CamundaExecutionListener.class);
        listener.setCamundaEvent(event);
        listener.setCamundaDelegateExpression(Call.PERSON.text());
    }
}
