package dev.artel.catalog.field.types;

import dev.artel.catalog.Field;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Conditions;
import dev.artel.catalog.field.Values;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Filters of ordered values: {@code {"at": …, "to": …}} (either may be absent), one value, or a list of such. */
final class Ranges {
    private Ranges() {}

    /** @param form the text that tells which form a filter may have */
    static Condition read(JsonNode sent, Field field, Function<JsonNode, Object> value, String form) {
        if (sent.isArray()) {
            return Values.isNone(sent)
                    ? Conditions.ANYTHING
                    : new Condition.Any(sent.valueStream()
                            .map(one -> read(one, field, value, form))
                            .toList());
        }
        if (sent.isObject() && (sent.has("at") || sent.has("to"))) {
            Object from = bound(sent.path("at"), value);
            Object to = bound(sent.path("to"), value);
            return from == null && to == null ? Conditions.ANYTHING : new Condition.Between(from, to, false);
        }
        if (Values.isNone(sent)) {
            return Conditions.ANYTHING;
        }
        if (!sent.isValueNode()) {
            throw Values.bad(field, "filter", form);
        }
        return new Condition.Equal(value.apply(sent));
    }

    private static @Nullable Object bound(JsonNode sent, Function<JsonNode, Object> value) {
        return Values.isNone(sent) ? null : value.apply(sent);
    }
}
