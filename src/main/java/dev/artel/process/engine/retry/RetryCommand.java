package dev.artel.process.engine.retry;

import dev.artel.process.engine.compile.Places;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.StepStatus;
import dev.artel.process.step.Failure;
import dev.artel.process.step.FailureReport;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Decides when a failed job runs again, and writes the attempt down: the engine forgets it with the rollback. */
final class RetryCommand extends JobRetryCmd {
    private static final long serialVersionUID = 1L;
    private static final int JITTER_FROM = 20;
    private static final int JITTER_TO = 220;
    private static final int LONGEST_MESSAGE = 600;

    private final transient FailureReport report;
    private final transient ConflictCount conflicts;

    RetryCommand(String jobId, Throwable exception, FailureReport report, ConflictCount conflicts) {
        super(jobId, exception);
        this.report = report;
        this.conflicts = conflicts;
    }

    @Override
    public @Nullable Object execute(CommandContext context) {
        JobEntity job = getJob();
        if (job == null) {
            return null;
        }
        TransactionSynchronizationManager.registerSynchronization(new Unwritten(jobId, exception));
        if (job.getExecutionId() != null && job.getExecution() == null) {
            job.delete(); // the place that it was for is gone
            return null;
        }
        job.unlock();
        if (conflicts.mayRepeat(jobId, exception)) {
            after(job, Duration.ofMillis(ThreadLocalRandom.current().nextInt(JITTER_FROM, JITTER_TO)));
        } else if (!isAgain(job)) {
            failed(job, told(job));
        }
        notifyAcquisition(context);
        return null;
    }

    /** What was done before the step that failed is done again and kept, so that it need not be undone with that step. */
    private boolean isAgain(JobEntity job) {
        return job.getProcessInstanceId() != null
                && Again.mark(
                        job, report.behind(exception, JournalSession.current().runOf(job.getProcessInstanceId())));
    }

    private Failure told(JobEntity job) {
        return job.getProcessInstanceId() == null
                ? report.of(exception)
                : report.of(exception, JournalSession.current().runOf(job.getProcessInstanceId()));
    }

    private void failed(JobEntity job, Failure failure) {
        JournalSession session = JournalSession.current();
        session.failing(failure);
        if (job.getProcessInstanceId() != null) {
            write(session, job, failure);
        }
        boolean first = !Again.hasFailed(job);
        job.setExceptionMessage(shortened(failure.message().text()));
        if (failure.element() != null) {
            job.setFailedActivityId(failure.element());
        }
        int left = first ? failure.pauses().size() : job.getRetries() - 1;
        if (failure.isFinal() || left <= 0) {
            job.setRetries(0);
            return;
        }
        job.setRetries(left);
        int pause = Math.max(0, failure.pauses().size() - left);
        after(job, failure.pauses().isEmpty() ? Duration.ZERO : failure.pauses().get(pause));
    }

    private static void write(JournalSession session, JobEntity job, Failure failure) {
        String element = failure.element() != null ? failure.element() : job.getFailedActivityId();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        session.batch()
                .attempt(
                        session.runOf(job.getProcessInstanceId()),
                        Places.element(element != null ? element : job.getActivityId()))
                .started(
                        now, job.getExecution() == null ? 0 : job.getExecution().getSequenceCounter())
                .ended(StepStatus.FAILED, now)
                .ref(job.getId())
                .trace(failure.trace());
    }

    private static void after(JobEntity job, Duration pause) {
        job.setDuedate(Date.from(ClockUtil.getCurrentTime().toInstant().plus(pause)));
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }
}
