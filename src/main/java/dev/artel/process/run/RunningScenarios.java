package dev.artel.process.run;

import dev.artel.access.Access;
import dev.artel.kernel.Retrying;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.scenario.RunningProcesses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What scenarios ask of their runs. */
@Component
class RunningScenarios implements RunningProcesses {
    /** So many are cancelled in one transaction. */
    static final int TOGETHER = 50;

    /** Where all that are left are held, they are looked at again after that: waiting for a lock could take longer than the patience. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Runs runs;
    private final Engine engine;
    private final Retrying retrying;
    private final TransactionTemplate transaction;

    RunningScenarios(Runs runs, Engine engine, Retrying retrying, TransactionTemplate transaction) {
        this.runs = runs;
        this.engine = engine;
        this.retrying = retrying;
        this.transaction = transaction;
    }

    @Override
    public Map<Integer, Integer> count(long scenarioId) {
        return runs.running(scenarioId);
    }

    @Override
    public int cancel(Access access, long scenarioId, Text reason, Duration patience) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what is cancelled piece by piece is not part of a larger transaction");
        }
        long begun = System.nanoTime();
        long user = access.actor().userId();
        int cancelled = 0;
        while (true) {
            Piece piece = Objects.requireNonNull(
                    retrying.run(() -> transaction.execute(status -> cancelNext(scenarioId, reason, user))));
            cancelled += piece.cancelled();
            long left = patience.toNanos() - (System.nanoTime() - begun);
            if (piece.last() || left <= 0) {
                return cancelled;
            }
            if (piece.cancelled() == 0) {
                LockSupport.parkNanos(Math.min(left, PAUSE.toNanos()));
            }
        }
    }

    /**
     * What one transaction has done.
     *
     * @param last whether no process was left before it
     */
    private record Piece(int cancelled, boolean last) {}

    /** Those that a step holds are left for later. */
    private Piece cancelNext(long scenarioId, Text reason, long user) {
        List<Long> open = runs.open(scenarioId, TOGETHER);
        List<Run> free =
                runs.lockFree(open).stream().filter(run -> !run.ended()).toList();
        free.stream().filter(this::goesOn).forEach(run -> engine.cancel(run, reason, user));
        return new Piece(free.size(), open.isEmpty());
    }

    /** One that another process has called may have ended with that one, here and now. */
    private boolean goesOn(Run locked) {
        return locked.calledFrom() == null || !runs.get(locked.id()).ended();
    }
}
