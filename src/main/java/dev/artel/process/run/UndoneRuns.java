package dev.artel.process.run;

import dev.artel.kernel.PerTransaction;
import dev.artel.kernel.Retrying;
import dev.artel.process.journal.Run;
import dev.artel.process.step.RunScope;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Runs that were undone with the change that waited for them. They are written down as failed: with the transaction, when only a part
 * of it was rolled back and it commits after all, else after it, when its connection is free again.
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
        PerTransaction.of(this, Writing.class, Writing::new).waiting.add(() -> failedRuns.undone(run, scope, thrown));
    }

    private final class Writing extends PerTransaction {
        private final List<Runnable> waiting = new ArrayList<>();

        Writing() {
            super(UndoneRuns.this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            waiting.forEach(Runnable::run);
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) {
                waiting.forEach(retrying::afterwards);
            }
        }
    }
}
