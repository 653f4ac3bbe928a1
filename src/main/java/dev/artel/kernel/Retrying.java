package dev.artel.kernel;

import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does a transaction once more when it lost against another one: deadlock, lock time-out, lost optimistic lock. Every
 * {@code @Transactional} method that begins a transaction is wrapped by itself; who begins one by hand calls {@link #run}. Within a
 * running transaction nothing is repeated, since a deadlock has rolled all of it back: only the outermost can begin again. So it
 * never repeats anything inside a job of the process engine, which has retries of its own. What has committed is not repeated
 * either, whatever fails after the commit.
 */
@Component
public class Retrying implements TransactionExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);
    private static final int ATTEMPTS = 4;
    private static final ThreadLocal<@Nullable List<Runnable>> AFTERWARDS = new ThreadLocal<>();
    private static final long LONGEST_END_SECONDS = 10;
    private static final long SHORTEST_PAUSE_MILLIS = 20;
    /** Lock wait time-out, deadlock, "record has changed since last read" and "table definition has changed". */
    private static final Set<Integer> CODES = Set.of(1205, 1213, 1020, 1412);

    private final ObjectProvider<ConflictKind> kinds;
    private final ThreadLocal<Boolean> committed = ThreadLocal.withInitial(() -> false);
    private final ExecutorService late = Executors.newSingleThreadExecutor(work -> new Thread(work, "after-rollback"));

    Retrying(ObjectProvider<ConflictKind> kinds) {
        this.kinds = kinds;
    }

    /** What may be done more than once: everything it changes is undone by the rollback of its transaction. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Throwable> {
        T once() throws E;
    }

    /** Runs the work, which begins and ends one transaction, at most four times, with growing pauses of random length. */
    public <T extends @Nullable Object, E extends Throwable> T run(Work<T, E> work) throws E {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.once();
        }
        List<Runnable> later = new ArrayList<>();
        try {
            return attempts(work, later);
        } finally {
            later.forEach(Retrying::last);
        }
    }

    /**
     * Does something when what this thread is at has ended for good, with its connection given back: after the last attempt when it is
     * repeated, at once on another thread when nobody repeats it. Called after a rollback; what it throws is logged.
     */
    public void afterwards(Runnable task) {
        List<Runnable> later = AFTERWARDS.get();
        if (later != null) {
            later.add(task);
        } else {
            late.execute(() -> last(task));
        }
    }

    private <T extends @Nullable Object, E extends Throwable> T attempts(Work<T, E> work, List<Runnable> later)
            throws E {
        for (int attempt = 1; ; attempt++) {
            committed.set(false);
            later.clear();
            AFTERWARDS.set(later);
            try {
                return work.once();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || committed.get() || !isConflict(e)) {
                    throw e;
                }
                LOG.debug("Attempt {} lost against another transaction", attempt, e);
                pause(attempt);
            } finally {
                AFTERWARDS.remove();
            }
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        late.shutdown();
        if (!late.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("What was to be done after a rollback was not done in time");
        }
    }

    private static void last(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("What was to be done after a rollback has failed", e);
        }
    }

    /** Whether the fault, or one of its causes, goes away when the transaction is repeated. */
    public boolean isConflict(Throwable fault) {
        List<ConflictKind> more = kinds.stream().toList();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            Throwable asked = cause;
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && CODES.contains(sql.getErrorCode())
                    || more.stream().anyMatch(kind -> kind.covers(asked))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            committed.set(true);
        }
    }

    private static void pause(int attempt) {
        long longest = SHORTEST_PAUSE_MILLIS << attempt;
        long millis = ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, longest + 1);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
