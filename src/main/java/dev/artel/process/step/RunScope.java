package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.process.journal.JournalBatch;
import dev.artel.process.journal.Run;
import dev.artel.process.variable.VariableSet;
import dev.artel.record.RecordKey;
import dev.artel.scenario.Version;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.VariablePath;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.ScriptOutcome;
import dev.artel.scenario.script.ScriptSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final Run run;
    private final Version version;
    private final Sharing sharing;
    private final ScopeParts parts;
    private final Supplier<VariableSet> loading;
    private @Nullable VariableSet variables;
    private @Nullable Access access;
    private final ScopeSessions sessions = new ScopeSessions();
    private final Map<String, ScriptOutcome> foreseen = new HashMap<>();
    private @Nullable Refused refused;
    private @Nullable StepRecorder recorder;
    private @Nullable JournalBatch abandoned;
    private boolean failed;

    RunScope(Run run, Version version, Sharing sharing, ScopeParts parts) {
        this.run = run;
        this.version = version;
        this.sharing = sharing;
        this.parts = parts;
        this.loading = sharing == Sharing.FRESH
                ? parts.variables()::none
                : () -> parts.variables().load(run.id());
    }

    /** Who else may work with the same process meanwhile. */
    enum Sharing {
        /** Nobody: it is being started. */
        FRESH,
        /** Nobody: its row is locked. */
        LOCKED,
        /** Other branches. */
        SHARED
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
        ObjectNode process = Json.object().put("id", Long.toString(run.id()));
        process.putObject("scenario").put("id", Long.toString(run.scenarioId())).put("version", run.versionNumber());
        RecordKey record = run.record();
        if (record == null) {
            process.putNull("record");
        } else {
            process.putObject("record")
                    .put("catalogId", Long.toString(record.catalogId()))
                    .put("recordId", Long.toString(record.recordId()));
        }
        Long starter = run.starterId();
        process.put("startedBy", starter == null ? null : Long.toString(starter));
        return process;
    }

    public VariableSet variables() {
        VariableSet known = variables;
        if (known == null) {
            known = loading.get();
            variables = known;
        }
        return known;
    }

    /** Assigns a variable or a place inside one; scripts that follow see it. */
    public void assign(VariablePath path, JsonNode value) {
        variables().assign(path, value);
        refresh(path.root());
    }

    /** What can be returned to when a savepoint is rolled back to. */
    VariableSet.Snapshot snapshot() {
        return variables().snapshot();
    }

    void restore(VariableSet.Snapshot snapshot) {
        variables().restore(snapshot);
        close();
    }

    /** Records were changed: the next script that touches {@code record} reads it again. */
    void recordChanged() {
        foreseen.clear();
        if (run.record() != null) {
            sessions.all()
                    .forEach((elevated, open) ->
                            open.set("record", parts.scripts().record(this, elevated)));
        }
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
        return logged(session(element).run(expressions(sources))).stream()
                .map(ScriptOutcome::value)
                .toList();
    }

    /**
     * Whether the condition of a way is true.
     *
     * @param ways condition by flow, in the order in which they will be asked for, that one first: as many as are needed are evaluated
     *     together, and the next ones are known when they are asked for, unless something has changed since
     */
    boolean holds(String element, String flow, Map<String, String> ways) {
        ScriptOutcome known = foreseen.remove(flow);
        if (known == null) {
            foreseen.clear();
            Iterator<String> flows = ways.keySet().iterator();
            logged(session(element).runUntilTrue(expressions(List.copyOf(ways.values()))))
                    .forEach(outcome -> foreseen.put(flows.next(), outcome));
            known = Objects.requireNonNull(foreseen.remove(flow));
        }
        return ScriptOutcome.truth(known.value());
    }

    private ScriptSession session(String element) {
        return sessions.of(elevated(element), () -> parts.scripts().expressions(this, element));
    }

    private List<Script> expressions(List<String> sources) {
        return sources.stream().map(source -> script(Script.expression(source))).toList();
    }

    private List<ScriptOutcome> logged(List<ScriptOutcome> outcomes) {
        StepRecorder current = recorder;
        if (current != null) {
            outcomes.forEach(outcome -> parts.scripts().log(outcome, current));
        }
        return outcomes;
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

    /** The same exception, with the step that it left and, where rights were missing, how to mend it. */
    <E extends Exception> E marked(
            E failure, String element, @Nullable String inputs, @Nullable String log, @Nullable List<Duration> pauses) {
        String hint = StepFailure.of(failure) == null ? parts.refusals().hint(this, element, failure) : null;
        return StepFailure.mark(failure, element, inputs, log, pauses, hint);
    }

    /** Stores what was assigned. */
    void store() {
        VariableSet known = variables;
        if (known != null) {
            parts.variables().store(run.id(), known, sharing == Sharing.SHARED);
        }
    }

    /** The process has come to an end with an error. */
    public void failed() {
        failed = true;
    }

    public boolean hasFailed() {
        return failed;
    }

    /** What the journal would have been told of the process, had its transaction not been undone. */
    public void abandoned(JournalBatch batch) {
        abandoned = batch;
    }

    public @Nullable JournalBatch abandoned() {
        return abandoned;
    }

    /** Ends the context of the expressions. */
    @Override
    public void close() {
        foreseen.clear();
        sessions.close();
    }

    private void refresh(String name) {
        foreseen.clear();
        JsonNode value = variables().values().get(name);
        if (value == null) {
            close();
        } else {
            sessions.each(open -> open.set(name, Json.write(value)));
        }
    }
}
