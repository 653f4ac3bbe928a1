package dev.artel.record.rest;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.Fields;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads which fields are wanted: a list of ids and of {@code {"fieldId": 5, "fields": {"27": [2]}}} (also {@code id}), as JSON text or
 * in brackets; the inner lists are of the same form again.
 */
final class FieldsReader {
    private static final int DEPTH = 5;

    private FieldsReader() {}

    /** All fields when nothing was sent; BadRequest when it is not of that form or deeper than five levels. */
    static Fields read(@Nullable JsonNode sent) {
        if (sent == null
                || sent.isMissingNode()
                || (sent.isString() && sent.stringValue().isBlank())) {
            return Fields.ALL;
        }
        return list(sent.isString() ? parsed(sent.stringValue()) : sent, 1);
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.read(text);
        } catch (JacksonException e) {
            Problem problem = form();
            problem.initCause(e);
            throw problem;
        }
    }

    private static Fields list(JsonNode sent, int depth) {
        if (depth > DEPTH) {
            throw Problems.badField("fields", "fields", "record.fields-deep", DEPTH);
        }
        Set<String> own = new LinkedHashSet<>();
        Map<String, Map<String, Fields>> linked = new LinkedHashMap<>();
        if (sent.isValueNode()) {
            own.add(sent.asString(""));
        }
        for (JsonNode entry : sent.values()) {
            JsonNode id = entry.isObject() ? entry.path(entry.has("fieldId") ? "fieldId" : "id") : entry;
            if (!id.isValueNode() || id.isNull()) {
                throw form();
            }
            own.add(id.asString());
            if (entry.path("fields").isObject()) {
                linked.put(id.asString(), catalogs(entry.path("fields"), depth));
            }
        }
        return new Fields(own, linked, false);
    }

    private static Map<String, Fields> catalogs(JsonNode sent, int depth) {
        Map<String, Fields> catalogs = new LinkedHashMap<>();
        sent.forEachEntry((catalog, fields) -> catalogs.put(catalog, list(fields, depth + 1)));
        return catalogs;
    }

    private static Problem form() {
        return Problems.badField("fields", "fields", "record.fields-form");
    }
}
