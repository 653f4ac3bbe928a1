package dev.artel.process.engine.call;

import dev.artel.process.engine.Endings;
import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.engine.retry.Again;
import dev.artel.process.engine.told.ToldJobs;
import dev.artel.process.journal.StepEntry;
import dev.artel.process.journal.StepStatus;
import dev.artel.process.step.StepRunner;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A component's step in the engine's transaction. In a job that is done again (see {@link Again}) the transaction ends when so many steps
 * are done: behind the last of them, and before whatever else would begin.
 */
@Component
final class StepDelegate extends AbstractBpmnActivityBehavior {
    private static final String BEGIN = "begin";
    private static final String LEAVE = "leave";

    private final StepRunner runner;
    private final Endings endings;

    StepDelegate(StepRunner runner, Endings endings) {
        this.runner = runner;
        this.endings = endings;
    }

    @Override
    public void execute(ActivityExecution execution) {
        if (isEnough(execution)) {
            ToldJobs.hold(execution, BEGIN);
        } else {
            work(execution);
        }
    }

    /**
     * Goes on where a transaction has ended.
     *
     * @param how to begin, to leave, or the id of the error exit to leave through
     */
    @Override
    public void signal(ActivityExecution execution, String how, @Nullable Object nothing) {
        switch (how) {
            case BEGIN -> work(execution);
            case LEAVE -> leave(execution);
            default -> throw new BpmnError(Call.exit(how));
        }
    }

    private void work(ActivityExecution execution) {
        long run = Answers.run(execution);
        String element = execution.getCurrentActivityId();
        String instance = JournalSession.instance(execution.getActivityInstanceId());
        StepRunner.Done done = runner.run(run, element, instance);
        StepEntry entry =
                JournalSession.current().batch().step(run, instance, element).trace(done.trace());
        if (done.beyond() != null) {
            throw endings.with(done.beyond(), (ExecutionEntity) execution, element); // nothing follows here
        }
        if (isEnough(execution)) {
            if (done.exit() == null) {
                entry.ended(StepStatus.DONE, ClockUtil.getCurrentTime().toInstant());
            }
            ToldJobs.hold(execution, done.exit() == null ? LEAVE : done.exit());
        } else if (done.exit() == null) {
            leave(execution);
        } else {
            throw new BpmnError(Call.exit(done.exit()));
        }
    }

    private boolean isEnough(ActivityExecution execution) {
        int steps = Again.steps(execution);
        return steps > 0 && runner.done(Answers.run(execution)) >= steps;
    }
}
