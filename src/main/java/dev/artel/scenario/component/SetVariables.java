package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Gives variables values: every input is handed on under its own name. */
@org.springframework.stereotype.Component
class SetVariables implements Component {
    @Override
    public String type() {
        return "variables.set";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "code",
                "variable",
                "slate",
                Effect.NONE,
                false,
                List.of(ComponentManifest.Input.optional(ComponentManifest.ANY_NAME, "script")),
                List.of(new ComponentManifest.Output(ComponentManifest.ANY_NAME, "any")));
    }

    @Override
    public ObjectNode example() {
        return Json.object().put("greeting", "Hello");
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        return inputs;
    }
}
