package dev.artel.scenario.script;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.scenario.script.ScriptScope.Variable;
import dev.artel.scenario.script.executor.Execution;
import dev.artel.scenario.script.guest.GuestHost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The host's side of one session: answers what its scripts ask; what costs or touches records is done on the caller's thread. */
final class Desk implements GuestHost {
    private final ScriptScope scope;
    private final Map<String, Variable> variables;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Execution execution;
    private ScriptLog log = new ScriptLog(0);

    Desk(ScriptScope scope) {
        this.scope = scope;
        this.variables = new LinkedHashMap<>(scope.variables());
    }

    /** From here on it serves that run. */
    void open(Execution newExecution, ScriptLog newLog) {
        execution = newExecution;
        log = newLog;
        problems.clear();
    }

    Map<String, Variable> variables() {
        return variables;
    }

    /** The problem that a host function has thrown, by the number that its answer carries. */
    @Nullable Problem problem(int number) {
        return number >= 0 && number < problems.size() ? problems.get(number) : null;
    }

    @Override
    public String read(String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            return "null";
        }
        return variable.ready() ? variable.json().get() : onCallersThread(variable.json(), "!");
    }

    @Override
    public String call(String function, String arguments) {
        return onCallersThread(() -> scope.calls().call(function, arguments), "");
    }

    @Override
    public String compute(String function, String texts) {
        List<String> arguments = new ArrayList<>();
        for (JsonNode text : Json.read(texts)) {
            if (!text.isNull()) {
                arguments.add(text.asString());
            }
        }
        int wanted = Digests.FUNCTIONS.getOrDefault(function, 0);
        if (arguments.size() < wanted) {
            Text text = Text.of("script.crypto-arguments", "crypto." + function, wanted);
            return failure(new Problem(ScriptProblems.ERROR, text));
        }
        return HostAnswer.ok(Json.MAPPER.valueToTree(Digests.compute(function, arguments)));
    }

    @Override
    public boolean log(String level, String line) {
        return log.add(level, line);
    }

    @Override
    public String say(Unfit unfit) {
        return Complaints.words(unfit).in(scope.locale());
    }

    private String onCallersThread(Supplier<String> work, String markOfFailure) {
        Execution current = execution;
        if (current == null) {
            throw new IllegalStateException("no run");
        }
        return current.ask(() -> {
            try {
                return work.get();
            } catch (Problem problem) {
                return markOfFailure + failure(problem);
            }
        });
    }

    private String failure(Problem problem) {
        ObjectNode answer = HostAnswer.describe(problem, scope.locale()).put("number", problems.size());
        problems.add(problem);
        return Json.write(answer);
    }
}
