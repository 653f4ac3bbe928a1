package dev.artel.catalog;

import dev.artel.kernel.Json;
import tools.jackson.databind.node.ObjectNode;

/** Requests of tests, written as JSON with single quotes. */
public final class Drafts {
    private Drafts() {}

    public static ObjectNode json(String text, Object... arguments) {
        return Json.readObject(text.formatted(arguments).replace('\'', '"'));
    }
}
