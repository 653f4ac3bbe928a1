package dev.artel.process.engine.call;

import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.step.StepRunner;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A component's step in the engine's transaction. */
@Component
final class StepDelegate implements JavaDelegate {
    private final StepRunner runner;

    StepDelegate(StepRunner runner) {
        this.runner = runner;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long run = Answers.run(execution);
        String element = execution.getCurrentActivityId();
        String instance = JournalSession.instance(execution.getActivityInstanceId());
        StepRunner.Done done = runner.run(run, element, instance);
        JournalSession.current().batch().step(run, instance, element).trace(done.trace());
        if (done.exit() != null) {
            throw new BpmnError(Call.exit(done.exit()));
        }
    }
}
