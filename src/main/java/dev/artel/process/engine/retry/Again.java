package dev.artel.process.engine.retry;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * A job that is done again because a step failed that was not the first of its transaction: the steps before it are done once more, and
 * there the transaction ends, so that they are kept and what failed stands alone. How many they are is written where the job's error would
 * be: whichever node takes the job up next finds it there, and it goes with the job.
 */
public final class Again {
    private static final String MARK = "artel.again.";

    private Again() {}

    /** Whether the job has failed, other than to be done again at once. */
    public static boolean hasFailed(Job job) {
        return job.getExceptionMessage() != null && steps(job) == 0;
    }

    /** After how many steps the job that moves the execution's process just now ends its transaction; 0 when it just goes on. */
    public static int steps(DelegateExecution execution) {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        return job != null && execution.getProcessInstanceId().equals(job.getProcessInstanceId()) ? steps(job) : 0;
    }

    /**
     * Whether the job is to be done again at once; marks it so. Either the next attempt keeps something or the number becomes smaller, so
     * this comes to an end.
     *
     * @param behind how many steps were done before what failed
     */
    static boolean mark(JobEntity job, int behind) {
        int known = steps(job);
        int next = known == 0 || behind < known ? behind : known / 2;
        if (next == 0) {
            return false;
        }
        job.setExceptionMessage(MARK + next);
        return true;
    }

    private static int steps(Job job) {
        String text = job.getExceptionMessage();
        return text != null && text.startsWith(MARK) ? Integer.parseInt(text.substring(MARK.length())) : 0;
    }
}
