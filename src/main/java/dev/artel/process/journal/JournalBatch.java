package dev.artel.process.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one transaction of the engine adds to the journal, merged so that each row is written once. */
public final class JournalBatch {
    private static final String STEP = "step";
    private static final String FLOW = "flow";

    private final Map<Long, RunEntry> runs = new LinkedHashMap<>();
    private final Map<String, StepEntry> steps = new HashMap<>();
    private final List<StepEntry> inOrder = new ArrayList<>();
    private final List<IncidentEntry> incidents = new ArrayList<>();
    private final List<String> resolved = new ArrayList<>();
    private @Nullable Long resolvedBy;

    public RunEntry run(long id) {
        return runs.computeIfAbsent(id, RunEntry::new);
    }

    /**
     * The passage through an element.
     *
     * @param instance what the engine calls the passage, unique
     */
    public StepEntry step(long runId, String instance, String element) {
        StepEntry known = steps.get(instance);
        return known != null ? known : add(instance, new StepEntry(runId, instance, STEP, element));
    }

    /** Through which element that passage leads; empty when nothing is known of it here. */
    public Optional<String> element(String instance) {
        return Optional.ofNullable(steps.get(instance)).map(StepEntry::element);
    }

    /** An attempt of a step that was undone; its own row, for the engine forgets it. */
    public StepEntry attempt(long runId, String element) {
        return step(runId, UUID.randomUUID().toString(), element);
    }

    /** A way on was taken from the element; it belongs to the passage that ended here, or to one of an earlier transaction. */
    public void flow(long runId, String source, String flow, long sequence) {
        StepEntry last = latest(step -> step.hasEnded(runId, source));
        if (last != null) {
            last.flow(flow);
        } else {
            String instance = UUID.randomUUID().toString();
            StepEntry taken = new StepEntry(runId, instance, FLOW, source).flow(flow);
            add(instance, taken.sequence(sequence));
        }
    }

    public void incident(IncidentEntry incident) {
        incidents.add(incident);
        run(incident.runId()).incidents(1);
    }

    /**
     * The engine's incident is over.
     *
     * @param by who let the step go on; null when it ended otherwise
     */
    public void resolve(long runId, String engineId, @Nullable Long by) {
        resolved.add(engineId);
        resolvedBy = by;
        run(runId).incidents(-1);
    }

    /** The steps of a run whose transaction was rolled back, told as undone. */
    public JournalBatch undone(long runId, Instant now) {
        JournalBatch batch = new JournalBatch();
        for (StepEntry step : inOrder) {
            if (step.isOf(runId)) {
                batch.add(step.instance(), step.undone(now));
            }
        }
        return batch;
    }

    /** The last passage through the element, else a new one. */
    public StepEntry last(long runId, String element) {
        StepEntry last = latest(step -> step.isAt(runId, element));
        return last != null ? last : attempt(runId, element);
    }

    public boolean isEmpty() {
        return runs.isEmpty() && inOrder.isEmpty();
    }

    /**
     * What is due or stands in a process counts for those that wait for its end, too.
     *
     * @param callers who waits for the end of a run
     */
    void countForCallers(Function<Long, Optional<Runs.Caller>> callers) {
        List<RunEntry.Move> moves = runs.values().stream()
                .filter(RunEntry::mayHaveCaller)
                .map(RunEntry::move)
                .filter(move -> move.work() != 0 || move.incidents() != 0)
                .toList();
        for (RunEntry.Move move : moves) {
            Optional<Runs.Caller> caller = callers.apply(move.runId());
            while (caller.isPresent()) {
                RunEntry waiting = run(caller.get().runId());
                waiting.work(move.work());
                waiting.incidents(move.incidents());
                caller = callers.apply(waiting.id());
            }
        }
    }

    Collection<RunEntry> runs() {
        return runs.values();
    }

    Collection<StepEntry> steps() {
        return inOrder;
    }

    List<IncidentEntry> incidents() {
        return incidents;
    }

    List<String> resolved() {
        return resolved;
    }

    @Nullable Long resolvedBy() {
        return resolvedBy;
    }

    private StepEntry add(String instance, StepEntry step) {
        steps.put(instance, step);
        inOrder.add(step);
        return step;
    }

    /** What is asked for is nearly always among those that came last: a transaction may have hundreds. */
    private @Nullable StepEntry latest(Predicate<StepEntry> wanted) {
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            StepEntry step = inOrder.get(i);
            if (wanted.test(step)) {
                return step;
            }
        }
        return null;
    }
}
