package dev.artel.scenario.script;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that a host function answers a script with. */
public final class HostAnswer {
    private HostAnswer() {}

    /** {@code {ok: true, value}}; null for a function that gives nothing. */
    public static String ok(@Nullable JsonNode value) {
        ObjectNode answer = Json.object().put("ok", true);
        if (value != null) {
            answer.set("value", value);
        }
        return Json.write(answer);
    }

    /** {@code {ok: false, name, status, message, code, errors: [{field, element, code, message}]}} in that language. */
    public static String problem(Problem problem, Locale language) {
        return Json.write(describe(problem, language));
    }

    static ObjectNode describe(Problem problem, Locale language) {
        ObjectNode answer = Json.object()
                .put("ok", false)
                .put("name", problem.kind().name())
                .put("status", problem.kind().status())
                .put("message", problem.text().in(language));
        ArrayNode errors = answer.putArray("errors");
        for (Fault fault : problem.faults()) {
            ObjectNode error = errors.addObject();
            if (fault.field() != null) {
                error.put("field", fault.field());
            }
            if (fault.element() != null) {
                error.put("element", fault.element());
            }
            error.put("code", fault.code()).put("message", fault.message().in(language));
        }
        if (!problem.faults().isEmpty()) {
            answer.put("code", problem.faults().get(0).code());
        }
        return answer;
    }
}
