package dev.artel.record.history;

import dev.artel.kernel.Identifier;
import dev.artel.kernel.Json;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Sql;
import dev.artel.record.value.RowReader;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A row of the table history. */
record HistoryRow(
        long id,
        long recordId,
        HistoryKind kind,
        ObjectNode payload,
        long actorId,
        @Nullable Long personId,
        @Nullable Long processId,
        @Nullable String element,
        boolean elevated,
        Instant at) {

    static final Identifier TABLE = Identifier.of("h");
    static final Identifier AT = Identifier.of("at");
    private static final Identifier ELEVATED = Identifier.of("elevated");
    private static final Identifier ACTOR = Identifier.of("actor_id");
    private static final Identifier PERSON = Identifier.of("person_id");
    private static final Identifier PROCESS = Identifier.of("process_id");

    /** All columns; the conditions follow. */
    static Sql select() {
        return Sql.of(
                "SELECT h.id, h.record_id, h.kind, h.payload, h.actor_id, h.person_id, h.process_id, h.element, h.elevated, h.at"
                        + " FROM history h WHERE ");
    }

    static HistoryRow of(Map<String, Object> columns) {
        return new HistoryRow(
                RowReader.requiredNumber(columns, Names.ID),
                RowReader.requiredNumber(columns, Names.RECORD_ID),
                HistoryKind.valueOf(String.valueOf(columns.get("kind"))),
                Json.readObject(String.valueOf(columns.get("payload"))),
                RowReader.requiredNumber(columns, ACTOR),
                RowReader.number(columns, PERSON),
                RowReader.number(columns, PROCESS),
                (String) columns.get("element"),
                RowReader.requiredNumber(columns, ELEVATED) != 0,
                RowReader.requiredMoment(columns, AT));
    }
}
