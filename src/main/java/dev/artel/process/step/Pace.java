package dev.artel.process.step;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How much a transaction has done: many steps share one, since a commit costs more than a step, but not so many that a crash repeats
 * much or that others wait long for the records it has changed.
 */
@Component
public class Pace {
    private static final int MOST_STEPS = 250;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** What one transaction has done so far. */
    private static final class Done {
        private final long since = System.nanoTime();
        private int steps;
    }

    /** A step begins. */
    void step() {
        Done done = done();
        if (done == null && TransactionSynchronizationManager.isSynchronizationActive()) {
            done = new Done();
            TransactionSynchronizationManager.bindResource(this, done);
            TransactionSynchronizationManager.registerSynchronization(new Unbinding(done));
        }
        if (done != null) {
            done.steps++;
        }
    }

    /** Whether what comes next belongs into another transaction. */
    public boolean isEnough() {
        Done done = done();
        return done != null && (done.steps >= MOST_STEPS || System.nanoTime() - done.since > LONGEST_NANOS);
    }

    private @Nullable Done done() {
        return (Done) TransactionSynchronizationManager.getResource(this);
    }

    private final class Unbinding implements TransactionSynchronization {
        private final Done done;

        Unbinding(Done done) {
            this.done = done;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Pace.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Pace.this, done);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Pace.this);
        }
    }
}
