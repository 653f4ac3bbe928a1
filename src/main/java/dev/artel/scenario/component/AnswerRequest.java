package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.scenario.component.ComponentManifest.Input;
import java.util.List;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** What a web request that waits for the scenario is answered. */
@org.springframework.stereotype.Component
class AnswerRequest implements Component {
    /** Statuses that end a request; those below announce another one. */
    private static final int LEAST = 200;

    private static final int GREATEST = 599;
    private static final int OK = 200;

    @Override
    public String type() {
        return "http.answer";
    }

    @Override
    public ComponentManifest manifest() {
        return new ComponentManifest(
                "communication",
                "reply",
                "violet",
                Effect.NONE,
                false,
                List.of(
                        Input.optional("status", "number")
                                .initially(IntNode.valueOf(OK))
                                .within(LEAST, GREATEST),
                        Input.optional("body", "json"),
                        Input.optional("headers", "map")),
                List.of());
    }

    @Override
    public ObjectNode example() {
        return Json.object().put("status", 201).set("body", Json.object().put("id", "7"));
    }

    @Override
    public ObjectNode run(ObjectNode inputs, StepContext context) {
        Integer status = InputTypes.whole(inputs.path("status"), "status");
        Answer.status(context, status == null ? OK : status);
        if (inputs.has("body")) {
            context.assign(Answer.BODY, inputs.get("body"));
        }
        if (inputs.has("headers")) {
            context.assign(Answer.HEADERS, inputs.get("headers"));
        }
        return Json.object();
    }
}
