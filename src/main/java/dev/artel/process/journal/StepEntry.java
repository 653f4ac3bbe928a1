package dev.artel.process.journal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction learns of one passage through an element. The engine tells it in pieces, some of them in a later transaction:
 * what is not known here leaves what the row has.
 */
public final class StepEntry {
    private final long runId;
    private final String instance;
    private final String kind;
    private final String element;
    private long id;
    private long seq;
    private String status = "running";
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private @Nullable String ref;
    private @Nullable Long byId;
    private @Nullable Long insteadId;
    private final List<String> taken = new ArrayList<>();
    private @Nullable String inputs;
    private @Nullable String outputs;
    private @Nullable String changes;
    private @Nullable String log;
    private @Nullable String error;
    private boolean truncated;

    StepEntry(long runId, String instance, String kind, String element) {
        this.runId = runId;
        this.instance = instance;
        this.kind = kind;
        this.element = element;
    }

    /** It began, at that place of its path. */
    public StepEntry started(Instant when, long sequence) {
        startedAt = when;
        seq = sequence;
        return this;
    }

    /** It ended. */
    public StepEntry ended(StepStatus how, Instant when) {
        status = how.code();
        endedAt = when;
        return this;
    }

    /** The engine's task, job or call that it belongs to. */
    public StepEntry ref(String engineId) {
        ref = engineId;
        return this;
    }

    /** Who did it, and whose task it was when that was somebody else. */
    public StepEntry by(long userId, @Nullable Long insteadOf) {
        byId = userId;
        insteadId = insteadOf;
        return this;
    }

    /** What was done in it. */
    public StepEntry trace(StepTrace trace) {
        inputs = trace.inputs();
        outputs = trace.outputs();
        changes = trace.changes();
        log = trace.log();
        error = trace.error();
        truncated = trace.truncated();
        return this;
    }

    StepEntry sequence(long sequence) {
        seq = sequence;
        status = StepStatus.DONE.code();
        return this;
    }

    /** A way on was taken from it. */
    StepEntry flow(String id) {
        taken.add(id);
        return this;
    }

    StepEntry number(long number, Instant now) {
        id = number;
        if (startedAt == null) {
            startedAt = now;
        }
        return this;
    }

    String instance() {
        return instance;
    }

    String element() {
        return element;
    }

    boolean isOf(long run) {
        return runId == run;
    }

    boolean isAt(long run, String node) {
        return runId == run && element.equals(node);
    }

    StepEntry undone(Instant now) {
        status = StepStatus.CANCELLED.code();
        endedAt = endedAt == null ? now : endedAt;
        changes = null;
        return this;
    }

    boolean hasEnded(long run, String node) {
        return runId == run && element.equals(node) && endedAt != null;
    }

    /** Adds the values of the row, in the order of the columns. */
    void addTo(List<@Nullable Object> row) {
        String flows = taken.isEmpty() ? null : String.join(" ", taken);
        row.add(runId);
        row.add(instance);
        row.add(id);
        row.add(seq);
        row.add(kind);
        row.add(element);
        row.add(status);
        row.add(moment(startedAt));
        row.add(moment(endedAt));
        row.add(ref);
        row.add(byId);
        row.add(insteadId);
        row.add(flows);
        row.add(inputs);
        row.add(outputs);
        row.add(changes);
        row.add(log);
        row.add(error);
        row.add(truncated);
    }

    /** As the columns keep moments: UTC, whole milliseconds. */
    private static @Nullable LocalDateTime moment(@Nullable Instant when) {
        return when == null ? null : LocalDateTime.ofInstant(when.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
