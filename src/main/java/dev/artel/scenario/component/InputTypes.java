package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.diagram.Span;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The types of input, by the editor that asks for them: how a literal is read and how a script's value is taken. */
final class InputTypes {
    private static final Set<String> STRUCTURED = Set.of("values", "filters", "fields", "sort", "map", "scope", "json");

    private InputTypes() {}

    /** The value that a literal states; a missing node for a blank one where blanks say nothing. */
    static JsonNode literal(String text, Input input) {
        String editor = input.editor();
        if (input.name().equals(ComponentManifest.ANY_NAME)
                || Set.of("text", "multiline", "code").contains(editor)) {
            return text.isEmpty() ? MissingNode.getInstance() : StringNode.valueOf(text);
        }
        String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            return MissingNode.getInstance();
        }
        if (!STRUCTURED.contains(editor)) {
            return StringNode.valueOf(trimmed);
        }
        try {
            return Json.read(trimmed);
        } catch (JacksonException e) {
            return StringNode.valueOf(trimmed);
        }
    }

    /** The value in the input's type; null when it does not fit. */
    static @Nullable JsonNode convert(JsonNode raw, Input input) {
        if (input.name().equals(ComponentManifest.ANY_NAME)) {
            return raw;
        }
        if (input.editor().equals("scope")) {
            return raw.isObject() ? raw : null;
        }
        JsonNode value = PlainJson.untagged(raw);
        return switch (input.editor()) {
            case "text", "multiline", "code" -> text(value);
            case "catalog", "record" -> reference(value);
            case "number" -> number(value);
            case "switch" -> flag(value);
            case "select" -> value.isString() && input.options().contains(value.asString()) ? value : null;
            case "duration" -> value.isString() && Span.parse(value.asString()).isPresent() ? value : null;
            case "values", "map" -> value.isObject() ? value : null;
            case "filters" -> value.isObject() || value.isArray() ? value : null;
            case "fields" -> fields(value);
            case "sort" -> sort(value);
            default -> value;
        };
    }

    private static @Nullable JsonNode text(JsonNode value) {
        if (value.isString()) {
            return value;
        }
        if (value.isNumber()) {
            return StringNode.valueOf(value.decimalValue().toPlainString());
        }
        return StringNode.valueOf(value.isBoolean() ? value.asString() : Json.write(value));
    }

    /** An id: text, number, or an object that has one, such as a record or a link. */
    private static @Nullable JsonNode reference(JsonNode value) {
        if (value.isArray()) {
            return value.size() == 1 ? reference(value.get(0)) : null;
        }
        if (value.isObject()) {
            JsonNode id = value.has("recordId") ? value.get("recordId") : value.path("id");
            return id.isObject() ? null : reference(id);
        }
        if (value.isNumber()) {
            return StringNode.valueOf(value.decimalValue().toPlainString());
        }
        return value.isString() && !value.asString().isBlank()
                ? StringNode.valueOf(value.asString().trim())
                : null;
    }

    private static @Nullable JsonNode number(JsonNode value) {
        if (value.isNumber()) {
            return value;
        }
        try {
            return value.isString()
                    ? DecimalNode.valueOf(new BigDecimal(value.asString().trim()))
                    : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable JsonNode flag(JsonNode value) {
        if (value.isBoolean()) {
            return value;
        }
        return switch (value.asString("")) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> null;
        };
    }

    /** A list of fields; as a literal also ids with commas or blanks between them. */
    private static @Nullable JsonNode fields(JsonNode value) {
        if (value.isString()) {
            ArrayNode list = Json.array();
            for (String id : value.asString().trim().split("[\\s,]+")) {
                list.add(id);
            }
            return list;
        }
        if (value.isNumber()) {
            return Json.array().add(value);
        }
        return value.isArray() ? value : null;
    }

    /** A list of {@code {field, desc}}; also one of them, or a field's id, with a minus for descending. */
    private static @Nullable JsonNode sort(JsonNode value) {
        if (value.isArray()) {
            ArrayNode list = Json.array();
            for (JsonNode item : value) {
                JsonNode one = item.isArray() ? null : sort(item);
                if (one == null) {
                    return null;
                }
                list.add(one.get(0));
            }
            return list;
        }
        if (value.isObject()) {
            return value.has("field") ? Json.array().add(value) : null;
        }
        if (!value.isString() && !value.isNumber()) {
            return null;
        }
        String id = value.asString().trim();
        ObjectNode order = Json.object()
                .put("field", id.startsWith("-") ? id.substring(1) : id)
                .put("desc", id.startsWith("-"));
        return Json.array().add(order);
    }
}
