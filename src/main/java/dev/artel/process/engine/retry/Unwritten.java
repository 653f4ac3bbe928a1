package dev.artel.process.engine.retry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Tells the log when the attempt of a job has failed and even that could not be written down: its lock then stays until it ends, the job is
 * tried once more, and nothing else would say so.
 */
final class Unwritten implements TransactionSynchronization {
    private static final Logger LOG = LoggerFactory.getLogger(Unwritten.class);

    private final String job;
    private final Throwable failure;

    Unwritten(String job, Throwable failure) {
        this.job = job;
        this.failure = failure;
    }

    @Override
    public void afterCompletion(int status) {
        if (status != STATUS_COMMITTED) {
            LOG.warn(
                    "Job {} has failed, and that could not be written down; it is tried again when its lock ends",
                    job,
                    failure);
        }
    }
}
