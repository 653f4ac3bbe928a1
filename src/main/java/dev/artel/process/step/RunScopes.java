package dev.artel.process.step;

import dev.artel.kernel.PerTransaction;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.record.RecordChanged;
import dev.artel.scenario.Versions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The scopes of the running transaction, one per process that it works with. */
@Component
public class RunScopes {
    private final Runs runs;
    private final Versions versions;
    private final ScopeParts parts;

    RunScopes(Runs runs, Versions versions, ScopeParts parts) {
        this.runs = runs;
        this.versions = versions;
        this.parts = parts;
    }

    /** The scope of that process, loaded at first use. */
    public RunScope of(long runId) {
        Map<Long, RunScope> bound = bound();
        RunScope scope = bound.get(runId);
        if (scope == null) {
            Run run = runs.get(runId);
            scope = new RunScope(run, versions.get(run.versionId()), Sharing.SHARED, parts);
            bound.put(runId, scope);
        }
        return scope;
    }

    /** The same, with the run locked until the transaction ends, so that nobody else moves it meanwhile. */
    public RunScope locked(long runId) {
        Map<Long, RunScope> bound = bound();
        RunScope scope = bound.get(runId);
        if (scope == null) {
            Run run = runs.lock(runId);
            scope = new RunScope(run, versions.get(run.versionId()), Sharing.LOCKED, parts);
            bound.put(runId, scope);
        }
        return scope;
    }

    /** The scope of a process that this transaction starts. */
    public RunScope begin(Run run) {
        RunScope scope = new RunScope(run, versions.get(run.versionId()), Sharing.FRESH, parts);
        bound().put(run.id(), scope);
        return scope;
    }

    /** The scope of a run that is not yet decided upon; the caller closes it. */
    public RunScope apart(Run draft) {
        return new RunScope(draft, versions.get(draft.versionId()), Sharing.FRESH, parts);
    }

    /** What the process did was given up: nothing of it is stored. */
    public void drop(long runId) {
        Map<Long, RunScope> bound = boundOrNull();
        RunScope scope = bound == null ? null : bound.remove(runId);
        if (scope != null) {
            scope.close();
        }
    }

    /** The scope of that process if this transaction has one. */
    public Optional<RunScope> bound(long runId) {
        Map<Long, RunScope> bound = boundOrNull();
        return bound == null ? Optional.empty() : Optional.ofNullable(bound.get(runId));
    }

    /** The process has ended: nobody needs the elements of its rounds any more. */
    public void ended(long runId) {
        RunScope scope = of(runId);
        if (!scope.version().diagram().loops().isEmpty()) {
            parts.loops().forget(runId);
        }
    }

    /** Stores what was assigned in this transaction, in the order of the processes' numbers. */
    public void store() {
        Map<Long, RunScope> bound = boundOrNull();
        if (bound != null) {
            bound.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> entry.getValue().store());
        }
    }

    /** Notes what a step does to records. */
    @EventListener
    void on(RecordChanged change) {
        Long process = change.cause().processId();
        Map<Long, RunScope> bound = process == null ? null : boundOrNull();
        RunScope scope = bound == null || process == null ? null : bound.get(process);
        if (scope != null) {
            StepRecorder recorder = scope.recorder();
            if (recorder != null) {
                recorder.changed(change);
            }
            scope.recordChanged();
        }
    }

    private @Nullable Map<Long, RunScope> boundOrNull() {
        Bound bound = PerTransaction.known(this, Bound.class);
        return bound == null ? null : bound.scopes;
    }

    private Map<Long, RunScope> bound() {
        return PerTransaction.of(this, Bound.class, () -> new Bound(this)).scopes;
    }

    private static final class Bound extends PerTransaction {
        private final Map<Long, RunScope> scopes = new LinkedHashMap<>();

        Bound(RunScopes owner) {
            super(owner);
        }

        @Override
        protected void close() {
            scopes.values().forEach(RunScope::close);
        }
    }
}
