package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.scenario.component.ComponentManifest.Input;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Puts values into the change or the card that waits for the scenario; what earlier steps have put in stays. */
@org.springframework.stereotype.Component
class AmendChange implements Component {
    @Override
    public String type() {
        return "change.amend";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "actions",
                "pencil-line",
                "blue",
                Effect.NONE,
                false,
                List.of(Input.required("values", "values"), Input.optional("message", "multiline")),
                List.of());
    }

    @Override
    public ObjectNode example() {
        return Json.object().set("values", Json.object().put("amount", 5));
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        ObjectNode body = Answer.body(context);
        ObjectNode values = body.path("values") instanceof ObjectNode there ? there : body.putObject("values");
        values.setAll((ObjectNode) inputs.get("values"));
        if (inputs.has("message")) {
            body.put("message", inputs.get("message").asString());
        }
        context.assign(Answer.BODY, body);
        return Json.object();
    }
}
