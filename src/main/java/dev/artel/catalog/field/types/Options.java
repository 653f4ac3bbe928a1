package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Values;
import dev.artel.kernel.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The options of a choice as its values see them. An option is known by its text id, if it has one, or by its number; one that was
 * removed still names the values that were chosen before.
 */
final class Options {
    private static final int TOLD = 20;

    private Options() {}

    /** Numbers of the options that were sent, each once, in ascending order. */
    static List<Long> parse(JsonNode sent, Field field) {
        return Values.list(sent).stream()
                .map(one -> number(one, field))
                .distinct()
                .sorted()
                .toList();
    }

    /** The number of the one option that was sent, or null. */
    static @Nullable Long single(JsonNode sent, Field field) {
        List<Long> numbers = parse(sent, field);
        if (numbers.size() > 1) {
            throw Values.bad(field, "single", "field.option.single");
        }
        return numbers.isEmpty() ? null : numbers.get(0);
    }

    static List<Reference> references(JsonNode sent, Field field) {
        return parse(sent, field).stream().map(Reference::option).toList();
    }

    /** The id of an option as the API answers it. */
    static String ref(long number, Field field) {
        return items(field.config())
                .filter(item -> item.path("dbId").asLong(0) == number)
                .map(item -> item.path("id").asString(""))
                .findFirst()
                .orElse(Long.toString(number));
    }

    static ArrayNode refs(Stream<Long> numbers, Field field) {
        ArrayNode list = Json.array();
        numbers.forEach(number -> list.add(ref(number, field)));
        return list;
    }

    /** One of the options that were sent. */
    static Condition any(JsonNode sent, Field field) {
        List<Reference> wanted = references(unwrapped(sent), field);
        return wanted.isEmpty() ? Conditions.ANYTHING : new Condition.AnyOf(wanted);
    }

    /** The options that a filter names, by number. */
    static ArrayNode numbered(JsonNode sent, Field field) {
        ArrayNode list = Json.array();
        parse(unwrapped(sent), field).forEach(number -> list.add(Long.toString(number)));
        return list;
    }

    /** The same with the ids that the API answers. */
    static ArrayNode named(JsonNode kept, Field field) {
        return refs(Values.list(kept).stream().flatMap(one -> Values.number(one.asString("")).stream()), field);
    }

    /** In the address of a list several options may stand in one text: {@code value=[1,2]}. */
    static JsonNode unwrapped(JsonNode sent) {
        String text = sent.isString() ? sent.stringValue().strip() : "";
        if (!text.startsWith("[")) {
            return sent;
        }
        try {
            JsonNode list = Json.read(text);
            return list.isArray() ? list : sent;
        } catch (JacksonException e) {
            return sent;
        }
    }

    /** The default of a new record, or null. */
    static @Nullable JsonNode initial(Field field) {
        JsonNode initial = field.config().path(OptionSettings.DEFAULT);
        return Values.isNone(initial) ? null : initial;
    }

    /** The option of that text id or number among the settings' options and those removed. */
    static Optional<ObjectNode> find(ObjectNode config, String id) {
        return items(config)
                .filter(item -> item.path("id").asString("").equals(id)
                        || item.path("dbId").asString("").equals(id))
                .findFirst();
    }

    private static Stream<ObjectNode> items(ObjectNode config) {
        return Stream.of(OptionSettings.ITEMS, OptionSettings.REMOVED)
                .flatMap(key -> config.path(key).valueStream())
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }

    private static long number(JsonNode sent, Field field) {
        JsonNode node = sent.isObject() ? sent.path("id") : sent;
        String id = node.isValueNode() ? node.asString("") : "";
        return find(field.config(), id)
                .map(item -> item.path("dbId").asLong(0))
                .orElseThrow(() -> Values.bad(field, "unknown-option", "field.option.unknown", id, told(field)));
    }

    private static String told(Field field) {
        return field.config()
                .path(OptionSettings.ITEMS)
                .valueStream()
                .limit(TOLD)
                .map(item ->
                        item.path("id").asString("") + " (" + item.path("name").asString("") + ")")
                .collect(Collectors.joining(", "));
    }
}
