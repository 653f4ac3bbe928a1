package dev.artel.process.engine.journal;

import dev.artel.process.Completion;
import dev.artel.process.engine.PersonStepId;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.JournalBatch;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.journal.StepStatus;
import dev.artel.process.step.Failure;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.WaitBatch;
import dev.artel.process.wait.Waits;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Reach;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What one command of the engine adds to the journal; lives as long as the command. */
public final class JournalSession implements Session {
    private final Journal journal;
    private final Runs runs;
    private final RunScopes scopes;
    private final Waits waits;
    private final Returns returns;
    private final JournalBatch batch = new JournalBatch();
    private final WaitBatch waiting = new WaitBatch();
    private final Map<Long, String> left = new HashMap<>();
    private final Map<Long, Delivery> deliveries = new HashMap<>();
    private final Map<String, Object> forking = new HashMap<>();
    private final Map<Long, Run> expected = new HashMap<>();
    private final Set<Long> queued = new HashSet<>();
    private final Map<String, Returned> returned = new HashMap<>();
    private final Set<Long> ended = new LinkedHashSet<>();
    private final Map<Long, Map<String, String>> open = new HashMap<>();
    private final Set<String> undoing = new HashSet<>();
    private final Set<Long> turned = new LinkedHashSet<>();
    private @Nullable PersonStepId completed;
    private @Nullable Completion completion;
    private Failure failure = Failure.UNKNOWN;
    private @Nullable Long retriedBy;
    private @Nullable RunScope scope;
    private boolean joining;

    /**
     * @param returns told of what has to follow, after it is written
     */
    JournalSession(Journal journal, Waits waits, Runs runs, RunScopes scopes, Returns returns) {
        this.returns = returns;
        this.journal = journal;
        this.waits = waits;
        this.runs = runs;
        this.scopes = scopes;
    }

    /** The session of the command that is running. */
    public static JournalSession current() {
        CommandContext context =
                Objects.requireNonNull(Context.getCommandContext(), "no command of the engine is running");
        return context.getSession(JournalSession.class);
    }

    /** The engine's name of a passage is an element's id and a unique word, or the word alone when both are too long. */
    public static String instance(String activityInstanceId) {
        return activityInstanceId.substring(activityInstanceId.lastIndexOf(':') + 1);
    }

    public JournalBatch batch() {
        return batch;
    }

    /** Through which element a passage leads that is about to end; empty when the journal does not tell of it. */
    Optional<String> element(long runId, String instance) {
        return batch.element(instance)
                .or(() -> Optional.ofNullable(
                        open.computeIfAbsent(runId, journal::passages).get(instance)));
    }

    /** What processes begin to wait for, and what they do not wait for any more. */
    public WaitBatch waits() {
        return waiting;
    }

    /** What was begun so far is written now, so that it is found within this transaction. */
    public void writeWaits() {
        waits.write(waiting);
        waiting.written();
    }

    /** What this command tells a process. */
    public void delivering(Delivery delivery) {
        deliveries.put(delivery.runId(), delivery);
    }

    /** What this command tells that element of the process, once. */
    public Optional<Delivery> delivery(long runId, String element) {
        Delivery delivery = deliveries.get(runId);
        return delivery != null && delivery.element().equals(element)
                ? Optional.ofNullable(deliveries.remove(runId))
                : Optional.empty();
    }

    /** What the place was told whose lines begin now. */
    public void forking(String fork, Object told) {
        forking.put(fork, told);
    }

    /** What each line is given that begins there; empty when nothing was told. */
    public Optional<Object> forking(String fork) {
        return Optional.ofNullable(forking.get(fork));
    }

    /** A gateway of events was left: the engine says that it was cancelled, whether or not an event has happened. */
    void cancelled(long runId, String gateway) {
        left.put(runId, gateway);
    }

