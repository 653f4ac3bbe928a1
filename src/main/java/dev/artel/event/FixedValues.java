package dev.artel.event;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Reference;
import dev.artel.kernel.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stored values of a fixed catalog's record, asked for by the field's text id. */
record FixedValues(Map<Field, @Nullable Object> values) {

    boolean has(String id) {
        return values.keySet().stream().anyMatch(field -> id.equals(field.customId()));
    }

    /** Whether anything but the status is given. */
    boolean onlyStatus() {
        return values.keySet().stream().allMatch(field -> "$status".equals(field.customId()));
    }

    @Nullable String text(String id) {
        return (String) value(id);
    }

    /** The codes, comma-separated; empty when none is set. */
    String codes(String id) {
        Object value = value(id);
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(Object::toString).toList());
        }
        return "";
    }

    /** The number of the linked record; null when none is set. */
    @Nullable Long link(String id) {
        Object value = value(id);
        if (value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Reference reference) {
            return reference.targetId();
        }
        return null;
    }

    long requiredLink(String id) {
        Long number = link(id);
        if (number == null) {
            throw Problems.badField(id, "required", "event.required", name(id));
        }
        return number;
    }

    /** Every code must be one of those. */
    void requireKnown(String id, Set<String> known) {
        for (String code : codes(id).split(",")) {
            if (!known.contains(code)) {
                throw Problems.badField(
                        id,
                        "unknown-event",
                        "event.unknown-event",
                        code,
                        String.join(", ", known.stream().sorted().toList()));
            }
        }
    }

    private @Nullable Object value(String id) {
        return values.entrySet().stream()
                .filter(entry -> id.equals(entry.getKey().customId()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private String name(String id) {
        return values.keySet().stream()
                .filter(field -> id.equals(field.customId()))
                .map(Field::name)
                .findFirst()
                .orElse(id);
    }
}
