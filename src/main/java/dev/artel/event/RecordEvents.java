package dev.artel.event;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.record.BeforeChange;
import dev.artel.record.RecordChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The inputs of a process that a change of a record starts, exactly as documented for Bpium's scenarios. */
final class RecordEvents {
    private RecordEvents() {}

    /** The kind of trigger that the change is; empty for a restoration, which starts nothing. */
    static Optional<String> kind(RecordChanged change) {
        return switch (change.kind()) {
            case CREATED -> Optional.of("$record.after.create");
            case UPDATED -> Optional.of("$record.after.update");
            case DELETED -> Optional.of("$record.after.delete");
            case RESTORED -> Optional.empty();
        };
    }

    static ObjectNode inputs(RecordChanged change, String kind, SubscriptionRow row) {
        Long user = change.cause().isProcess() ? null : change.cause().userId();
        ObjectNode inputs = common(row.id(), kind, true, row.scriptId(), user);
        inputs.put("catalogId", change.catalog().ref());
        inputs.put("recordId", change.recordRef());
        ObjectNode values = change.state().values();
        if (change.kind() == RecordChanged.Kind.UPDATED) {
            inputs.set("values", changed(change.catalog(), change.fields(), values));
            inputs.set("prevValues", change.state().previous());
        } else if (change.kind() == RecordChanged.Kind.CREATED) {
            inputs.set("values", filled(values));
        } else {
            inputs.set("values", values);
        }
        return inputs;
    }

    /** The kind of rule that looks at such a change before it is made; empty for a restoration, which no rule looks at. */
    static Optional<String> rule(RecordChanged.Kind change) {
        return switch (change) {
            case CREATED -> Optional.of("$record.before.create");
            case UPDATED -> Optional.of("$record.before.update");
            case DELETED -> Optional.of("$record.before.delete");
            case RESTORED -> Optional.empty();
        };
    }

    /**
     * What a rule is given that looks at a change before it is made: as documented for Bpium's scenarios, and {@code allValues}, the record as
     * it would be saved.
     */
    static ObjectNode inputs(BeforeChange.Proposal change, String kind, SubscriptionRow row) {
        Long user = change.cause().isProcess() ? null : change.cause().userId();
        ObjectNode inputs = common(row.id(), kind, false, row.scriptId(), user);
        inputs.put("catalogId", change.catalog().ref());
        if (change.recordRef() != null) {
            inputs.put("recordId", change.recordRef());
        }
        switch (change.kind()) {
            case CREATED -> {
                inputs.set("values", filled(change.values()));
                inputs.set("allValues", change.values());
            }
            case UPDATED -> {
                inputs.set("values", changed(change.catalog(), change.fields(), change.values()));
                inputs.set("allValues", change.values());
                inputs.set("prevValues", change.previous());
            }
            default -> inputs.set("values", change.previous());
        }
        return inputs;
    }

    /** {@code event, script, user}: what every start has. */
    static ObjectNode common(@Nullable Long eventId, String kind, boolean async, long scriptId, @Nullable Long userId) {
        ObjectNode inputs = Json.object();
        inputs.putObject("event")
                .put("id", eventId == null ? null : Long.toString(eventId))
                .put("type", kind)
                .put("async", async);
        inputs.putObject("script").put("id", Long.toString(scriptId));
        inputs.putObject("user").put("id", userId == null ? null : Long.toString(userId));
        return inputs;
    }

    /** The values of those fields alone, under both their ids. */
    static ObjectNode changed(Catalog catalog, Set<Long> fields, ObjectNode values) {
        List<String> keys = new ArrayList<>();
        fields.forEach(id -> catalog.field(id).ifPresent(field -> {
            keys.add(Long.toString(field.id()));
            if (field.customId() != null) {
                keys.add(field.customId());
            }
        }));
        return Json.object().setAll(values).retain(keys);
    }

    private static ObjectNode filled(ObjectNode values) {
        ObjectNode filled = Json.object();
        values.forEachEntry((key, value) -> {
            boolean empty = value.isNull()
                    || (value.isString() && value.stringValue().isEmpty())
                    || (value instanceof ArrayNode array && array.isEmpty());
            if (!empty) {
                filled.set(key, value);
            }
        });
        return filled;
    }
}
