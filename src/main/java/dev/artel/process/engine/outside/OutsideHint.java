package dev.artel.process.engine.outside;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says that a call may be waiting. A hint too many costs one empty look; one that is lost costs the slow look of every few seconds. */
@Component
public class OutsideHint {
    private final Semaphore hints = new Semaphore(0);

    /** Once this transaction has committed. */
    public void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                now();
            }
        });
    }

    void now() {
        hints.release();
    }

    /** Waits for a hint, at most that long; further hints that came meanwhile are one with it. */
    void await(long millis) throws InterruptedException {
        if (hints.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            hints.drainPermits();
        }
    }
}
