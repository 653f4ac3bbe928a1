package dev.artel.process.run;

import dev.artel.kernel.Retrying;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.JournalBatch;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.queue.ProcessQueue;
import dev.artel.process.queue.Queued;
import dev.artel.process.step.RunScopes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs that are taken on first and begin later. Many begin in one transaction, in which their rows of the queue go; where that fails each gets
 * one of its own, so that a fault of one takes no other along. What lies with the database or the machine is tried again a few times; any
 * other fault ends the run as failed.
 */
@Component
class QueuedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(QueuedRuns.class);

    /** So many begin together: more saves little and holds their rows longer. */
    static final int TOGETHER = 50;

    /** Before each further attempt. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5));

    /** After that a run that somebody else had locked is looked at again. */
    private static final Duration HELD = Duration.ofSeconds(5);

    private final ProcessQueue queue;
    private final Journal journal;
    private final Runs runs;
    private final RunScopes scopes;
    private final Engine engine;
    private final FailedRuns failedRuns;
    private final Retrying retrying;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QueuedRuns(
            ProcessQueue queue,
            Journal journal,
            Runs runs,
            RunScopes scopes,
            Engine engine,
            FailedRuns failedRuns,
            Retrying retrying,
            TransactionTemplate transaction,
            Clock clock) {
        this.queue = queue;
        this.journal = journal;
        this.runs = runs;
        this.scopes = scopes;
        this.engine = engine;
        this.failedRuns = failedRuns;
        this.retrying = retrying;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes them down, in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Run> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        queue.add(drafts);
        JournalBatch batch = new JournalBatch();
        drafts.forEach(run -> batch.run(run.id()).queue(run));
        journal.write(batch);
    }

    /**
     * Lets the next ones begin. Called outside a transaction.
     *
     * @return whether there may be more at once
     */
    boolean beginNext() {
        try {
            Integer begun = retrying.run(() -> transaction.execute(status -> begin(queue.next(TOGETHER))));
            return begun != null && begun > 0;
        } catch (RuntimeException | Error e) {
            LOG.debug("Processes could not begin together; each is tried by itself", e);
            List<Long> due = queue.due(TOGETHER);
            due.forEach(this::beginAlone);
            return !due.isEmpty();
        }
    }

    private int begin(List<Queued> rows) {
        List<Run> free = runs.lockFree(rows.stream().map(Queued::runId).toList());
        List<Run> fresh = free.stream().filter(Run::queued).toList();
        if (!fresh.isEmpty()) {
            fresh.forEach(scopes::begin); // event sub-processes wait before the run is written
            engine.startQueued(fresh);
        }
        Set<Long> held = free.size() == rows.size() ? Set.of() : held(rows, free);
        queue.passOver(
                rows.stream().filter(row -> held.contains(row.runId())).toList(),
                clock.instant().plus(HELD));
        queue.remove(rows.stream().filter(row -> !held.contains(row.runId())).toList());
        return rows.size();
    }

    /** Who cancels a run, or very many of them, has it locked until that is written; runs that are gone or have ended are held by nobody. */
    private Set<Long> held(List<Queued> rows, List<Run> free) {
        Set<Long> others = rows.stream().map(Queued::runId).collect(Collectors.toCollection(HashSet::new));
        free.forEach(run -> others.remove(run.id()));
        return runs.standings(others).entrySet().stream()
                .filter(standing -> !standing.getValue().ended())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void beginAlone(long runId) {
        try {
            alone(runId, row -> begin(List.of(row)));
        } catch (RuntimeException | Error e) {
            setAside(runId, e);
        }
    }

    /** Whatever happens to it, it does not stand before the others for long. */
    private void setAside(long runId, Throwable fault) {
        try {
            alone(runId, row -> setAside(row, fault));
        } catch (RuntimeException | Error e) {
            LOG.error("Process {} could neither begin nor end as failed; it is tried again", runId, e);
            postpone(runId);
        }
    }

    private void postpone(long runId) {
        try {
            alone(runId, row -> queue.postpone(row, clock.instant().plus(PAUSES.get(PAUSES.size() - 1))));
        } catch (RuntimeException | Error e) {
            LOG.error("Process {} could not be set aside; the next are tried all the same", runId, e);
        }
    }

    private void alone(long runId, Consumer<Queued> act) {
        retrying.run(() -> transaction.execute(status -> {
            queue.lock(runId).ifPresent(act);
            return true;
        }));
    }

    private void setAside(Queued row, Throwable fault) {
        if (mayPass(fault) && row.attempts() < PAUSES.size()) {
            LOG.warn("Process {} could not begin; it is tried again", row.runId(), fault);
            queue.postpone(row, clock.instant().plus(PAUSES.get(row.attempts())));
            return;
        }
        runs.lock(List.of(row.runId())).stream().filter(Run::queued).forEach(run -> failedRuns.refused(run, fault));
        queue.remove(List.of(row));
    }

    /** Whether it lies with the database or the machine rather than with the process. */
    private static boolean mayPass(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof TransactionException || cause instanceof Error) {
                return true;
            }
        }
        return false;
    }
}
