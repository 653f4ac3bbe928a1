package dev.artel.record.sql;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Storage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Turns the option numbers that a type speaks of into the text ids that a fixed table keeps, and back. A type that speaks of codes
 * itself gets them as they are.
 */
public final class OptionCodes {
    private OptionCodes() {}

    /** The type's stored form of codes as they stand in the column. */
    public static @Nullable Object stored(Field field, @Nullable String column) {
        List<String> codes = column == null || column.isEmpty() ? List.of() : List.of(column.split(","));
        if (speaksCodes(field)) {
            return codes;
        }
        Map<String, Long> numbers = numbers(field);
        List<Long> options =
                codes.stream().map(numbers::get).filter(Objects::nonNull).toList();
        if (field.type().storage(field.config()) instanceof Storage.References) {
            return options.stream().map(Reference::option).toList();
        }
        return options.isEmpty() ? null : options.get(0);
    }

    /** The codes of a stored form. */
    public static List<String> codes(Field field, @Nullable Object stored) {
        Map<Long, String> texts = new LinkedHashMap<>();
        numbers(field).forEach((text, number) -> texts.put(number, text));
        List<?> options = stored instanceof List<?> list ? list : stored == null ? List.of() : List.of(stored);
        if (speaksCodes(field)) {
            return options.stream().map(Object::toString).toList();
        }
        return options.stream()
                .map(option -> option instanceof Reference reference ? reference.targetId() : option)
                .map(number -> texts.get((Long) number))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean speaksCodes(Field field) {
        return field.type().storage(field.config()) instanceof Storage.Codes;
    }

    private static Map<String, Long> numbers(Field field) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        for (JsonNode item : field.config().path("items")) {
            numbers.put(item.path("id").asString(""), item.path("dbId").asLong(0));
        }
        return numbers;
    }
}
