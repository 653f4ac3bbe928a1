package dev.artel.process.run;

import dev.artel.event.Starts.Follow;
import dev.artel.kernel.Company;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Retrying;
import dev.artel.kernel.Text;
import dev.artel.process.journal.IncidentRow;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.step.FailureReport;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ends runs whose answer nobody needs any more, and says of those that have ended why their answer was of no use. A few threads of its own
 * end them: a run may be held for as long as a step of it takes.
 */
@Component
class UnneededRuns {
    private static final Logger LOG = LoggerFactory.getLogger(UnneededRuns.class);

    private static final int ENDING = 4;
    private static final long LONGEST_END_SECONDS = 10;

    private final Runs runs;
    private final Journal journal;
    private final Engine engine;
    private final FailureReport report;
    private final Company company;
    private final Retrying retrying;
    private final TransactionTemplate transaction;
    private final ExecutorService ending = Executors.newFixedThreadPool(ENDING, work -> {
        Thread thread = new Thread(work, "process-unneeded");
        thread.setDaemon(true);
        return thread;
    });

    UnneededRuns(
            Runs runs,
            Journal journal,
            Engine engine,
            FailureReport report,
            Company company,
            Retrying retrying,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.journal = journal;
        this.engine = engine;
        this.report = report;
        this.company = company;
        this.retrying = retrying;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Ends the run if it has not ended by itself.
     *
     * @param follow how far it has come when the patience was over, or before
     * @return completes with the same when the run has ended; with {@link Follow.State#STOPPED} when the server stops before
     */
    CompletionStage<Follow> ended(Follow follow, Duration patience) {
        return switch (follow.state()) {
            case RUNNING -> afterwards(follow, () -> late(follow.processId(), patience));
            case WAITING -> afterwards(follow, () -> standing(follow.processId()));
            case NOT_STARTED, COMPLETED, FAILED, STOPPED -> CompletableFuture.completedFuture(follow);
        };
    }

    private CompletionStage<Follow> afterwards(Follow follow, Runnable end) {
        try {
            return CompletableFuture.runAsync(end, ending).thenApply(done -> follow);
        } catch (RejectedExecutionException e) {
            LOG.debug("Process {} goes on: the server stops", follow.processId(), e);
            return CompletableFuture.completedFuture(Followers.stopped(follow.processId()));
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        ending.shutdown();
        if (!ending.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("Not all processes that nobody needs could be ended in time");
        }
    }

    /** The run has not ended in time. */
    private void late(long id, Duration patience) {
        stop(
                id,
                () -> KeptText.of(Text.of("process.answer-late", Math.max(1, patience.toSeconds())), company.language())
                        .into(Json.object().put("name", "late")));
    }

    /** A step of the run stands: the run ends with what that step says. */
    private void standing(long id) {
        Function<IncidentRow, ObjectNode> error = incident -> incident.said()
                .into(Json.object().put("name", incident.problem()))
                .put("element", incident.element());
        stop(
                id,
                () -> journal.incidents(id).stream()
                        .findFirst()
                        .map(error)
                        .orElseGet(() -> Json.object().put("name", "unknown")));
    }

    /** The run has completed, and what it says makes no sense. */
    void useless(long id, Problem why) {
        String error = report.of(why).error();
        retrying.run(() -> transaction.execute(status -> journal.useless(id, error)));
    }

    /** Ends the run unless it has ended meanwhile. */
    private void stop(long id, Supplier<ObjectNode> error) {
        try {
            retrying.run(() -> transaction.execute(status -> {
                Run run = runs.lock(id);
                if (!run.ended()) {
                    engine.fail(run, error.get());
                }
                return true;
            }));
        } catch (Problem problem) {
            if (!problem.kind().equals(Problems.CONFLICT) || !runs.get(id).ended()) {
                throw problem;
            }
            LOG.debug("Process {} had ended when it was to be ended", id, problem);
        }
    }
}
