package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;

/** The variables by which a scenario answers whoever waits for it: {@code $status} and {@code $body}. */
final class Answer {
    static final String STATUS = "$status";
    static final String BODY = "$body";
    static final String HEADERS = "$headers";

    private Answer() {}

    static void status(StepContext context, int status) {
        context.assign(STATUS, IntNode.valueOf(status));
    }

    /** The body as an object, with what earlier steps have put into it. */
    static ObjectNode body(StepContext context) {
        JsonNode there = context.variable(BODY);
        return there instanceof ObjectNode object ? object.deepCopy() : Json.object();
    }
}
