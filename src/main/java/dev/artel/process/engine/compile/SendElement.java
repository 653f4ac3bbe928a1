package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

/** A step that sends a message, in the transaction of its process. */
@Component
final class SendElement implements ElementCompiler<SendTask> {
    @Override
    public Class<SendTask> getType() {
        return SendTask.class;
    }

    @Override
    public void compile(SendTask node, Executable to) {
        ServiceTask task = to.add(ServiceTask.class, node.id());
        to.async(task, to.async() && node.step().boundary(), to.continuations().endsItself(node));
        task.setCamundaDelegateExpression(Call.STEP.text());
    }
}
