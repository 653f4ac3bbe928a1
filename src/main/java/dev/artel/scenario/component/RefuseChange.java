package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.scenario.component.ComponentManifest.Input;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Refuses the change that waits for the scenario, with a message at its fields. The scenario goes on to its end; then it counts. */
@org.springframework.stereotype.Component
class RefuseChange implements Component {
    private static final int REFUSED = 400;

    @Override
    public String type() {
        return "change.refuse";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "actions",
                "ban",
                "red",
                Effect.NONE,
                false,
                List.of(Input.required("message", "multiline"), Input.optional("fields", "fields")),
                List.of());
    }

    @Override
    public ObjectNode example() {
        return Json.object()
                .put("message", "Name first")
                .set("fields", Json.array().add("name"));
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        String message = inputs.get("message").asString();
        ObjectNode body = Answer.body(context);
        body.put("message", message);
        ArrayNode errors = body.putArray("errors");
        for (JsonNode field : inputs.path("fields")) {
            if (!field.isString() && !field.isNumber()) {
                throw Problems.badField("fields", "format", "scenario.field-ids");
            }
            errors.addObject().put("field", field.asString()).put("message", message);
        }
        Answer.status(context, REFUSED);
        context.assign(Answer.BODY, body);
        return Json.object();
    }
}
