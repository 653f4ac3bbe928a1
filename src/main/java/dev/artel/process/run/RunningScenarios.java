package dev.artel.process.run;

import dev.artel.access.Access;
import dev.artel.kernel.Retrying;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.scenario.RunningProcesses;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What scenarios ask of their runs. */
@Component
class RunningScenarios implements RunningProcesses {
    /** So many are cancelled in one transaction. */
    static final int TOGETHER = 50;

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
    public int cancel(Access access, long scenarioId, String reason, Duration patience) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("what is cancelled piece by piece is not part of a larger transaction");
        }
        long begun = System.nanoTime();
        long user = access.actor().userId();
        int cancelled = 0;
        int next;
        do {
            Integer some = retrying.run(() -> transaction.execute(status -> cancelNext(scenarioId, reason, user)));
            next = some == null ? 0 : some;
            cancelled += next;
        } while (next > 0 && System.nanoTime() - begun < patience.toNanos());
        return cancelled;
    }

    /** Those that a step holds are left for later; where all are held the oldest is waited for. */
    private int cancelNext(long scenarioId, String reason, long user) {
        List<Long> open = runs.open(scenarioId, TOGETHER);
        List<Run> free = runs.lockFree(open);
        List<Run> some = free.isEmpty() ? runs.lock(open.stream().limit(1).toList()) : free;
        List<Run> going = some.stream().filter(run -> !run.ended()).toList();
        going.forEach(run -> engine.cancel(run, reason, user));
        return going.size();
    }
}
