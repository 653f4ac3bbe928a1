package dev.artel.kernel;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does an outermost transaction again when the database chose it as the loser of a deadlock or let it wait too long for a lock. Inside
 * a transaction nothing is tried again: all of it has been rolled back already.
 */
public final class Retries {
    private static final int ATTEMPTS = 3;
    private static final long PAUSE_NANOS = 20_000_000;

    private Retries() {}

    /**
     * The result of the transaction, at the third attempt at the latest.
     *
     * @throws Problem Unavailable when the third attempt loses as well
     */
    public static <T> T onConflict(Supplier<T> transaction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return transaction.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (PessimisticLockingFailureException e) {
                if (attempt == ATTEMPTS) {
                    Problem problem = new Problem(Problems.UNAVAILABLE, Text.of("kernel.busy"));
                    problem.initCause(e);
                    throw problem;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS / 4, PAUSE_NANOS) * attempt);
            }
        }
    }

    public static void onConflict(Runnable transaction) {
        onConflict(() -> {
            transaction.run();
            return true;
        });
    }
}
