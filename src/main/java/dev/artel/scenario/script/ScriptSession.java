package dev.artel.scenario.script;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.scenario.script.ScriptScope.Variable;
import dev.artel.scenario.script.executor.Ended;
import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.executor.Refused;
import dev.artel.scenario.script.guest.Guest;
import dev.artel.scenario.script.guest.Guest.Binding;
import dev.artel.scenario.script.guest.GuestFailure;
import dev.artel.scenario.script.guest.Program;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
    private final ScriptScope scope;
    private final Desk desk;
    private final Thread owner = Thread.currentThread();
    private final Set<String> changed = new LinkedHashSet<>();
    private @Nullable Guest guest;
    private boolean running;

    ScriptSession(Workshop workshop, ScriptScope scope) {
        this.workshop = workshop;
        this.scope = scope;
        this.desk = new Desk(scope);
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
        changed.add(name);
    }

    /**
     * Runs a script to its end. Problems of the script are in the outcome; what a host function threw that is no Problem is thrown on.
     */
    public ScriptOutcome run(Script script) {
        confine();
        ScriptLimits limits = workshop.limits();
        ScriptLimits.Use use = script.kind() == Script.Kind.EXPRESSION ? limits.expression() : limits.code();
        ScriptLog log = new ScriptLog(limits.logBytes());
        Execution execution = workshop.execution(use);
        Problem problem;
        running = true;
        try {
            Guest.Result result = give(script, execution, log);
            return done(result, trace(execution, log));
        } catch (Problem e) {
            problem = e;
        } catch (GuestFailure e) {
            problem = Complaints.of(e, desk);
        } catch (Ended e) {
            problem = Complaints.of(e, limits, use);
        } catch (Refused e) {
            problem = Complaints.of(e, limits);
        } finally {
            running = false;
        }
        return ScriptOutcome.failed(problem, trace(execution, log));
    }

    private Guest.Result give(Script script, Execution execution, ScriptLog log) {
        Program program = workshop.program(script);
        workshop.warmUp().await(scope.locale());
        desk.open(execution, log);
        boolean usable = false;
        try {
            Guest.Result result = workshop.threads().run(execution, current -> work(current, program));
            usable = true;
            return result;
        } catch (GuestFailure e) {
            usable = e.kind() != GuestFailure.Kind.CANCELLED && e.kind() != GuestFailure.Kind.ENGINE;
            throw e;
        } catch (Refused e) {
            usable = true;
            throw e;
        } finally {
            if (!usable) {
                guest = null;
            }
        }
    }

    @Override
    public void close() {
        confine();
        Guest last = guest;
        guest = null;
        if (last != null) {
            last.close();
        }
    }

    /** On the script's thread. */
    private Guest.Result work(Execution execution, Program program) {
        Guest current = guest;
        if (current == null) {
            current = workshop.open(desk, scope);
            changed.clear();
            changed.addAll(desk.variables().keySet());
            guest = current;
        }
        execution.begin(current::kill);
        for (String name : changed) {
            Variable variable = desk.variables().get(name);
            if (variable == null) {
                current.remove(name);
            } else {
                current.define(name, binding(variable));
            }
        }
        changed.clear();
        return current.run(program);
    }

    private Binding binding(Variable variable) {
        if (variable.constant()) {
            return Binding.CONSTANT;
        }
        return scope.tracked() ? Binding.TRACKED : Binding.PLAIN;
    }

    private void change(String name, Variable variable) {
        confine();
        desk.variables().put(name, variable);
        changed.add(name);
    }

    private void confine() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a session belongs to the thread that opened it");
        }
        if (running) {
            throw new IllegalStateException("a script of this session is running: open another session");
        }
    }

    private static ScriptOutcome done(Guest.Result result, ScriptTrace trace) {
        String json = result.json();
        Map<String, JsonNode> assigned = new LinkedHashMap<>();
        Json.readObject(result.assigned())
                .properties()
                .forEach(entry -> assigned.put(entry.getKey(), entry.getValue()));
        return new ScriptOutcome(json == null ? MissingNode.getInstance() : Json.read(json), null, assigned, trace);
    }

    private static ScriptTrace trace(Execution execution, ScriptLog log) {
        return new ScriptTrace(execution.scriptTime(), execution.hostTime(), log.lines(), log.isTruncated());
    }
}
