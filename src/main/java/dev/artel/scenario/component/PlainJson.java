package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON between scripts, which tag dates as {@code {"$date": ISO}}, and everything else, which writes them as ISO texts. */
public final class PlainJson {
    private static final String DATE = "$date";

    private PlainJson() {}

    /** The value with every date as its ISO text; a tree without dates is answered itself. */
    public static JsonNode untagged(JsonNode value) {
        if (!tagged(value)) {
            return value;
        }
        if (value.isArray()) {
            ArrayNode list = Json.array();
            value.forEach(item -> list.add(untagged(item)));
            return list;
        }
        if (isDate(value)) {
            return value.get(DATE);
        }
        ObjectNode object = Json.object();
        value.properties().forEach(entry -> object.set(entry.getKey(), untagged(entry.getValue())));
        return object;
    }

    private static boolean isDate(JsonNode value) {
        return value.isObject() && value.size() == 1 && value.path(DATE).isString();
    }

    private static boolean tagged(JsonNode value) {
        if (isDate(value)) {
            return true;
        }
        for (JsonNode item : value) {
            if (tagged(item)) {
                return true;
            }
        }
        return false;
    }
}
