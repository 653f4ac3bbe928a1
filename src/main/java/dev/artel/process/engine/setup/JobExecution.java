package dev.artel.process.engine.setup;

import dev.artel.kernel.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When jobs run: from the moment the product is ready until the web server has stopped. Before the first one, what an earlier run
 * of this node left locked is freed; without that it would stand still for five minutes.
 */
@Component
class JobExecution extends BackgroundWork {
    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    private final JobThreads threads;
    private final JobLockMapper locks;
    private final TransactionTemplate transaction;

    JobExecution(JobThreads threads, JobLockMapper locks, TransactionTemplate transaction) {
        this.threads = threads;
        this.locks = locks;
        this.transaction = transaction;
    }

    @Override
    protected void begin() {
        int freed = free();
        if (freed > 0) {
            LOG.info("{} jobs of an earlier run are taken up again", freed);
        }
        threads.start();
    }

    @Override
    protected void end() {
        threads.stop();
        free();
    }

    private int free() {
        Integer freed =
                transaction.execute(status -> locks.free(threads.executor().getLockOwner()));
        return freed == null ? 0 : freed;
    }
}
