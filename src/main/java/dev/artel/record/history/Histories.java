package dev.artel.record.history;

import dev.artel.access.Access;
import dev.artel.access.Right;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Reference;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.record.filter.FilterReader;
import dev.artel.record.filter.saved.SavedFilters;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Answers;
import dev.artel.record.value.RowReader;
import dev.artel.record.value.Rows;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import dev.artel.record.value.StoredForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened to records, as somebody may see it, and comments on them. */
@Service
public class Histories {
    private static final int MOST = 1_000;
    private static final int LONGEST_MESSAGE = 10_000;

    private final Catalogs catalogs;
    private final Layouts layouts;
    private final Statements statements;
    private final Scopes scopes;
    private final FilterReader filters;
    private final SavedFilters views;
    private final HistoryWriter writer;
    private final Rows rows;

    Histories(
            Catalogs catalogs,
            Layouts layouts,
            Statements statements,
            Scopes scopes,
            FilterReader filters,
            SavedFilters views,
            HistoryWriter writer,
            Rows rows) {
        this.catalogs = catalogs;
        this.layouts = layouts;
        this.statements = statements;
        this.scopes = scopes;
        this.filters = filters;
        this.views = views;
        this.writer = writer;
        this.rows = rows;
    }

    /** The items in the order of their numbers. NotFound for a record that is not there; who may delete sees the trash's, too. */
    @Transactional
    public List<HistoryItem> find(Access access, HistorySearch search) {
        if (search.limit() < 1 || search.limit() > MOST) {
            throw Problems.badField("limit", "limit", "record.limit", MOST);
        }
        Layout layout = layouts.of(catalogs.get(access, search.catalog()));
        Scope scope = scopes.of(access);
        List<HistoryRow> rows = statements.rows(question(layout, search, scope)).stream()
                .map(HistoryRow::of)
                .toList();
        return items(layout, rows, scope);
    }

    /** Adds a comment for everybody who may see the record; gives the new item. */
    @Transactional
    public HistoryItem comment(Access access, Cause cause, String catalog, String record, String message) {
        Layout layout = layouts.of(catalogs.get(access, catalog));
        String text = message.strip();
        if (text.isEmpty() || text.length() > LONGEST_MESSAGE) {
            throw Problems.badField("payload.message", "message", "record.comment", LONGEST_MESSAGE);
        }
        long recordId = number(layout, access, record, false);
        long id = writer.comment(layout.catalog(), recordId, text, access, cause);
        Sql sql = HistoryRow.select()
                .column(HistoryRow.TABLE, Names.ID)
                .add(" = ")
                .bind(id);
        List<HistoryRow> rows =
                statements.rows(sql).stream().map(HistoryRow::of).toList();
        return items(layout, rows, scopes.of(access)).get(0);
    }

    private Sql question(Layout layout, HistorySearch search, Scope scope) {
        Sql sql = HistoryRow.select()
                .column(HistoryRow.TABLE, Names.CATALOG_ID)
                .add(" = ")
                .bind(layout.catalog().id());
        RecordQuery records = RecordQuery.everywhere(layouts, scope.access(), layout);
        if (search.record() != null) {
            long id = number(layout, scope.access(), search.record(), true);
            sql.add(" AND ")
                    .column(HistoryRow.TABLE, Names.RECORD_ID)
                    .add(" = ")
                    .bind(id);
        } else if (search.view() != null || search.filter() != null || !records.unbounded()) {
            if (search.view() != null) {
                records.filter(views.filter(scope.access(), layout.catalog(), search.view()));
            }
            records.filter(filters.read(layout.catalog(), search.filter(), scope, 0));
            sql.add(" AND ").add(records.exists(HistoryRow.TABLE, Names.RECORD_ID));
        }
        if (search.userId() != null) {
            sql.add(" AND h.actor_id = ").bind(search.userId());
        }
        if (search.from() != null) {
            sql.add(" AND h.id ").add(search.ascending() ? "> " : "< ").bind(search.from());
        }
        return sql.add(" ORDER BY h.id ")
                .add(search.ascending() ? "ASC" : "DESC")
                .add(" LIMIT ")
                .bind(search.limit());
    }

    private long number(Layout layout, Access access, String record, boolean trash) {
        RecordQuery records =
                trash ? RecordQuery.everywhere(layouts, access, layout) : RecordQuery.of(layouts, access, layout);
        List<Map<String, Object>> rows = statements.rows(records.ref(record).rows(List.of()));
        if (rows.isEmpty()) {
            throw Problems.notFound();
        }
        return RowReader.requiredNumber(rows.get(0), Names.ID);
    }

    private List<HistoryItem> items(Layout layout, List<HistoryRow> rows, Scope scope) {
        List<Reference> references = new ArrayList<>();
        Map<Long, Right> rights = this.rows.rights(
                scope.access(), layout, rows.stream().map(HistoryRow::recordId).toList());
        for (HistoryRow row : rows) {
            references.add(new Reference(layout.catalog().id(), row.recordId()));
            references.add(new Reference(Catalog.USERS, row.actorId()));
            if (row.personId() != null) {
                references.add(new Reference(Catalog.USERS, row.personId()));
            }
            slots(layout, row, rights)
                    .forEach(slot -> pair(row, slot)
                            .forEach(stored -> Answers.references(stored, slot).forEach(references::add)));
        }
        scope.targets(references);
        return rows.stream().map(row -> item(layout, row, rights, scope)).toList();
    }

    private static HistoryItem item(Layout layout, HistoryRow row, Map<Long, Right> rights, Scope scope) {
        var record = scope.target(new Reference(layout.catalog().id(), row.recordId()));
        return new HistoryItem(
                row.id(),
                layout.catalog(),
                record.ref(),
                record.title(),
                row.kind(),
                row.kind() == HistoryKind.COMMENT ? row.payload() : payload(layout, row, rights, scope),
                row.at(),
                actor(row.actorId(), scope),
                row.processId(),
                row.element(),
                row.elevated(),
                row.personId() == null ? null : actor(row.personId(), scope));
    }

    private static ObjectNode payload(Layout layout, HistoryRow row, Map<Long, Right> rights, Scope scope) {
        ObjectNode payload = Json.object();
        for (Slot slot : slots(layout, row, rights)) {
            List<@Nullable Object> pair = pair(row, slot);
            ObjectNode change = Json.object();
            change.set("oldValue", Answers.value(pair.get(0), slot, scope));
            change.set("newValue", Answers.value(pair.get(1), slot, scope));
            Answers.put(payload, slot, change);
        }
        return payload;
    }

    /** The fields that the row tells of, as far as they are still there and visible. */
    private static List<Slot> slots(Layout layout, HistoryRow row, Map<Long, Right> rights) {
        if (row.kind() == HistoryKind.COMMENT) {
            return List.of();
        }
        Right right = rights.getOrDefault(row.recordId(), Right.NONE);
        return row.payload().propertyNames().stream()
                .flatMap(key -> layout.catalog().field(key).flatMap(field -> layout.slot(field.id())).stream())
                .filter(slot -> right.sees(slot.id()))
                .toList();
    }

    private static List<@Nullable Object> pair(HistoryRow row, Slot slot) {
        JsonNode pair = row.payload().path(Long.toString(slot.id()));
        List<@Nullable Object> stored = new ArrayList<>();
        stored.add(StoredForms.read(pair.path(0), slot));
        stored.add(StoredForms.read(pair.path(1), slot));
        return stored;
    }

    private static Actor actor(long id, Scope scope) {
        return new Actor(id, scope.target(new Reference(Catalog.USERS, id)).title());
    }
}
