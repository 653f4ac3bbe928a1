package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.UserTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.springframework.stereotype.Component;

/** A person's step; what follows runs in a job of its own when it can fail. */
@Component
final class PersonElement implements ElementCompiler<UserTask> {
    @Override
    public Class<UserTask> getType() {
        return UserTask.class;
    }

    @Override
    public void compile(UserTask node, Executable to) {
        var task = to.add(org.camunda.bpm.model.bpmn.instance.UserTask.class, node.id());
        to.async(task, node.step().boundary(), to.continuations().mayFailAfter(node));
        ExtensionElements extensions = to.addTo(task, ExtensionElements.class);
        listener(extensions, TaskListener.EVENTNAME_CREATE, to);
        listener(extensions, TaskListener.EVENTNAME_COMPLETE, to);
        listener(extensions, TaskListener.EVENTNAME_DELETE, to);
    }

    private static void listener(ExtensionElements extensions, String event, Executable to) {
        CamundaTaskListener listener = to.addTo(extensions, CamundaTaskListener.class);
        listener.setCamundaEvent(event);
        listener.setCamundaDelegateExpression(Call.PERSON.text());
    }
}
