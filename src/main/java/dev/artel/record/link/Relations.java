package dev.artel.record.link;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Referencing;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.record.Count;
import dev.artel.record.read.Orders;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Order;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Naming;
import dev.artel.record.value.Row;
import dev.artel.record.value.RowReader;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links backwards: the records of other catalogs that point to a record, by catalog and field. */
@Service
public class Relations {
    private static final int MOST = 1_000;
    private static final int COUNTED = 10_000;
    private static final int PARTS = 50;

    private final Catalogs catalogs;
    private final Layouts layouts;
    private final Statements statements;
    private final Scopes scopes;

    Relations(Catalogs catalogs, Layouts layouts, Statements statements, Scopes scopes) {
        this.catalogs = catalogs;
        this.layouts = layouts;
        this.statements = statements;
        this.scopes = scopes;
    }

    /** One entry for each field that may point here, whether or not one does. NotFound when the record is not there. */
    @Transactional
    public List<Relation> of(Access access, String catalog, String record, RelationSearch search) {
        if (search.limit() < 1 || search.limit() > MOST) {
            throw Problems.badField("limit", "limit", "record.limit", MOST);
        }
        Layout target = layouts.of(catalogs.get(access, catalog));
        List<Map<String, Object>> found = statements.rows(
                RecordQuery.of(layouts, access, target).ref(record).rows(List.of()));
        if (found.isEmpty()) {
            throw Problems.notFound();
        }
        Reference to = new Reference(target.catalog().id(), RowReader.requiredNumber(found.get(0), Names.ID));
        List<Source> sources = sources(access, to, search);
        Map<Source.Key, List<Row>> rows = rows(sources, search);
        Map<Source.Key, Count> totals = totals(sources, rows, search);
        Scope scope = scopes.of(access);
        choose(sources, rows, scope);
        return sources.stream()
                .map(source -> new Relation(
                        source.layout().catalog(),
                        source.slot().field(),
                        rows.getOrDefault(source.key(), List.of()).stream()
                                .map(row -> item(source, row, scope))
                                .toList(),
                        totals.getOrDefault(source.key(), new Count(0, true))))
                .toList();
    }

    /** A field of a catalog that may point here, and a question to the records that do. */
    private record Source(Layout layout, Slot slot, Grant grant, Function<Boolean, RecordQuery> question) {
        record Key(long catalog, long field) {}

        Key key() {
            return new Key(layout.catalog().id(), slot.id());
        }

        boolean hidesTitles() {
            return layout.hidesTitles(grant);
        }
    }

    private List<Source> sources(Access access, Reference to, RelationSearch search) {
        List<Source> sources = new ArrayList<>();
        for (Catalog catalog : catalogs.available(access)) {
            if (!search.catalogs().isEmpty() && search.catalogs().stream().noneMatch(catalog::answersTo)) {
                continue;
            }
            Layout layout = layouts.of(catalog);
            Grant grant = access.on(catalog.key());
            for (Slot slot : layout.visible(grant)) {
                boolean wanted = (search.field() == null || slot.field().answersTo(search.field()))
                        && (search.hiddenFields() || !slot.field().hidden());
                if (wanted && points(slot, to.catalogId())) {
                    sources.add(source(access, layout, slot, grant, to, search));
                }
            }
        }
        return sources;
    }

    private static boolean points(Slot slot, long catalogId) {
        return !slot.computed()
                && slot.type() instanceof Referencing referencing
                && referencing.targets(slot.field()).contains(catalogId);
    }

    private Source source(Access access, Layout layout, Slot slot, Grant grant, Reference to, RelationSearch search) {
        Order order = order(layout, grant, search);
        return new Source(layout, slot, grant, ordered -> {
            RecordQuery query = RecordQuery.of(layouts, access, layout).pointing(slot, to.catalogId(), to.targetId());
            return ordered ? query.order(order) : query;
        });
    }

    /** Catalogs that do not have what the others are ordered by are listed newest first. */
    private static Order order(Layout layout, Grant grant, RelationSearch search) {
        try {
            return Orders.of(layout, grant, search.sort(), search.descending());
        } catch (Problem unknown) {
            if (search.catalogs().size() == 1) {
                throw unknown;
            }
            return Order.newestFirst();
        }
    }

    private Map<Source.Key, List<Row>> rows(List<Source> sources, RelationSearch search) {
        Map<Source.Key, List<Row>> rows = new HashMap<>();
        List<Sql> parts = sources.stream()
                .map(source -> source.question()
                        .apply(true)
                        .tagged(source.key().catalog(), source.key().field(), search.limit(), search.offset()))
                .toList();
        run(parts)
                .forEach(columns -> rows.computeIfAbsent(key(columns), key -> new ArrayList<>())
                        .add(RowReader.row(columns, List.of())));
        return rows;
    }

    /** What the rows alone tell is not counted. */
    private Map<Source.Key, Count> totals(
            List<Source> sources, Map<Source.Key, List<Row>> rows, RelationSearch search) {
        Map<Source.Key, Count> totals = new HashMap<>();
        List<Sql> parts = new ArrayList<>();
        for (Source source : sources) {
            int size = rows.getOrDefault(source.key(), List.of()).size();
            if (search.offset() == 0 && size < search.limit()) {
                totals.put(source.key(), new Count(size, true));
            } else {
                parts.add(source.question()
                        .apply(false)
                        .taggedCount(source.key().catalog(), source.key().field(), COUNTED + 1));
            }
        }
        run(parts).forEach(columns -> {
            long amount = RowReader.requiredNumber(columns, Names.AMOUNT);
            totals.put(key(columns), new Count(Math.min(amount, COUNTED), amount <= COUNTED));
        });
        return totals;
    }

    private List<Map<String, Object>> run(List<Sql> parts) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += PARTS) {
            List<Sql> some = parts.subList(from, Math.min(parts.size(), from + PARTS));
            rows.addAll(statements.rows(new Sql().join(" UNION ALL ", some)));
        }
        return rows;
    }

    /** Where some fields that name records are hidden, titles are chosen among the visible ones. */
    private static void choose(List<Source> sources, Map<Source.Key, List<Row>> rows, Scope scope) {
        scope.targets(sources.stream()
                .filter(Source::hidesTitles)
                .flatMap(source -> rows.getOrDefault(source.key(), List.of()).stream()
                        .map(row -> new Reference(source.key().catalog(), row.id())))
                .toList());
    }

    private static Relation.Item item(Source source, Row row, Scope scope) {
        String title = source.hidesTitles()
                ? scope.target(new Reference(source.key().catalog(), row.id())).title()
                : Naming.named(row);
        return new Relation.Item(row.head().ref(), title, row.head().createdAt());
    }

    private static Source.Key key(Map<String, Object> columns) {
        return new Source.Key(
                RowReader.requiredNumber(columns, Names.CATALOG_ID), RowReader.requiredNumber(columns, Names.FIELD_ID));
    }
}
