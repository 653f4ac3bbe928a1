package dev.artel.scenario.script;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.scenario.script.ScriptScope.Variable;
import dev.artel.scenario.script.guest.Digests;
import dev.artel.scenario.script.guest.GuestHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The host's side of one session: answers what its scripts ask; what costs or touches records is done on the caller's thread. */
final class Desk implements GuestHost {
    private final ScriptScope scope;
    private final int logBytes;
    private final Variables variables;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Function<Supplier<String>, String> caller;
    private ScriptLog log = new ScriptLog(0);
    private boolean acted;

    Desk(ScriptScope scope, int logBytes) {
        this.scope = scope;
        this.logBytes = logBytes;
        this.variables = new Variables(scope);
    }

    /**
     * From here on it serves a new run, whose log it gives.
     *
     * @param newCaller has the work done on the caller's thread
     */
    ScriptLog open(Function<Supplier<String>, String> newCaller) {
        caller = newCaller;
        acted = false;
        problems.clear();
        return next();
    }

    /** The next script of the same run has a log of its own. */
    ScriptLog next() {
        log = new ScriptLog(logBytes);
        return log;
    }

    ScriptScope scope() {
        return scope;
    }

    Locale locale() {
        return scope.locale();
    }

    ScriptLog log() {
        return log;
    }

    Variables variables() {
        return variables;
    }

    /** Whether the run has called a function that acts. */
    boolean hasActed() {
        return acted;
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
        return onCallersThread(
                () -> {
                    acted |= scope.calls().acts(function);
                    return scope.calls().call(function, arguments);
                },
                "");
    }

    @Override
    public String compute(String function, String texts) {
        String answer = Digests.answer(function, texts);
        if (answer != null) {
            return answer;
        }
        Text text =
                Text.of("script.crypto-arguments", "crypto." + function, Digests.FUNCTIONS.getOrDefault(function, 0));
        return failure(new Problem(ScriptProblems.ERROR, text));
    }

    @Override
    public boolean log(String level, String line) {
        return log.add(level, line);
    }

    @Override
    public String say(String unfit) {
        return Complaints.words(Json.MAPPER.readValue(unfit, Unfit.class)).in(scope.locale());
    }

    private String onCallersThread(Supplier<String> work, String markOfFailure) {
        Function<Supplier<String>, String> current = caller;
        if (current == null) {
            throw new IllegalStateException("no run");
        }
        return current.apply(() -> {
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
