package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs a piece of the person's own JavaScript. */
@org.springframework.stereotype.Component
class RunCode implements Component {
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
                List.of(ComponentManifest.Input.required("source", "code")),
                List.of(new ComponentManifest.Output("result", "any")));
    }

    @Override
    public ObjectNode example() {
        return Json.object().put("source", "return [1, 2, 3].map((x) => x * 2);");
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        JsonNode result = context.code(inputs.get("source").asString());
        ObjectNode outputs = Json.object();
        if (!result.isMissingNode()) {
            outputs.set("result", result);
        }
        return outputs;
    }
}
