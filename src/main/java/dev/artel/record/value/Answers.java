package dev.artel.record.value;

import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Referencing;
import dev.artel.kernel.Json;
import dev.artel.record.sql.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stored forms as the JSON of the API. */
public final class Answers {
    private Answers() {}

    /** The values of those fields; a field with a text id stands under both keys. All targets must have been fetched. */
    public static ObjectNode values(Row row, Collection<Slot> slots, Scope scope) {
        ObjectNode values = Json.object();
        for (Slot slot : slots) {
            if (row.has(slot.id())) {
                put(values, slot, value(row.value(slot.id()), slot, scope));
            }
        }
        return values;
    }

    public static JsonNode value(@Nullable Object stored, Slot slot, Scope scope) {
        return slot.type().json(stored, slot.field(), scope);
    }

    public static void put(ObjectNode values, Slot slot, JsonNode value) {
        values.set(Long.toString(slot.id()), value);
        if (slot.field().customId() != null) {
            values.set(slot.field().customId(), value);
        }
    }

    /** The records that those fields of the row point to. */
    public static Stream<Reference> references(Row row, Collection<Slot> slots) {
        return slots.stream().flatMap(slot -> references(row.value(slot.id()), slot));
    }

    /** The records that a stored form points to. */
    public static Stream<Reference> references(@Nullable Object stored, Slot slot) {
        if (!(slot.type() instanceof Referencing referencing)) {
            return Stream.empty();
        } else if (stored instanceof List<?> list) {
            return list.stream().map(Reference.class::cast);
        } else if (stored instanceof Long number) {
            Set<Long> targets = referencing.targets(slot.field());
            return targets.stream().map(target -> new Reference(target, number));
        }
        return Stream.empty();
    }
}
