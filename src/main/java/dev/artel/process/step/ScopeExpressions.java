package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.scenario.script.Script;
import dev.artel.scenario.script.ScriptOutcome;
import dev.artel.scenario.script.ScriptSession;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The expressions of one process within one transaction. They share contexts, one with the rights of the account and one beyond them, and
 * what will be asked for next is asked for along with what is asked now.
 */
final class ScopeExpressions implements AutoCloseable {
    private final RunScope scope;
    private final ScopeScripts scripts;
    private final ScopeSessions sessions = new ScopeSessions();
    private final Map<String, ScriptOutcome> foreseen = new HashMap<>();

    ScopeExpressions(RunScope scope, ScopeScripts scripts) {
        this.scope = scope;
        this.scripts = scripts;
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

    /** A variable has another value: expressions that follow see it. */
    void assigned(String name) {
        foreseen.clear();
        JsonNode value = scope.value(name);
        if (value == null) {
            close();
        } else {
            sessions.each(open -> open.set(name, Json.write(value)));
        }
    }

    /** Records were changed: the next expression that touches {@code record} reads it again. */
    void recordChanged() {
        foreseen.clear();
        if (scope.run().record() != null) {
            sessions.all().forEach((elevated, open) -> open.set("record", scripts.record(scope, elevated)));
        }
    }

    /** Ends the contexts. */
    @Override
    public void close() {
        foreseen.clear();
        sessions.close();
    }

    private ScriptSession session(String element) {
        return sessions.of(scope.elevated(element), () -> scripts.expressions(scope, element));
    }

    private List<Script> expressions(List<String> sources) {
        return sources.stream()
                .map(source -> scope.script(Script.expression(source)))
                .toList();
    }

    private List<ScriptOutcome> logged(List<ScriptOutcome> outcomes) {
        StepRecorder current = scope.recorder();
        if (current != null) {
            outcomes.forEach(outcome -> scripts.log(outcome, current));
        }
        return outcomes;
    }
}
