package dev.artel.catalog.field;

import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the filter value of one field: what every type has in common here, the rest by the type. */
public final class Conditions {
    /** Filter value of every type: nothing is set. */
    public static final String EMPTY = "$empty";

    /** The condition that everything fulfils. */
    public static final Condition ANYTHING = new Condition.All(List.of());

    private static final int DEPTH = 12;

    private Conditions() {}

    /**
     * The condition that a filter value means: {@code "$empty"}, {@code {"$or": […]}}, {@code {"$and": […]}} (nested as one likes), or
     * whatever the field's type takes.
     *
     * @throws dev.artel.kernel.Problem BadRequest that names the field and the form a filter may have
     */
    public static Condition read(JsonNode sent, Field field, FilterContext context) {
        return read(sent, field, context, 0);
    }

    /** One of those conditions; anything when there are none. */
    public static Condition any(List<Condition> conditions) {
        return switch (conditions.size()) {
            case 0 -> ANYTHING;
            case 1 -> conditions.get(0);
            default -> new Condition.Any(List.copyOf(conditions));
        };
    }

    private static Condition read(JsonNode sent, Field field, FilterContext context, int depth) {
        if (depth > DEPTH) {
            throw Problems.badField(field.ref(), "filter", "catalog.filter-deep", field.name(), DEPTH);
        }
        if (sent.isString() && sent.stringValue().equals(EMPTY)) {
            return new Condition.Empty();
        }
        if (sent.path("$or").isArray()) {
            return new Condition.Any(each(sent.path("$or"), field, context, depth));
        }
        if (sent.path("$and").isArray()) {
            return new Condition.All(each(sent.path("$and"), field, context, depth));
        }
        return field.type().condition(sent, field, context);
    }

    /** The filter value with each of its parts that the field's type reads, however nested, replaced. */
    public static JsonNode replaced(JsonNode sent, UnaryOperator<JsonNode> part) {
        for (String how : List.of("$or", "$and")) {
            if (sent.path(how).isArray()) {
                ObjectNode nested = Json.object();
                ArrayNode list = nested.putArray(how);
                sent.path(how).values().forEach(value -> list.add(replaced(value, part)));
                return nested;
            }
        }
        return sent.isString() && sent.stringValue().equals(EMPTY) ? sent : part.apply(sent);
    }

    private static List<Condition> each(JsonNode sent, Field field, FilterContext context, int depth) {
        List<Condition> conditions = new ArrayList<>();
        sent.values().forEach(value -> conditions.add(read(value, field, context, depth + 1)));
        return conditions;
    }
}
