package dev.artel.record.value;

import dev.artel.catalog.field.ContactValue;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Referencing;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Json;
import dev.artel.record.sql.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Stored forms of values: when two are the same, and how they are written down outside their tables (history, cursors). */
public final class StoredForms {
    private StoredForms() {}

    public static boolean isEmpty(@Nullable Object stored) {
        return stored == null || (stored instanceof List<?> list && list.isEmpty());
    }

    /** The stored form that means "not set" in that place. */
    public static @Nullable Object empty(Slot slot) {
        return slot.form() instanceof Storage.Column ? null : List.of();
    }

    /** Whether two stored forms of one field are the same: options as sets, all else in order. */
    public static boolean same(@Nullable Object first, @Nullable Object second) {
        if (isEmpty(first) || isEmpty(second)) {
            return isEmpty(first) && isEmpty(second);
        } else if (first instanceof BigDecimal one && second instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        } else if (first instanceof List<?> one && second instanceof List<?> other && options(one) && options(other)) {
            return new HashSet<>(one).equals(new HashSet<>(other));
        }
        return Objects.equals(first, second);
    }

    /** The stored form as JSON of our own. */
    public static JsonNode json(@Nullable Object stored) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (stored == null) {
            return nodes.nullNode();
        } else if (stored instanceof List<?> list) {
            ArrayNode array = Json.array();
            list.forEach(item -> array.add(item(item)));
            return array;
        } else if (stored instanceof BigDecimal number) {
            return nodes.numberNode(number);
        } else if (stored instanceof Long number) {
            return nodes.numberNode(number);
        } else if (stored instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        }
        return nodes.stringNode(stored.toString());
    }

    /**
     * The stored form of a value of that field. A value that was written when the field held one and now holds many (or the other way)
     * is read as what the field holds now.
     */
    public static @Nullable Object read(JsonNode json, Slot slot) {
        Storage storage = slot.form();
        if (storage instanceof Storage.References || storage instanceof Storage.Link) {
            return references(json, slot);
        } else if (storage instanceof Storage.Codes) {
            return json.valueStream().map(code -> code.asString("")).toList();
        } else if (storage instanceof Storage.Contacts) {
            List<ContactValue> contacts = new ArrayList<>();
            json.values().forEach(item -> contacts.add(contact(item)));
            return contacts;
        } else if (storage instanceof Storage.Column column) {
            return column(json, column.kind());
        }
        return null;
    }

    /** The stored form of a value in a column of that kind. */
    public static @Nullable Object column(JsonNode json, Storage.Kind kind) {
        if (json.isNull() || json.isMissingNode() || (json.isArray() && json.isEmpty())) {
            return null;
        }
        return switch (kind) {
            case LINE, TEXT -> json.asString();
            case NUMBER -> RowReader.plain(json.decimalValue());
            case DATE -> LocalDate.parse(json.asString());
            case MOMENT -> Instant.parse(json.asString());
            case FLAG -> json.booleanValue();
            case NUMBERED -> json.isArray() ? json.path(0).path(1).asLong() : json.longValue();
        };
    }

    private static boolean options(List<?> list) {
        return list.stream()
                .allMatch(item -> item instanceof Reference reference && reference.catalogId() == Reference.OPTION);
    }

    private static JsonNode item(@Nullable Object item) {
        ArrayNode parts = Json.array();
        if (item instanceof Reference reference) {
            return parts.add(reference.catalogId()).add(reference.targetId());
        } else if (item instanceof ContactValue contact) {
            return parts.add(contact.contact()).add(contact.comment()).add(contact.normal());
        }
        return JsonNodeFactory.instance.stringNode(String.valueOf(item));
    }

    private static List<Reference> references(JsonNode json, Slot slot) {
        List<Reference> references = new ArrayList<>();
        if (json.isNumber()) {
            long target = slot.type() instanceof Referencing referencing
                    ? referencing.targets(slot.field()).iterator().next()
                    : Reference.OPTION;
            references.add(new Reference(target, json.longValue()));
        }
        json.values()
                .forEach(item -> references.add(
                        new Reference(item.path(0).longValue(), item.path(1).longValue())));
        return references;
    }

    private static ContactValue contact(JsonNode item) {
        return new ContactValue(
                item.path(0).asString(""),
                item.path(1).asString(""),
                item.path(2).asString(""));
    }
}
