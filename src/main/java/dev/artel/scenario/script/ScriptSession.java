package dev.artel.scenario.script;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.scenario.script.ScriptScope.Variable;
import dev.artel.scenario.script.Workplace.Given;
import dev.artel.scenario.script.Workplace.Job;
import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.GuestFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One context for several scripts over the same variables, such as all expressions and conditions of one transaction. Belongs to the
 * thread that opened it, which waits while a script runs. What a script changes in the language itself stays for the next one of the
 * session; a script that was ended from outside takes the context with it, and the next one gets a new one.
 */
public final class ScriptSession implements AutoCloseable {
    private final Workshop workshop;
    private final Desk desk;
    private final Thread owner = Thread.currentThread();
    private @Nullable Workplace workplace;
    private boolean running;

    ScriptSession(Workshop workshop, ScriptScope scope) {
        this.workshop = workshop;
        this.desk = new Desk(scope, workshop.limits().logBytes());
    }

    /** Gives a variable a new value. */
    public void set(String name, String json) {
        change(name, new Variable(() -> json, true, false));
    }

    /** Gives a variable a new value, asked for at its first touch. */
    public void set(String name, Supplier<String> json) {
        change(name, new Variable(json, false, false));
    }

    /** Takes a variable away: its name is unknown from now on. */
    public void remove(String name) {
        confine();
        desk.variables().remove(name);
    }

    /**
     * Runs a script to its end. Problems of the script are in the outcome; what a host function threw that is no Problem is thrown on.
     */
    public ScriptOutcome run(Script script) {
        return give(List.of(script), false).get(0);
    }

    /**
     * Runs scripts one after the other, all of one kind, at the price of one: up to the first that fails, whose outcome is the last.
     */
    public List<ScriptOutcome> run(List<Script> scripts) {
        return give(scripts, false);
    }

    /** The same, and none behind the first whose value JavaScript takes for true. */
    public List<ScriptOutcome> runUntilTrue(List<Script> scripts) {
        return give(scripts, true);
    }

    private List<ScriptOutcome> give(List<Script> scripts, boolean untilTrue) {
        confine();
        ScriptLimits.Use use = workshop.use(scripts.get(0).kind(), desk.scope().deadline());
        List<Script> fit = scripts.stream().takeWhile(workshop::isFit).toList();
        List<ScriptOutcome> outcomes = new ArrayList<>();
        running = true;
        try {
            if (!fit.isEmpty()) {
                place().run(new Job(fit, workshop.budget(use), untilTrue))
                        .forEach(given -> outcomes.add(outcome(given, use)));
            }
        } finally {
            running = false;
        }
        if (outcomes.size() == fit.size() && fit.size() < scripts.size() && !isEnough(outcomes, untilTrue)) {
            outcomes.add(ScriptOutcome.failed(
                    workshop.unfit(), new ScriptTrace(Duration.ZERO, Duration.ZERO, List.of(), false)));
        }
        return outcomes;
    }

    private static boolean isEnough(List<ScriptOutcome> outcomes, boolean untilTrue) {
        ScriptOutcome last = outcomes.isEmpty() ? null : outcomes.get(outcomes.size() - 1);
        return last != null && (!last.isDone() || (untilTrue && last.isTrue()));
    }

    private Workplace place() {
        Workplace present = workplace;
        if (present == null || present.isClosed()) {
            present = workshop.place(desk);
            workplace = present;
        }
        return present;
    }

    @Override
    public void close() {
        confine();
        Workplace last = workplace;
        workplace = null;
        if (last != null) {
            last.close();
        }
    }

    private void change(String name, Variable variable) {
        confine();
        desk.variables().set(name, variable);
    }

    private void confine() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a session belongs to the thread that opened it");
        }
        if (running) {
            throw new IllegalStateException("a script of this session is running: open another session");
        }
    }

    private ScriptOutcome outcome(Given given, ScriptLimits.Use use) {
        ScriptTrace trace = new ScriptTrace(
                given.scriptTime(),
                given.hostTime(),
                given.log().lines(),
                given.log().isTruncated());
        RuntimeException failure = given.failure();
        if (failure != null) {
            return ScriptOutcome.failed(problem(failure, use), trace);
        }
        Guest.Result result = given.result();
        if (result == null) {
            throw new IllegalStateException("neither a result nor a failure");
        }
        String json = result.json();
        Map<String, JsonNode> assigned = new LinkedHashMap<>();
        Json.readObject(result.assigned())
                .properties()
                .forEach(entry -> assigned.put(entry.getKey(), entry.getValue()));
        return new ScriptOutcome(json == null ? MissingNode.getInstance() : Json.read(json), null, assigned, trace);
    }

    private Problem problem(RuntimeException failure, ScriptLimits.Use use) {
        if (failure instanceof GuestFailure guest) {
            return Complaints.of(guest, desk);
        }
        if (failure instanceof Ended ended) {
            return Complaints.of(ended, workshop.limits(), use);
        }
        return Complaints.of((Refused) failure, workshop.limits());
    }
}
