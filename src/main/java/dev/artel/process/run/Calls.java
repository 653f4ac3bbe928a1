package dev.artel.process.run;

import dev.artel.event.Starts.Start;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problem;
import dev.artel.kernel.ProblemKind;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Run;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.Version;
import dev.artel.scenario.Versions;
import dev.artel.scenario.Versions.Current;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Processes that a step of another one starts: they act by the rule of their own scenario, with the person of the calling one as
 * starter, and have its record. All methods work in the caller's transaction.
 */
@Component
public class Calls {
    /** A called process ended with an error that has no kind of its own. */
    private static final int UNPROCESSABLE = 422;

    private final Versions versions;
    private final NewRuns newRuns;
    private final RunScopes scopes;
    private final Engine engine;

    Calls(Versions versions, NewRuns newRuns, RunScopes scopes, Engine engine) {
        this.versions = versions;
        this.newRuns = newRuns;
        this.scopes = scopes;
        this.engine = engine;
    }

    /** A process that is to be started; nothing is written yet. */
    public record Prepared(Run draft, ObjectNode variables) {}

    /**
     * What the step starts.
     *
     * @param variables tagged JSON by name
     * @throws Problem Conflict when there is nothing to run, or too many processes have called each other
     */
    public Prepared prepare(long parent, String element, ObjectNode variables) {
        return new Prepared(draft(scopes.of(parent), element, variables), variables);
    }

    /**
     * The same where it is to run to its end at once.
     *
     * @throws Problem Conflict also when it cannot
     */
    public Prepared prepareAtOnce(long parent, String element, ObjectNode variables) {
        Prepared call = prepare(parent, element, variables);
        if (!versions.get(call.draft().versionId()).syncable()) {
            throw conflict("process.call-not-syncable", call.draft().title());
        }
        return call;
    }

    /**
     * Starts the called process; its own job goes on after the commit.
     *
     * @param passage of the caller that waits for its end; null when nobody waits
     * @return its number
     */
    @Transactional
    public long start(Prepared call, @Nullable String passage) {
        Run draft = passage == null ? call.draft() : call.draft().calledFrom(passage);
        Run run = newRuns.numbered(draft, Run.ASYNC);
        begin(run, call.variables());
        return run.id();
    }

    /** How a process ended that ran in one piece; {@code failed} ones have undone nothing. */
    public record Ended(Run run, RunScope scope) {}

    /** Runs the called process to its end, in one piece. */
    @Transactional
    public Ended atOnce(Prepared call) {
        Run run = newRuns.numbered(call.draft(), Run.SYNC);
        RunScope scope = begin(run, call.variables());
        return new Ended(run, scope);
    }

    /** The error of a called process as a problem that exits of the caller can catch by its name. */
    public static Problem problem(String name, KeptText message) {
        return new Problem(new ProblemKind(name, UNPROCESSABLE), Text.of("process.call-failed", message));
    }

    private RunScope begin(Run run, ObjectNode variables) {
        RunScope scope = scopes.begin(run);
        variables.forEachEntry((name, value) -> scope.assign(RunStarts.path(name), value));
        engine.start(run);
        return scope;
    }

    private Run draft(RunScope caller, String element, ObjectNode variables) {
        CallActivity call = caller.element(element, CallActivity.class);
        Current called = called(call);
        StartEvent start = called.version()
                .diagram()
                .defaultStart()
                .orElseThrow(() -> conflict("process.call-nothing", call.scenario()));
        Run from = caller.run();
        if (from.depth() >= RunStarts.DEEPEST) {
            throw conflict("process.loop-limit", RunStarts.DEEPEST);
        }
        Start wish = new Start(
                called.version().scenarioId(),
                start.id(),
                Run.CALL,
                null,
                from.record(),
                inputs(from, called),
                null,
                actor(from),
                caller.cause(element),
                from.businessKey());
        return newRuns.draft(wish, called, start).with(variables);
    }

    private Current called(CallActivity call) {
        long scenario =
                versions.number(call.scenario()).orElseThrow(() -> conflict("process.call-nothing", call.scenario()));
        Current now = versions.current(scenario, known -> true)
                .orElseThrow(() -> conflict("process.call-nothing", call.scenario()));
        Integer number = call.version();
        if (number == null) {
            return now;
        }
        Version version =
                versions.version(scenario, number).orElseThrow(() -> conflict("process.call-nothing", now.name()));
        return new Current(version, now.name(), now.runAs());
    }

    private static @Nullable Actor actor(Run from) {
        Long starter = from.starterId();
        return starter == null ? null : new Actor(starter, "");
    }

    /** The same as every trigger gives, and what the calling process was about. */
    private static ObjectNode inputs(Run from, Current called) {
        ObjectNode inputs = Json.object();
        inputs.putObject("event").putNull("id").put("type", Run.CALL).put("async", true);
        inputs.putObject("script").put("id", Long.toString(called.version().scenarioId()));
        JsonNode user = from.inputValues().path("user");
        inputs.set("user", user.isMissingNode() ? Json.object().putNull("id") : user);
        return inputs;
    }

    private static Problem conflict(String key, Object... arguments) {
        return Problems.conflict(key, arguments);
    }
}
