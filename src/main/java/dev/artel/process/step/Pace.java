package dev.artel.process.step;

import dev.artel.kernel.PerTransaction;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How much a transaction has done: many steps share one, since a commit costs more than a step, but not so many that a crash repeats
 * much or that others wait long for the records it has changed.
 */
@Component
public class Pace {
    private static final int MOST_STEPS = 250;
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** A step begins. */
    void step() {
        Done done = done();
        if (done != null) {
            done.steps++;
        }
    }

    /**
     * Whether what comes next belongs into another transaction. Time counts from the first question on where no step began before: a
     * token may go round without doing any, and must not do so in one transaction for ever.
     */
    public boolean isEnough() {
        Done done = done();
        return done != null && (done.steps >= MOST_STEPS || System.nanoTime() - done.since > LONGEST_NANOS);
    }

    /** Null outside a transaction. */
    private @Nullable Done done() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? PerTransaction.of(this, Done.class, () -> new Done(this))
                : null;
    }

    /** What one transaction has done so far. */
    private static final class Done extends PerTransaction {
        private final long since = System.nanoTime();
        private int steps;

        Done(Pace pace) {
            super(pace);
        }
    }
}
