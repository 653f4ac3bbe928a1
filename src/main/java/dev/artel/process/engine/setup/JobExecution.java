package dev.artel.process.engine.setup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When jobs run: from the moment the product is ready until the web server has stopped. Before the first one, what an earlier run
 * of this node left locked is freed; without that it would stand still for five minutes.
 */
@Component
class JobExecution implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    /** Below the web server's phases, so that it stops after them. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private final JobThreads threads;
    private final JobLockMapper locks;
    private final TransactionTemplate transaction;
    private boolean wanted;
    private boolean ready;
    private boolean running;

    JobExecution(JobThreads threads, JobLockMapper locks, TransactionTemplate transaction) {
        this.threads = threads;
        this.locks = locks;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void whenReady() {
        ready = true;
        startIfDue();
    }

    @Override
    public synchronized void start() {
        wanted = true;
        startIfDue();
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        if (running) {
            threads.stop();
            free();
            running = false;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return wanted;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private void startIfDue() {
        if (wanted && ready && !running) {
            int freed = free();
            if (freed > 0) {
                LOG.info("{} jobs of an earlier run are taken up again", freed);
            }
            threads.start();
            running = true;
        }
    }

    private int free() {
        Integer freed =
                transaction.execute(status -> locks.free(threads.executor().getLockOwner()));
        return freed == null ? 0 : freed;
    }
}
