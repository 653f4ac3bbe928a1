package dev.artel.event;

import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problem;
import dev.artel.record.RecordKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Starts processes. Owned here, implemented by the process module, so that the arrow stays one way. */
public interface Starts {
    /**
     * Starts a process in the caller's transaction: the process and its first job are there when that transaction commits, and not
     * at all when it does not. Costs one insert of a process and one of a job.
     *
     * <p>A condition that is not met starts nothing. One that throws counts as not met, never holds up the caller, and leaves a
     * {@code failed} run with the error. Beyond the loop limit nothing starts either and an incident shows the chain.
     *
     * @return the number of the process; 0 when nothing was started (condition, limit, scenario off or without published version)
     */
    long start(Start start);

    /**
     * Takes processes on in the caller's transaction: once that commits they are running, begin as soon as this product, or another copy
     * on the same database, comes to it, in the order given here, and are not lost when it is killed before. Costs two statements for up
     * to sixteen of them, and the caller nothing of what it costs to begin. One that cannot begin ends as a {@code failed} run with the
     * error and holds up no other. Conditions and limits are those of {@link #start}.
     *
     * @return their numbers, in order; 0 for each for which nothing is started
     * @throws dev.artel.kernel.Problem Unavailable with {@code retryAfter} (seconds) when too many are waiting to begin; none is taken on
     */
    List<Long> queue(List<Start> starts);

    /** Whether a condition says what that start event of the scenario, as it is published now, takes: it is evaluated before the process is taken on. */
    boolean isConditional(long scriptId, String element);

    /**
     * Starts a process and follows it until it ends, waits for a person, time or message, or the patience is over. A scenario that
     * can run in one piece runs so, in one transaction. Must be called outside a transaction; holds no thread while it waits.
     *
     * @param first called within the transaction that starts the process, before its first step, with the process's number; what it
     *     throws stops the start and comes out of this method
     * @return completes with {@link Follow.State#NOT_STARTED} when nothing could be started; never exceptionally for what the scenario
     *     did
     */
    CompletionStage<Follow> ask(Start start, Duration patience, LongConsumer first);

    /**
     * Starts a process and follows it to its end, for somebody who needs what it says in the end: times that it waits for are waited for.
     * Must be called outside a transaction; holds no thread, connection or lock while it waits. A scenario that can run in one piece runs
     * so, in one transaction. A process that stands, or has not ended when the patience is over, ends as failed: nobody needs it any more.
     * What it has done until then stays.
     *
     * @return completes with {@link Follow.State#NOT_STARTED}, {@code COMPLETED}, {@code FAILED}, with {@code WAITING} when a step stood
     *     and with {@code RUNNING} when the patience was over; with {@code STOPPED} when the server stops, and the process goes on
     */
    CompletionStage<Follow> settle(Start start, Duration patience);

    /** Writes down that the answer of a process that has completed is of no use: it counts as failed. Called outside a transaction. */
    void useless(long processId, Problem why);

    /**
     * Whether the scenario, as it is published now, looks at a change only before the transaction of that change: a file of the foreign
     * dialect that reaches outside or takes time.
     */
    boolean looksBefore(long scriptId);

    /**
     * Runs a scenario from its beginning to its end in the caller's transaction, for a change that waits for its answer. Must be called
     * within a transaction. Nothing is run where {@link #start} would start nothing. What the run did is undone with the transaction (or
     * with the savepoint that the caller has set) when the answer is a refusal or the scenario fails; the run itself is then written down
     * as failed after that. At most three such runs nest, and all that one change starts have five seconds together.
     *
     * @param answer called with the run's top-level variables as plain JSON at its end, still within the run: what it throws undoes the
     *     run and comes out of this method
     * @throws Problem what {@code answer} throws; what the scenario says by {@code fail} or an end with an error;
     *     Unprocessable when it fails otherwise, takes too long, nests too deep or cannot run in one piece, and for one that looks
     *     before the transaction only
     */
    void decide(Start start, Consumer<ObjectNode> answer);

    /**
     * Why nobody can wait for the answer of the scenario as it is published now, element by element; empty when it can run in one piece or
     * {@link #looksBefore}, or is not published.
     */
    List<Fault> obstacles(long scriptId);

    /** Number of the account that runs of the scenario act as; empty where they act as whoever causes them, or it is not published. */
    Optional<Long> account(long scriptId);

    /** Follows a process that was started before, in the same way. */
    CompletionStage<Follow> follow(long processId, Duration patience);

    /**
     * What is to be started, by what and with what.
     *
     * @param scriptId the scenario: its record number in {@code $scripts}
     * @param startElement start event of the diagram; null for the default one
     * @param trigger kind of trigger, such as {@code $record.after.create}
     * @param subscriptionId the row of {@code $events} or {@code $webRequests} that matched; null for a start by hand or by REST
     * @param record the process's record; null when it has none
     * @param inputs the trigger's inputs as documented ({@code event, script, user, catalogId …}), answered forms
     * @param condition script that decides whether to start at all, with the inputs in scope; null for always, but for a web request of a
     *     start event, whose diagram says it
     * @param actor the person whose act it is; null when nobody is known
     * @param businessKey free text of the caller; null for none
     */
    record Start(
            long scriptId,
            @Nullable String startElement,
            String trigger,
            @Nullable Long subscriptionId,
            @Nullable RecordKey record,
            ObjectNode inputs,
            @Nullable String condition,
            @Nullable Actor actor,
            Cause cause,
            @Nullable String businessKey) {
        /** The same under that condition. */
        public Start when(String script) {
            return new Start(
                    scriptId, startElement, trigger, subscriptionId, record, inputs, script, actor, cause, businessKey);
        }
    }

    /**
     * How far a followed process has come.
     *
     * @param processId 0 when nothing was started
     * @param variables top-level variables as they are, among them {@code $status, $headers, $body} when the scenario set them
     */
    record Follow(long processId, State state, ObjectNode variables) {
        /** Where it stands. */
        public enum State {
            NOT_STARTED,
            COMPLETED,
            FAILED,
            WAITING,
            RUNNING,
            /** The server stops: how far it comes is not followed any more, and nothing is written about it. */
            STOPPED
        }
    }
}
