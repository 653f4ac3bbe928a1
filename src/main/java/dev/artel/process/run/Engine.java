package dev.artel.process.run;

import dev.artel.kernel.Text;
import dev.artel.process.Completion;
import dev.artel.process.journal.IncidentRow;
import dev.artel.process.journal.Run;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.Sender;
import dev.artel.process.wait.Wait;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The process engine, for everybody outside the package that knows which one it is. All methods work in the caller's transaction. */
public interface Engine {
    /**
     * Starts the run at its start element. In asynchronous mode a job goes on from there after the commit; in synchronous mode it has
     * ended when this method returns, or what failed is thrown.
     */
    default void start(Run run) {
        start(run, () -> {});
    }

    /**
     * The same, with something that is done at the end of the start, within it: what it throws undoes the start and comes out of this
     * method.
     */
    void start(Run run, Runnable last);

    /** Starts runs that are queued in the journal, together: when one of them cannot be started, what is thrown leaves none of them started. */
    void startQueued(List<Run> runs);

    /**
     * Completes a person's step.
     *
     * @throws dev.artel.kernel.Problem Conflict when it has ended meanwhile
     */
    void complete(String stepId, Completion completion);

    /**
     * Tells a process what it waits for; what follows runs in a job of its own when it can fail. What ends the very step that tells it is
     * received at the end of the transaction; until then nobody else can tell it, and the sender learns of it when it is not received then.
     *
     * @return whether it still waited for it
     */
    boolean deliver(Wait wait, Delivery delivery, Sender sender);

    /** Whether it would be received now; what was left behind by a place that is gone is taken away. */
    boolean isOpen(Wait wait);

    /** Lets the timer that follows a date fire then. */
    void reschedule(Wait wait, Instant due);

    /** Puts down a job that asks whether the record is as the process waits for it to be. */
    void check(Wait wait);

    /** Puts down a job that tells that process the signal. */
    void tell(Wait wait, long signal);

    /** Puts down a job that brings the signal to its next receivers. */
    void broadcast(long signal);

    /** Writes down what processes have begun to wait for in the middle of a command, so that it is found. */
    void writeWaits();

    /** Ends a run that has not ended; people's steps are cancelled, and one that is queued will not begin. */
    void cancel(Run run, Text reason, long userId);

    /**
     * Ends a run that has not ended as failed; what stands or is waited for in it is over.
     *
     * @param error {@code name} and {@code message}
     */
    void fail(Run run, ObjectNode error);

    /** Lets a step that stands go on. */
    void retry(IncidentRow incident, long userId);

    /** Where the run stands now; the token of a queued one is at its start element. */
    Standing standing(Run run);

    /**
     * Where a run stands.
     *
     * @param alarms timers that run beside the tokens, the next one of each element: at the edge of a step or a frame, or beginning a frame
     *     of their own; those that never fire are left out
     */
    record Standing(List<Token> tokens, List<Alarm> alarms) {}

    /** A timer that runs. */
    record Alarm(String element, Instant due) {}

    /**
     * A place where work is due, being done or waited for.
     *
     * @param instance the journal's name of the passage; null when nothing has begun there yet
     * @param stepId of a person's step; null for others
     * @param since when the work that is due there was put down; null where a passage has begun, which knows itself
     * @param nextAttempt when a failed step is tried again; null when it has not failed
     * @param due when the timer fires that is waited for there; null for others
     */
    record Token(
            String element,
            @Nullable String instance,
            @Nullable String stepId,
            @Nullable Instant since,
            @Nullable Instant nextAttempt,
            @Nullable Instant due) {}
}
