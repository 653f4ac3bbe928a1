package dev.artel.record;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Random filters as requests write them: both forms, numbers and text ids, nested, absolute and relative. */
final class RandomRequests {
    private static final List<String> PIECES = List.of("a", "e", "о", "n", "%", "", "1");
    private static final int TARGETS = 8;

    private final Random random;
    private final Catalog target;

    /** @param target the catalog that links point to; its first field is a text, its second a number */
    RandomRequests(Random random, Catalog target) {
        this.random = random;
        this.target = target;
    }

    JsonNode filter(Catalog catalog, int depth) {
        return random.nextBoolean() ? list(catalog, depth) : object(catalog, depth);
    }

    private ArrayNode list(Catalog catalog, int depth) {
        ArrayNode list = Json.array();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Field field = field(catalog);
            list.addObject()
                    .put(random.nextBoolean() ? "fieldId" : "attr", ref(field))
                    .set("value", nested(field, depth));
        }
        return list;
    }

    private ObjectNode object(Catalog catalog, int depth) {
        ObjectNode object = Json.object();
        for (int i = random.nextInt(2); i >= 0; i--) {
            Field field = field(catalog);
            object.set(ref(field), nested(field, depth));
        }
        if (depth > 0 && random.nextBoolean()) {
            ArrayNode parts = object.putArray(random.nextBoolean() ? "$or" : "$and");
            for (int i = random.nextInt(3); i > 0; i--) {
                parts.add(filter(catalog, depth - 1));
            }
        }
        return object;
    }

    private JsonNode nested(Field field, int depth) {
        if (depth == 0 || random.nextInt(3) > 0) {
            return random.nextInt(8) == 0 ? StringNode.valueOf("$empty") : value(field, depth);
        }
        ObjectNode several = Json.object();
        ArrayNode parts = several.putArray(random.nextBoolean() ? "$or" : "$and");
        for (int i = random.nextInt(2); i >= 0; i--) {
            parts.add(nested(field, depth - 1));
        }
        return several;
    }

    private JsonNode value(Field field, int depth) {
        return switch (field.type().id()) {
            case "text" -> StringNode.valueOf(piece());
            case "contact" -> StringNode.valueOf(random.nextBoolean() ? "234-56-7" + random.nextInt(5) : piece());
            case "number" -> range(random.nextInt(-20, 10));
            case "progress" -> range(random.nextInt(0, 4) * 25);
            case "switch" -> Json.MAPPER.valueToTree(random.nextBoolean());
            case "date" -> day();
            case "object" -> links(depth);
            default -> options(field);
        };
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private ObjectNode range(int from) {
        ObjectNode range = Json.object();
        if (random.nextBoolean()) {
            range.put("at", from);
        }
        return range.has("at") && random.nextBoolean() ? range : range.put("to", Integer.toString(from + 7));
    }

    private ObjectNode day() {
        if (random.nextBoolean()) {
            return Json.object()
                    .put("from", -random.nextInt(30))
                    .put("to", random.nextInt(30))
                    .put("unit", random.nextBoolean() ? "day" : "month");
        }
        return Json.object()
                .put("at", "2026-11-0" + random.nextInt(1, 4))
                .put("to", "2026-11-0" + random.nextInt(4, 7));
    }

    private JsonNode links(int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            ObjectNode linked = Json.object().put("catalogId", target.ref());
            linked.set("filters", filter(target, depth - 1));
            return Json.array().add(linked);
        }
        ArrayNode links = Json.array();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int number = random.nextInt(1, TARGETS + 1);
            links.addObject().put("recordId", random.nextBoolean() ? "client-" + number : Integer.toString(number));
        }
        return links;
    }

    private ArrayNode options(Field field) {
        ArrayNode chosen = Json.array();
        JsonNode items = field.config().path("items");
        for (int i = random.nextInt(2); i >= 0; i--) {
            JsonNode item = items.path(random.nextInt(items.size()));
            chosen.add(item.path(random.nextBoolean() ? "id" : "dbId").asString(""));
        }
        return chosen;
    }

    private Field field(Catalog catalog) {
        return catalog.fields().get(random.nextInt(catalog.fields().size()));
    }

    private String ref(Field field) {
        return random.nextBoolean() ? field.ref() : Long.toString(field.id());
    }
}
