package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.process.journal.JournalBatch;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.loop.LoopState;
import dev.artel.process.loop.RoundValues;
import dev.artel.process.variable.VariableSet;
import dev.artel.scenario.Version;
import dev.artel.scenario.component.PlainJson;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.VariablePath;
import dev.artel.scenario.script.Script;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One process while one transaction works with it: its diagram, its variables, whose rights it has, and one context for all its
 * expressions. Belongs to the thread of that transaction.
 */
public final class RunScope implements AutoCloseable {
    /** A catalog, or a record in it, that was refused. */
    record Refused(String catalog, @Nullable String record) {}

    /** What was assigned when a savepoint was set, in general and in the rounds that the token is in. */
    record Snapshot(VariableSet.Snapshot variables, List<RoundValues.Snapshot> rounds) {}

    private final Run run;
    private final Version version;
    private final Sharing sharing;
    private final ScopeParts parts;
    private final Supplier<VariableSet> loading;
    private @Nullable VariableSet variables;
    private @Nullable Access access;
    private final ScopeExpressions expressions;
    private final ScopeRounds rounds;
    private boolean locked;
    private @Nullable Refused refused;
    private @Nullable StepRecorder recorder;
    private @Nullable JournalBatch abandoned;
    private @Nullable String error;
    private @Nullable Deadline deadline;
    private final AtomicInteger done = new AtomicInteger();

    RunScope(Run run, Version version, Sharing sharing, ScopeParts parts) {
        this.run = run;
        this.version = version;
        this.sharing = sharing;
        this.parts = parts;
        this.expressions = new ScopeExpressions(this, parts.scripts());
        this.rounds = new ScopeRounds(version.diagram()::loop, expressions::assigned, parts.loops());
        this.locked = sharing != Sharing.SHARED;
        this.loading = sharing == Sharing.FRESH
                ? parts.variables()::none
                : () -> parts.variables().load(run.id());
    }

    public Run run() {
        return run;
    }

    public Version version() {
        return version;
    }

    /** The element of that id; the diagram of a version never changes, so it is there. */
    public <N extends Node> N element(String id, Class<N> type) {
        return type.cast(Objects.requireNonNull(version.diagram().nodes().get(id), id));
    }

    /**
     * The account that the process acts as, with the rights that it has now.
     *
     * @throws dev.artel.kernel.Problem Forbidden when it is blocked or gone: a run never acts as somebody else instead
     */
    public Access access() {
        Access known = access;
        if (known == null) {
            known = parts.accesses().of(run.runAsId());
            access = known;
        }
        return known;
    }

    /** The same for that element: with everything where the diagram says so. */
    public Access access(String element) {
        return elevated(element) ? access().elevated() : access();
    }

    /** Whether that element acts beyond the rights of the account. */
    public boolean elevated(String element) {
        return version.diagram().elevated(version.diagram().nodes().get(element));
    }

    public Cause cause(String element) {
        Cause cause = Cause.byProcess(run.id(), element, run.causeUser(), run.depth());
        return elevated(element) ? cause.beyondRights() : cause;
    }

    /** What scripts see as {@code process}. */
    public ObjectNode process() {
        return ProcessValue.of(run);
    }

    public VariableSet variables() {
        VariableSet known = variables;
        if (known == null) {
            known = loading.get();
            variables = known;
        }
        return known;
    }

    /** Assigns a variable or a place inside one; scripts that follow see it, and in a round that goes on beside others it is kept for it. */
    public void assign(VariablePath path, JsonNode value) {
        rounds.requireFree(path.root());
        VariablePath place = path.resolved(this::value);
        JsonNode seen = value(path.root());
        variables().assign(place, value);
        rounds.assign(place, value, seen);
        expressions.assigned(path.root());
    }

    /** What scripts find under that name here: in a round its element and what it assigned go before a variable; null for nothing. */
    @Nullable JsonNode value(String name) {
        return rounds.value(name, variables().values());
    }

    ScopeRounds rounds() {
        return rounds;
    }

    /** From now on nobody else changes how far the rounds of this process have come. */
    void lockOnce(Runs runs) {
        if (!locked) {
            runs.lock(run.id());
            locked = true;
            rounds.each(LoopState::refresh);
        }
    }

