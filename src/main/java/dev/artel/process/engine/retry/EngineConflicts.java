package dev.artel.process.engine.retry;

import dev.artel.kernel.ConflictKind;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;

/**
 * Conflicts of transactions as the engine tells them. A deadlock inside a savepoint is one of them: it has taken the savepoint with it,
 * so what is thrown speaks of the savepoint, and of the deadlock only as what the application had thrown.
 */
@Component
class EngineConflicts implements ConflictKind {
    /** Deadlock, lock wait, savepoint gone, snapshot too old, lock not free at once. */
    private static final Set<Integer> CODES = Set.of(1213, 1205, 1305, 1020, 3572);

    private static final int DEEPEST = 20;

    @Override
    public boolean covers(Throwable fault) {
        return fault instanceof OptimisticLockingException
                || fault instanceof SQLException sql && CODES.contains(sql.getErrorCode())
                || fault instanceof TransactionSystemException system && coversAny(system.getApplicationException());
    }

    private boolean coversAny(@Nullable Throwable fault) {
        Throwable at = fault;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (covers(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