    /**
     * An element begins: behind a gateway that was just left it is the event that happened, and the gateway is done. The engine takes no
     * flow there, so what hangs on the flow is seen to here.
     */
    void happened(long runId, String element, long seq) {
        String gateway = left.remove(runId);
        if (gateway != null) {
            Diagram diagram = scopes.of(runId).version().diagram();
            diagram.outgoing(Objects.requireNonNull(diagram.nodes().get(gateway)))
                    .filter(flow -> flow.target().equals(element))
                    .findFirst()
                    .ifPresent(flow -> {
                        batch.last(runId, gateway)
                                .ended(
                                        StepStatus.DONE,
                                        ClockUtil.getCurrentTime().toInstant());
                        batch.flow(runId, gateway, flow.id(), seq);
                        if (new Reach(diagram).turnsAway(flow)) {
                            turned(runId);
                        }
                    });
        }
    }

    /** The run that this command is going to start. */
    public void expect(Run run) {
        expected.put(run.id(), run);
        scope = scopes.bound(run.id()).orElse(null);
    }

    /** The same for a run that the journal has already, as queued. */
    public void expectQueued(Run run) {
        expect(run);
        queued.add(run.id());
    }

    /** How the person's step that this command completes was done. */
    public void completing(PersonStepId step, Completion how) {
        completed = step;
        completion = how;
    }

    /** How this command completes that person's step; empty when the step ends for another reason. */
    public Optional<Completion> completion(PersonStepId step) {
        return step.equals(completed) ? Optional.ofNullable(completion) : Optional.empty();
    }

    /**
     * How a process ended that another one has called.
     *
     * @param variables what it ended with
     * @param error a JSON object with {@code name} and {@code message}; null when it did not fail
     */
    public record Returned(
            Map<String, JsonNode> variables, @Nullable String error) {}

    /** What that passage has waited for has ended. */
    public void returning(String instance, Returned how) {
        returned.put(instance, how);
    }

    /** How what that passage waits for has ended; empty when the passage ends for another reason. */
    public Optional<Returned> returned(String instance) {
        return Optional.ofNullable(returned.get(instance));
    }

    /** A token of the run cannot come any more to where another one may wait for it. */
    public void turned(long run) {
        turned.add(run);
    }

    /** The places at which this command is undoing one thing after the other just now. */
    public Set<String> undoing() {
        return undoing;
    }

    /** This command lets a gateway go on because nobody comes any more. */
    public void joining() {
        joining = true;
    }

    /** A token has come to a gateway and waits; the one that it waits for may be turning away in another transaction just now. */
    public void waits(String engineId) {
        if (!joining) {
            turned(runOf(engineId));
        }
    }

    /** A run has come to its end with this command. */
    void ended(long run) {
        ended.add(run);
    }

    /** What this command was called for: an incident that it makes tells it. */
    public void failing(Failure what) {
        failure = what;
    }

    /** Who lets steps that stand go on with this command. */
    public void retriedBy(long userId) {
        retriedBy = userId;
    }

    @Nullable Long retriedBy() {
        return retriedBy;
    }

    Failure failure() {
        return failure;
    }

    /** The number of the run that the engine knows by that id. */
    public long runOf(String engineId) {
        return runs.idOf(engineId);
    }

    void begin(String engineId, long runId) {
        Run run = Objects.requireNonNull(expected.remove(runId), "a run that nobody started");
        runs.know(engineId, run);
        if (queued.remove(runId)) {
            batch.run(runId).leaveQueue(engineId);
        } else {
            batch.run(runId).begin(run, engineId);
        }
    }

    @Override
    public void flush() {
        scopes.store();
        if (!batch.isEmpty()) {
            journal.write(batch);
        }
        writeWaits();
        ended.forEach(scopes::ended);
        ended.forEach(returns::afterwards);
        turned.stream().filter(run -> !ended.contains(run)).forEach(returns::turned);
    }

    @Override
    public void close() {
        if (scope != null) {
            scope.abandoned(batch);
        }
    }
}
