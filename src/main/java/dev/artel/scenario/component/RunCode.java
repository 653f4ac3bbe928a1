package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs a piece of the person's own JavaScript. With variables of its own it sees these and nothing else of the process. */
@org.springframework.stereotype.Component
class RunCode implements Component {
    private static final String VARIABLES = "variables";

    @Override
    public String type() {
        return "code";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "code",
                "braces",
                "slate",
                Effect.RECORD,
                false,
                List.of(
                        ComponentManifest.Input.required("source", "code"),
                        ComponentManifest.Input.optional(VARIABLES, "scope"),
                        ComponentManifest.Input.optional("names", "fields"),
                        ComponentManifest.Input.optional("loose", "switch")),
                List.of(new ComponentManifest.Output("result", "any")));
    }

    @Override
    public ObjectNode example() {
        return Json.object().put("source", "return [1, 2, 3].map((x) => x * 2);");
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        String source = inputs.get("source").asString();
        JsonNode result = inputs.has(VARIABLES) ? context.closed(closed(source, inputs)) : context.code(source);
        ObjectNode outputs = Json.object();
        if (!result.isMissingNode()) {
            outputs.set("result", result);
        }
        return outputs;
    }

    private static StepContext.Closed closed(String source, ObjectNode inputs) {
        List<String> names = inputs.path("names")
                .valueStream()
                .map(name -> name.asString(""))
                .filter(name -> !name.isEmpty())
                .toList();
        return new StepContext.Closed(
                source,
                (ObjectNode) inputs.get(VARIABLES),
                names,
                inputs.path("loose").asBoolean(false));
    }
}
