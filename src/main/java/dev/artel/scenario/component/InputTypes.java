package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.scenario.component.ComponentManifest.Input;
import dev.artel.scenario.component.ComponentManifest.Input.Bounds;
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

    /** So many places before or after the point no number of anybody's has; written out, more of them would fill the memory. */
    private static final int MOST_ZEROS = 400;

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
            case "catalog", "record", "field" -> reference(value);
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

    /** An id: text, number, or an object that has one, such as a record or a link; also the value of a field with one link. */
    private static @Nullable JsonNode reference(JsonNode value) {
        if (value.isArray()) {
            return value.size() == 1 && value.get(0).isObject() ? reference(value.get(0)) : null;
        }
        if (value.isObject()) {
            JsonNode id = value.has("recordId") ? value.get("recordId") : value.path("id");
            return id.isContainer() ? null : reference(id);
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
        if (!value.isString()) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value.asString().trim());
            return Math.abs((long) number.scale()) > MOST_ZEROS ? null : DecimalNode.valueOf(number);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * A number of things, a version, a status: what has to be whole, of what an input for numbers has taken.
     *
     * @param sent a missing node for none
     * @throws Problem BadRequest that names it, for a fraction and for what is too large to be any of these
     */
    static @Nullable Integer whole(JsonNode sent, String name) {
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        JsonNode number = number(sent);
        if (number == null || !number.canConvertToExactIntegral() || !number.canConvertToInt()) {
            throw Problems.badField(name, "number", "scenario.whole-number", name);
        }
        return number.intValue();
    }

    /** Whether a converted value keeps the bounds of its input, if it has any. */
    static boolean isWithin(JsonNode value, Input input) {
        Bounds bounds = input.bounds();
        return bounds == null
                || value.canConvertToExactIntegral()
                        && value.canConvertToInt()
                        && value.intValue() >= bounds.least()
                        && value.intValue() <= bounds.greatest();
    }

    /** What the input takes, in words. */
    static Text words(Input input) {
        Bounds bounds = input.bounds();
        if (input.editor().equals("select")) {
            return Text.of("scenario.input-type.select", String.join(", ", input.options()));
        }
        if (bounds == null) {
            return Text.of("scenario.input-type." + input.editor());
        }
        return bounds.greatest() == Integer.MAX_VALUE
                ? Text.of("scenario.input-type.whole-from", bounds.least())
                : Text.of("scenario.input-type.whole", bounds.least(), bounds.greatest());
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
            return isId(value.path("field")) ? Json.array().add(value) : null;
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

    private static boolean isId(JsonNode value) {
        return value.isNumber() || value.isString() && !value.asString().isBlank();
    }
}
