package dev.artel.record.history;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.record.RecordChanged;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Row;
import dev.artel.record.value.StoredForms;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes the history of a change in the transaction of the change: one row, in one statement. */
@Component
public class HistoryWriter {
    private final Statements statements;
    private final Clock clock;

    HistoryWriter(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Keeps old and new stored forms of the changed fields, as far as their histories are kept; nothing where the catalog's is not.
     *
     * @param changed the fields that changed; empty for what concerns the record as a whole
     */
    public void write(
            RecordChanged.Kind kind,
            Catalog catalog,
            @Nullable Row before,
            Row after,
            Set<Slot> changed,
            Access access,
            Cause cause) {
        ObjectNode payload = Json.object();
        changed.stream()
                .filter(slot -> slot.field().history())
                .forEach(slot -> payload.putArray(Long.toString(slot.id()))
                        .add(StoredForms.json(before == null ? null : before.value(slot.id())))
                        .add(StoredForms.json(after.value(slot.id()))));
        boolean untold = kind == RecordChanged.Kind.UPDATED && payload.isEmpty();
        if (catalog.history() && !untold) {
            insert(catalog.id(), after.id(), kind(kind), payload, access, cause);
        }
    }

    /** Keeps a comment and gives the number of the item. */
    long comment(Catalog catalog, long recordId, String message, Access access, Cause cause) {
        ObjectNode payload = Json.object().put("message", message);
        return insert(catalog.id(), recordId, HistoryKind.COMMENT, payload, access, cause);
    }

    private long insert(
            long catalogId, long recordId, HistoryKind kind, ObjectNode payload, Access access, Cause cause) {
        List<@Nullable Object> row = Stream.<@Nullable Object>of(
                        catalogId,
                        recordId,
                        kind.name(),
                        Json.write(payload),
                        access.actor().userId(),
                        cause.userId(),
                        cause.processId(),
                        cause.element(),
                        cause.elevated(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .toList();
        return statements.insert(Sql.of(
                        "INSERT INTO history (catalog_id, record_id, kind, payload, actor_id, person_id,"
                                + " process_id, element, elevated, at) VALUES (")
                .join(", ", row.stream().map(value -> new Sql().bind(value)).toList())
                .add(")"));
    }

    private static HistoryKind kind(RecordChanged.Kind kind) {
        return switch (kind) {
            case CREATED -> HistoryKind.CREATE;
            case UPDATED -> HistoryKind.UPDATE;
            case DELETED -> HistoryKind.REMOVED;
            case RESTORED -> HistoryKind.RESTORED;
        };
    }
}
