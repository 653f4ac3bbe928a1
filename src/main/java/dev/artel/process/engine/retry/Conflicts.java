package dev.artel.process.engine.retry;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures that only mean that two transactions met: repeated as a whole, they succeed. */
public final class Conflicts {
    /** Deadlock, lock wait, savepoint gone with a deadlock's rollback, snapshot too old, lock not free at once. */
    private static final Set<Integer> CODES = Set.of(1213, 1205, 1305, 1020, 3572);

    private static final int DEEPEST = 20;

    private Conflicts() {}

    public static boolean caused(Throwable failure) {
        return caused(failure, DEEPEST);
    }

    private static boolean caused(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == 0) {
            return false;
        }
        if (failure instanceof OptimisticLockingException
                || failure instanceof SQLException sql && CODES.contains(sql.getErrorCode())) {
            return true;
        }
        // the deadlock inside a savepoint is told only as what the application threw
        return failure instanceof TransactionSystemException system && caused(system.getApplicationException(), depth - 1)
                || caused(failure.getCause(), depth - 1);
    }
}
