package dev.artel.scenario.script;

import dev.artel.kernel.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a script ended with: a value or a problem, and its trace either way.
 *
 * @param problem null when it gave a value
 * @param assigned the variables that it assigned, if the scope asked for them; what was changed inside an object does not count
 */
public record ScriptOutcome(
        JsonNode result, @Nullable Problem problem, Map<String, JsonNode> assigned, ScriptTrace trace) {

    static ScriptOutcome failed(Problem problem, ScriptTrace trace) {
        return new ScriptOutcome(MissingNode.getInstance(), problem, Map.of(), trace);
    }

    public boolean isDone() {
        return problem == null;
    }

    /** Whether it gave a value that JavaScript takes for true. */
    public boolean isTrue() {
        return isDone() && truth(result);
    }

    /** What JavaScript takes for true. */
    public static boolean truth(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isNumber()) {
            return value.decimalValue().signum() != 0;
        }
        return !value.isString() || !value.asString().isEmpty();
    }

    /**
     * The value as plain data: dates as <code>{"$date": ISO}</code>, numbers exact as JavaScript writes them; a
     * {@link MissingNode} for undefined. Throws the problem when there is none.
     */
    public JsonNode value() {
        if (problem != null) {
            throw problem;
        }
        return result;
    }
}
