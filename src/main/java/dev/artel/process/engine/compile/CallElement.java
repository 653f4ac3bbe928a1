package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.CallActivity;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Another scenario: a process that knows nothing of the engine's call activities. Who waits for it is a place that waits for a signal,
 * given in the transaction in which the called process ends; what fails there may end the whole process here.
 */
@Component
final class CallElement implements ElementCompiler<CallActivity> {
    @Override
    public Class<CallActivity> getType() {
        return CallActivity.class;
    }

    @Override
    public void compile(CallActivity node, Executable to) {
        boolean before = to.async() && node.step().boundary();
        if (!to.async() || !node.waits()) {
            ServiceTask task = to.add(ServiceTask.class, node.id());
            to.async(task, before, false);
            task.setCamundaDelegateExpression(Call.CALL.text());
            return;
        }
        ReceiveTask task = to.add(ReceiveTask.class, node.id());
        to.async(task, before, to.continuations().mayFailAfter(node));
        ExtensionElements extensions = to.addTo(task, ExtensionElements.class);
        listener(extensions, ExecutionListener.EVENTNAME_START, to);
        listener(extensions, ExecutionListener.EVENTNAME_END, to);
        to.failure();
    }

    private static void listener(ExtensionElements extensions, String event, Executable to) {
        CamundaExecutionListener listener = to.addTo(extensions, CamundaExecutionListener.class);
        listener.setCamundaEvent(event);
        listener.setCamundaDelegateExpression(Call.CALLED.text());
    }
}
