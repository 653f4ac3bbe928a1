package dev.artel.process.journal;

import dev.artel.process.ProcessChanged;
import dev.artel.process.journal.Numbers.Sequence;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads what happened in processes. */
@Service
public class Journal {
    /** Rows of one trace that are ever read at once. */
    public static final int MOST_STEPS = 5000;

    /** Each number of rows has a statement of its own, so there must not be too many. */
    private static final int RUNS_TOGETHER = 16;

    private final RunMapper runs;
    private final Runs known;
    private final StepMapper steps;
    private final StepTable table;
    private final IncidentMapper incidents;
    private final Numbers numbers;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Journal(
            RunMapper runs,
            Runs known,
            StepMapper steps,
            StepTable table,
            IncidentMapper incidents,
            Numbers numbers,
            Clock clock,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.known = known;
        this.steps = steps;
        this.table = table;
        this.incidents = incidents;
        this.numbers = numbers;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Writes what a transaction has collected: one statement for up to sixteen runs that begin, one for each other run that moves, one for up to
     * sixteen steps. Runs come before steps, in the order of their numbers, so that transactions wait for each other in one order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(JournalBatch batch) {
        Instant now = clock.instant();
        batch.countForCallers(known::caller);
        List<RunEntry> begun =
                batch.runs().stream().filter(entry -> entry.fresh() != null).toList();
        for (int from = 0; from < begun.size(); from += RUNS_TOGETHER) {
            runs.insert(begun.subList(from, Math.min(begun.size(), from + RUNS_TOGETHER)), now);
        }
        batch.runs().stream()
                .filter(entry -> entry.fresh() == null && entry.changes())
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .forEach(entry -> runs.update(entry, now));
        if (!batch.steps().isEmpty()) {
            batch.steps().forEach(step -> step.number(numbers.next(Sequence.STEP), now));
            table.upsert(List.copyOf(batch.steps()));
        }
        batch.incidents()
                .forEach(incident -> incidents.insert(
                        numbers.next(Sequence.INCIDENT),
                        incident,
                        Math.max(1, steps.failures(incident.runId(), incident.target()))));
        if (!batch.resolved().isEmpty()) {
            incidents.resolve(batch.resolved(), now, batch.resolvedBy());
        }
        batch.runs().forEach(entry -> events.publishEvent(new ProcessChanged(entry.id())));
    }

    /**
     * A run that has completed counts as failed after all, for what it says is of no use; nothing happens to one that has not completed.
     *
     * @param error a JSON object with {@code name} and {@code message}
     * @return whether it had completed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean useless(long runId, String error) {
        boolean completed = runs.useless(runId, error, clock.instant()) > 0;
        if (completed) {
            events.publishEvent(new ProcessChanged(runId));
        }
        return completed;
    }

    /** The steps in order, at most {@link #MOST_STEPS}. */
    @Transactional(readOnly = true)
    public List<StepRow> trace(long runId) {
        return steps.trace(runId, MOST_STEPS);
    }

    /** The steps that have not ended, in order. */
    @Transactional(readOnly = true)
    public List<StepRow> open(long runId) {
        return steps.open(runId);
    }

    /** Through which element each passage of the run leads that has not ended, by what the engine calls the passage. */
    @Transactional(readOnly = true)
    public Map<String, String> passages(long runId) {
        return steps.passages(runId).stream().collect(Collectors.toMap(OpenPassage::instance, OpenPassage::element));
    }

    /** The steps of these runs that have not ended, by run and in order; at most {@link #MOST_STEPS}. */
    @Transactional(readOnly = true)
    public List<OpenStep> open(Collection<Long> runIds) {
        return runIds.isEmpty() ? List.of() : steps.openOf(runIds, MOST_STEPS);
    }

    /** The steps that stand in any of those runs, by run and in order. */
    @Transactional(readOnly = true)
    public List<IncidentRow> incidents(Collection<Long> runIds) {
        return runIds.isEmpty() ? List.of() : incidents.openOf(runIds);
    }

    /** The steps that stand, in order. */
    @Transactional(readOnly = true)
    public List<IncidentRow> incidents(long runId) {
        return incidents.open(runId);
    }
}
