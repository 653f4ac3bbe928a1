package dev.artel.record.write;

import dev.artel.kernel.Identifier;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Naming;
import dev.artel.record.value.Row;
import dev.artel.record.value.SideTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes rows of ordinary catalogs with their side tables. */
@Component
class RowWriter {
    private final Statements statements;
    private final SideTables sides;

    RowWriter(Statements statements, SideTables sides) {
        this.statements = statements;
        this.sides = sides;
    }

    /** Inserts the new record and gives its row. */
    Row insert(Draft draft, @Nullable String customId, Instant now) {
        Layout layout = draft.layout();
        long actor = draft.access().actor().userId();
        Naming.Title title =
                Naming.made(layout, draft.after(head(0, customId, new Naming.Title("", null), actor, now)));
        Map<Identifier, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(Names.CUSTOM_ID, customId);
        columns.put(Names.TITLE, title.text());
        columns.put(Names.TITLE_FIELD, title.field());
        columns.put(Names.CREATED_AT, now);
        columns.put(Names.CREATED_BY, actor);
        columns.put(Names.UPDATED_AT, now);
        columns.put(Names.UPDATED_BY, actor);
        columns.putAll(columns(draft.changes()));
        long id = statements.insert(Sql.of("INSERT INTO ")
                .name(layout.table())
                .add(" (")
                .join(", ", names(columns))
                .add(") VALUES (")
                .join(
                        ", ",
                        columns.values().stream()
                                .map(value -> new Sql().bind(value))
                                .toList())
                .add(")"));
        sides.write(layout, id, draft.changes(), true);
        return draft.after(head(id, customId, title, actor, now));
    }

    /** Writes the changed fields and gives the row as it is then. */
    Row update(Draft draft, Instant now) {
        Layout layout = draft.layout();
        Row.Head head = draft.existing().head();
        long actor = draft.access().actor().userId();
        Naming.Title title = Naming.made(layout, draft.after(head));
        Map<Identifier, @Nullable Object> columns = new LinkedHashMap<>(columns(draft.changes()));
        if (!title.text().equals(head.title())) {
            columns.put(Names.TITLE, title.text());
        }
        columns.put(Names.TITLE_FIELD, title.field());
        columns.put(Names.VERSION, head.version() + 1);
        columns.put(Names.UPDATED_AT, now);
        columns.put(Names.UPDATED_BY, actor);
        set(layout, head.id(), columns);
        sides.write(layout, head.id(), draft.changes(), false);
        return draft.after(new Row.Head(
                head.id(),
                head.customId(),
                head.version() + 1,
                title.text(),
                title.field(),
                head.createdAt(),
                head.createdBy(),
                now,
                actor,
                null,
                null));
    }

    /** Puts the record into the trash, or takes it out when {@code at} is null; gives the row as it is then. */
    Row delete(Draft draft, @Nullable Instant at) {
        Row.Head head = draft.existing().head();
        Long actor = at == null ? null : draft.access().actor().userId();
        Map<Identifier, @Nullable Object> columns = new LinkedHashMap<>();
        columns.putAll(columns(draft.changes()));
        columns.put(Names.VERSION, head.version() + 1);
        columns.put(Names.DELETED_AT, at);
        columns.put(Names.DELETED_BY, actor);
        set(draft.layout(), head.id(), columns);
        sides.write(draft.layout(), head.id(), draft.changes(), false);
        return draft.after(new Row.Head(
                head.id(),
                head.customId(),
                head.version() + 1,
                head.title(),
                head.titleField(),
                head.createdAt(),
                head.createdBy(),
                head.updatedAt(),
                head.updatedBy(),
                at,
                actor));
    }

    private void set(Layout layout, long id, Map<Identifier, @Nullable Object> columns) {
        List<Sql> assignments = new ArrayList<>();
        columns.forEach(
                (name, value) -> assignments.add(new Sql().name(name).add(" = ").bind(value)));
        statements.change(Sql.of("UPDATE ")
                .name(layout.table())
                .add(" SET ")
                .join(", ", assignments)
                .add(" WHERE ")
                .name(Names.ID)
                .add(" = ")
                .bind(id));
    }

    private static Map<Identifier, @Nullable Object> columns(Map<Slot, @Nullable Object> changes) {
        Map<Identifier, @Nullable Object> columns = new LinkedHashMap<>();
        changes.forEach((slot, value) -> {
            if (slot.column() != null) {
                columns.put(slot.column(), value);
            }
        });
        return columns;
    }

    private static List<Sql> names(Map<Identifier, @Nullable Object> columns) {
        return columns.keySet().stream().map(name -> new Sql().name(name)).toList();
    }

    private static Row.Head head(long id, @Nullable String customId, Naming.Title title, long actor, Instant now) {
        return new Row.Head(id, customId, 1, title.text(), title.field(), now, actor, now, actor, null, null);
    }
}
