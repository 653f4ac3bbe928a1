package dev.artel.process.run;

import dev.artel.event.Starts.Follow;
import dev.artel.kernel.Json;
import dev.artel.kernel.Retrying;
import dev.artel.process.journal.Run;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs scenarios that need neither time nor people, each in one transaction of its own. When it meets another transaction it is repeated
 * as a whole; when it fails, all it did is undone and the run is written down as failed.
 */
@Component
class SyncRuns {
    private final NewRuns newRuns;
    private final RunScopes scopes;
    private final Engine engine;
    private final FailedRuns failedRuns;
    private final Retrying retrying;
    private final TransactionTemplate transaction;

    SyncRuns(
            NewRuns newRuns,
            RunScopes scopes,
            Engine engine,
            FailedRuns failedRuns,
            Retrying retrying,
            PlatformTransactionManager transactions) {
        this.newRuns = newRuns;
        this.scopes = scopes;
        this.engine = engine;
        this.failedRuns = failedRuns;
        this.retrying = retrying;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs to the end.
     *
     * @param admission gives the run that is to begin, within the transaction; empty when nothing is to start
     * @param first called with the number before the first step; what it throws comes out of this method
     */
    Follow run(Supplier<Optional<Run>> admission, LongConsumer first) {
        Attempt[] last = new Attempt[1];
        try {
            return retrying.run(() -> {
                Attempt attempt = new Attempt();
                last[0] = attempt;
                return Objects.requireNonNull(transaction.execute(status -> attempt.go(admission, first)));
            });
        } catch (RuntimeException e) {
            RunScope scope = last[0].scope;
            if (scope == null) {
                throw e;
            }
            failedRuns.undone(scope.run(), scope, e);
            return new Follow(scope.run().id(), Follow.State.FAILED, Json.object());
        }
    }

    private final class Attempt {
        /** Set once the run is about to begin: from here on a failure is the scenario's. */
        private @Nullable RunScope scope;

        Follow go(Supplier<Optional<Run>> admission, LongConsumer first) {
            Optional<Run> draft = admission.get();
            if (draft.isEmpty()) {
                return Followers.NOT_STARTED;
            }
            Run run = newRuns.numbered(draft.get(), Run.SYNC);
            first.accept(run.id());
            RunScope begun = scopes.begin(run);
            scope = begun;
            engine.start(run);
            Follow.State state = begun.hasFailed() ? Follow.State.FAILED : Follow.State.COMPLETED;
            return new Follow(run.id(), state, begun.plainVariables());
        }
    }
}