    /** What can be returned to when a savepoint is rolled back to. */
    Snapshot snapshot() {
        return new Snapshot(variables().snapshot(), rounds.snapshot());
    }

    void restore(Snapshot snapshot) {
        variables().restore(snapshot.variables());
        rounds.restore(snapshot.rounds());
        close();
    }

    /** Records were changed: the next script that touches {@code record} reads it again. */
    void recordChanged() {
        expressions.recordChanged();
    }

    /**
     * The value of an expression as tagged JSON; a missing node for undefined.
     *
     * @param element that asks, for what host functions are told of the cause
     * @throws dev.artel.kernel.Problem with line and column
     */
    public JsonNode evaluate(String element, String source) {
        return evaluate(element, List.of(source)).get(0);
    }

    /** The values of several, at the price of one; throws the problem of the first that has none. */
    List<JsonNode> evaluate(String element, List<String> sources) {
        return expressions.evaluate(element, sources);
    }

    /** Whether the condition of a way is true, see {@link ScopeExpressions#holds}. */
    boolean holds(String element, String flow, Map<String, String> ways) {
        return expressions.holds(element, flow, ways);
    }

    /** Our own sources are strict, those of the foreign dialect as they were written. */
    Script script(Script own) {
        return switch (version.diagram().dialect()) {
            case ARTEL, BPMN -> own;
            case BPIUM -> own.sloppy();
        };
    }

    /** The step that is being done; null between steps. */
    void recording(@Nullable StepRecorder step) {
        recorder = step;
    }

    @Nullable StepRecorder recorder() {
        return recorder;
    }

    /**
     * Notes what the process was refused, or could not see, so that its failure can say how to mend it.
     *
     * @param record null for the catalog as a whole
     */
    void refused(String catalog, @Nullable String record) {
        refused = new Refused(catalog, record);
    }

    /** What was last refused; null when nothing was. */
    @Nullable Refused refused() {
        return refused;
    }

    /** The same exception, with the step that it left (inputs and log as JSON, null for none) and, where rights were missing, how to mend it. */
    public <E extends Exception> E marked(
            E failure, String element, @Nullable String inputs, @Nullable String log, @Nullable List<Duration> pauses) {
        String hint = StepFailure.of(failure) == null ? parts.refusals().hint(this, element, failure) : null;
        StepFailure.mark(failure, run.id(), element, inputs, log, pauses, hint);
        return StepFailure.behind(failure, run.id(), done.get());
    }

    /** How many steps it has done in this transaction. */
    AtomicInteger done() {
        return done;
    }

    /** Stores what was assigned. */
    void store() {
        VariableSet known = variables;
        if (known != null) {
            parts.variables().store(run.id(), known, sharing == Sharing.SHARED);
        }
        rounds.each(LoopState::store);
    }

    /**
     * The process has come to an end with an error.
     *
     * @param why a JSON object with {@code name} and {@code message}
     */
    public void failed(String why) {
        error = why;
    }

    public boolean hasFailed() {
        return error != null;
    }

    /** Why it has failed; null when it has not. */
    public @Nullable String error() {
        return error;
    }

    /** Somebody waits for what the process says. */
    public void until(Deadline moment) {
        deadline = moment;
    }

    /** A step is about to begin, or a way to be taken, see {@link Deadline#require}. */
    public void requireTime() {
        if (deadline != null) {
            deadline.require(parts.scripts().clock());
        }
    }

    /** Until when somebody waits; null when nobody does. */
    @Nullable Deadline deadline() {
        return deadline;
    }

    /** The variables as plain JSON: dates are texts. */
    public ObjectNode plainVariables() {
        ObjectNode plain = Json.object();
        variables().values().forEach((name, value) -> plain.set(name, PlainJson.untagged(value)));
        return plain;
    }

    /** What the journal was told of the process that began, or would have been: nothing of it stays when the transaction is undone. */
    public void abandoned(JournalBatch batch) {
        abandoned = batch;
    }

    public @Nullable JournalBatch abandoned() {
        return abandoned;
    }

    /** Ends the context of the expressions. */
    @Override
    public void close() {
        expressions.close();
    }
}
