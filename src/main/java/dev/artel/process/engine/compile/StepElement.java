package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.ServiceTask;
import org.springframework.stereotype.Component;

/**
 * A component's step: in the engine's transaction, or as an external task when it touches the world outside. What follows such a call
 * runs in a job of its own when it can fail, so that a fault there never repeats the call.
 */
@Component
final class StepElement implements ElementCompiler<ServiceTask> {
    @Override
    public Class<ServiceTask> getType() {
        return ServiceTask.class;
    }

    @Override
    public void compile(ServiceTask node, Executable to) {
        var task = to.add(org.camunda.bpm.model.bpmn.instance.ServiceTask.class, node.id());
        boolean outside = to.async() && to.continuations().outside(node);
        to.async(
                task,
                to.async() && node.step().boundary(),
                outside && to.continuations().mayFailAfter(node));
        if (outside) {
            task.setCamundaType("external");
            task.setCamundaTopic(Form.TOPIC);
        } else {
            task.setCamundaDelegateExpression(Call.STEP.text());
        }
    }
}
