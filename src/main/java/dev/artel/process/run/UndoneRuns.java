package dev.artel.process.run;

import dev.artel.kernel.PerTransaction;
import dev.artel.kernel.Retrying;
import dev.artel.process.journal.Run;
import dev.artel.process.step.RunScope;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Runs that were undone with the change that waited for them: those that refused it or failed, and those that had nothing against it before
 * something else kept it from being made. They are written down as failed: with the transaction, when only a part of it was rolled back
 * and it commits after all, else after it, when its connection is free again.
 */
@Component
class UndoneRuns {
    private final FailedRuns failedRuns;
    private final Retrying retrying;

    UndoneRuns(FailedRuns failedRuns, Retrying retrying) {
        this.failedRuns = failedRuns;
        this.retrying = retrying;
    }

    /** Called within the transaction, after what the run did was given up. */
    void add(Run run, RunScope scope, RuntimeException thrown) {
        writing().waiting.add(() -> failedRuns.undone(run, scope, thrown));
    }

    /** Called within the transaction, after the run has come to its end: should the change not be made, it is told as undone. */
    void watch(Run run, RunScope scope) {
        writing().watched.add(() -> failedRuns.undoneWithChange(run, scope));
    }

    private Writing writing() {
        return PerTransaction.of(this, Writing.class, Writing::new);
    }

    private final class Writing extends PerTransaction {
        private final List<Runnable> waiting = new ArrayList<>();
        private final List<Runnable> watched = new ArrayList<>();
        /** How many were watched when a savepoint was set. */
        private final IdentityHashMap<Object, Integer> savepoints = new IdentityHashMap<>();

        Writing() {
            super(UndoneRuns.this);
        }

        @Override
        public void savepoint(Object savepoint) {
            savepoints.put(savepoint, watched.size());
        }

        /** What was watched since is undone; a savepoint from before this began is one from before all of it. */
        @Override
        public void savepointRollback(Object savepoint) {
            List<Runnable> since = watched.subList(savepoints.getOrDefault(savepoint, 0), watched.size());
            waiting.addAll(since);
            since.clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            waiting.forEach(Runnable::run);
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                watched.forEach(retrying::afterwards);
                waiting.forEach(retrying::afterwards);
            }
        }
    }
}
