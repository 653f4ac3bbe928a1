package dev.artel.record.history;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Reference;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Problems;
import dev.artel.record.Rec;
import dev.artel.record.read.Pages;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Naming;
import dev.artel.record.value.Row;
import dev.artel.record.value.Rows;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import dev.artel.record.value.SideTables;
import dev.artel.record.value.StoredForms;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records as they were: what has happened since is taken back, latest first. Fields whose history is not kept have the value of now.
 */
@Service
public class Past {
    private static final int BATCH = 1_000;

    private final Catalogs catalogs;
    private final Layouts layouts;
    private final Statements statements;
    private final SideTables sides;
    private final Scopes scopes;
    private final Pages pages;
    private final Rows rows;

    Past(
            Catalogs catalogs,
            Layouts layouts,
            Statements statements,
            SideTables sides,
            Scopes scopes,
            Pages pages,
            Rows rows) {
        this.catalogs = catalogs;
        this.layouts = layouts;
        this.statements = statements;
        this.sides = sides;
        this.scopes = scopes;
        this.pages = pages;
        this.rows = rows;
    }

    /** The record at that time. NotFound when it was not there yet, lay in the trash then, or is not visible now. */
    @Transactional
    public Rec at(Access access, String catalog, String record, Instant at) {
        Layout layout = layouts.of(catalogs.get(access, catalog));
        Row row = row(access, layout, record);
        State state = new State(layout, row);
        Long before = null;
        List<HistoryRow> batch;
        do {
            batch = since(layout.catalog(), row.id(), at, before);
            batch.forEach(state::takeBack);
            before = batch.isEmpty() ? null : batch.get(batch.size() - 1).id();
        } while (batch.size() == BATCH);
        if (state.absent || row.head().createdAt().isAfter(at)) {
            throw Problems.notFound();
        }
        Row then = row.with(head(layout, row, state, last(layout.catalog(), row.id(), at)));
        Scope scope = scopes.of(access);
        scope.targets(Stream.of(then.head().createdBy(), then.head().updatedBy())
                .filter(Objects::nonNull)
                .map(id -> new Reference(Catalog.USERS, id))
                .toList());
        return pages.written(layout, then, scope, id -> id == null ? null : actor(id, scope));
    }

    /** The changes of a record that are being taken back. */
    private static final class State {
        private final Layout layout;
        private final Row row;
        private boolean absent;
        private long changes;

        State(Layout layout, Row row) {
            this.layout = layout;
            this.row = row;
            this.absent = row.head().deletedAt() != null;
        }

        void takeBack(HistoryRow change) {
            changes++;
            absent = change.kind() == HistoryKind.CREATE || change.kind() == HistoryKind.RESTORED;
            change.payload()
                    .forEachEntry((field, pair) -> layout.catalog()
                            .field(field)
                            .flatMap(known -> layout.slot(known.id()))
                            .ifPresent(slot -> row.set(slot.id(), StoredForms.read(pair.path(0), slot))));
        }
    }

    private Row row(Access access, Layout layout, String record) {
        Sql question =
                RecordQuery.everywhere(layouts, access, layout).ref(record).rows(layout.slots());
        Row row = rows.whole(access, layout, question, layout.slots()).stream()
                .findFirst()
                .orElseThrow(Problems::notFound);
        sides.load(layout, List.of(row), layout.slots());
        return row;
    }

    private List<HistoryRow> since(Catalog catalog, long recordId, Instant at, @Nullable Long before) {
        Sql sql = of(catalog, recordId).add(" AND h.at > ").bind(at);
        if (before != null) {
            sql.add(" AND h.id < ").bind(before);
        }
        return rows(sql, BATCH);
    }

    private @Nullable HistoryRow last(Catalog catalog, long recordId, Instant at) {
        List<HistoryRow> rows = rows(of(catalog, recordId).add(" AND h.at <= ").bind(at), 1);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private List<HistoryRow> rows(Sql sql, int limit) {
        return statements.rows(sql.add(" ORDER BY h.id DESC LIMIT ").bind(limit)).stream()
                .map(HistoryRow::of)
                .toList();
    }

    private static Sql of(Catalog catalog, long recordId) {
        return HistoryRow.select()
                .add("h.catalog_id = ")
                .bind(catalog.id())
                .add(" AND h.record_id = ")
                .bind(recordId)
                .add(" AND h.kind <> ")
                .bind(HistoryKind.COMMENT.name());
    }

    private static Row.Head head(Layout layout, Row row, State state, @Nullable HistoryRow last) {
        Row.Head head = row.head();
        Naming.Title title = Naming.made(layout, row);
        return new Row.Head(
                head.id(),
                head.customId(),
                head.version() - state.changes,
                title.text(),
                title.field(),
                head.createdAt(),
                head.createdBy(),
                last == null ? head.createdAt() : last.at(),
                last == null ? head.createdBy() : Long.valueOf(last.actorId()),
                null,
                null);
    }

    private static Actor actor(long id, Scope scope) {
        return new Actor(id, scope.target(new Reference(Catalog.USERS, id)).title());
    }
}
