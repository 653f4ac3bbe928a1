package dev.artel.record.read;

import dev.artel.access.Access;
import dev.artel.access.Extent;
import dev.artel.access.Grant;
import dev.artel.access.Need;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Aggregatable;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Searchable;
import dev.artel.kernel.Problems;
import dev.artel.record.Aggregate;
import dev.artel.record.Count;
import dev.artel.record.Counted;
import dev.artel.record.Fields;
import dev.artel.record.Found;
import dev.artel.record.Rec;
import dev.artel.record.RecordProblems;
import dev.artel.record.Search;
import dev.artel.record.filter.FilterReader;
import dev.artel.record.filter.saved.SavedFilters;
import dev.artel.record.sql.Keyset;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Order;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Shapes;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Refs;
import dev.artel.record.value.Row;
import dev.artel.record.value.RowReader;
import dev.artel.record.value.Rows;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds records of one catalog as somebody may see them. */
@Service
public class RecordReader {
    private static final int COUNTED = 10_000;
    private static final int DIGITS = 8;
    private static final int LONGEST_TEXT = 256;

    private final Catalogs catalogs;
    private final Layouts layouts;
    private final Statements statements;
    private final Scopes scopes;
    private final FilterReader filters;
    private final SavedFilters views;
    private final Pages pages;
    private final Rows rows;
    private final Shapes shapes;

    RecordReader(
            Catalogs catalogs,
            Layouts layouts,
            Statements statements,
            Scopes scopes,
            FilterReader filters,
            SavedFilters views,
            Pages pages,
            Rows rows,
            Shapes shapes) {
        this.catalogs = catalogs;
        this.layouts = layouts;
        this.statements = statements;
        this.scopes = scopes;
        this.filters = filters;
        this.views = views;
        this.pages = pages;
        this.rows = rows;
        this.shapes = shapes;
    }

    @Transactional
    public Optional<Rec> get(Access access, String catalog, String record, Fields fields) {
        Layout layout = layouts.of(catalogs.get(access, catalog));
        if (!Refs.possible(record)) {
            return Optional.empty();
        }
        Scope scope = scopes.of(access);
        Grant grant = access.on(layout.catalog().key());
        List<Slot> wanted = pages.wanted(layout, grant, fields);
        Collection<Slot> columns = pages.read(layout, grant, wanted);
        Sql question = RecordQuery.of(layouts, access, layout).ref(record).rows(columns);
        List<Row> rows = this.rows.seen(access, layout, question, columns);
        return pages.recs(layout, rows, wanted, fields, scope).stream().findFirst();
    }

    @Transactional
    public Found find(Access access, String catalog, Search search) {
        return find(access, layouts.of(catalogs.get(access, catalog)), search, false);
    }

    /** A page and how many there are; the count costs a statement only where the page alone does not tell it. */
    @Transactional
    public Counted counted(Access access, String catalog, Search search) {
        return counted(access, layouts.of(catalogs.get(access, catalog)), search, false);
    }

    /** The same for the trash of the catalog, what was thrown away last first unless another order is asked for. */
    @Transactional
    public Counted trash(Access access, String catalog, Search search) {
        Layout layout = layouts.of(catalogs.get(access, catalog));
        if (access.on(layout.catalog().key()).extent(Need.of(Privilege.DELETE)) == Extent.NONE) {
            throw Problems.forbidden("record.forbidden");
        }
        return counted(access, layout, search, true);
    }

    @Transactional
    public Count count(Access access, String catalog, Search search) {
        return count(access, layouts.of(catalogs.get(access, catalog)), search, false);
    }

    /**
     * One number of a field of all records that match and that the actor may see; null where no record has a value.
     *
     * @throws dev.artel.kernel.Problem BadRequest for an unknown or hidden field, or one that holds no numbers
     */
    @Transactional
    public @Nullable BigDecimal aggregate(Access access, String catalog, Search search, String field, Aggregate what) {
        Layout layout = layouts.of(catalogs.get(access, catalog));
        Slot slot = layout.slot(access.on(layout.catalog().key()), field)
                .orElseThrow(() -> RecordProblems.unknownField(field));
        if (!(slot.type() instanceof Aggregatable) || slot.column() == null) {
            throw Problems.badField(
                    field,
                    "not-aggregatable",
                    "record.not-aggregatable",
                    slot.field().name());
        }
        Sql sql =
                shapes.whole(question(layout, search, scopes.of(access), false)).aggregate(what, slot);
        // a row whose only column is null arrives as no row at all
        return statements.rows(sql).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(row -> new BigDecimal(String.valueOf(row.get(Names.AMOUNT.sql())))
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros())
                .orElse(null);
    }

    private Counted counted(Access access, Layout layout, Search search, boolean trash) {
        Found page = find(access, layout, search, trash);
        boolean later = search.cursor() != null && !search.cursor().isEmpty();
        if (later) {
            return new Counted(page, null);
        }
        int skipped = search.cursor() == null ? search.offset() : 0;
        boolean told = page.next() == null && (skipped == 0 || !page.items().isEmpty());
        int size = skipped + page.items().size();
        return new Counted(
                page, told && size <= COUNTED ? new Count(size, true) : count(access, layout, search, trash));
    }

    private Found find(Access access, Layout layout, Search search, boolean trash) {
        checkBounds(search);
        Scope scope = scopes.of(access);
        Grant grant = access.on(layout.catalog().key());
        List<Slot> wanted = pages.wanted(layout, grant, search.fields());
        Order order = trash && search.sort() == null
                ? Orders.thrownAway()
                : Orders.of(layout, grant, search.sort(), search.descending());
        Keyset last = Cursor.read(order, search.cursor());
        Collection<Slot> columns = withOrder(layout, pages.read(layout, grant, wanted), order);
        RecordQuery question = question(layout, search, scope, trash);
        Sql sql = (search.ids().isEmpty() ? shapes.page(question, search.offset() + search.limit()) : question)
                .order(order)
                .after(last)
                .rows(columns, search.limit() + 1, search.cursor() == null ? search.offset() : 0);
        List<Row> rows = this.rows.seen(access, layout, sql, columns);
        boolean more = rows.size() > search.limit();
        List<Row> page = more ? rows.subList(0, search.limit()) : rows;
        List<Rec> recs = pages.recs(layout, page, wanted, search.fields(), scope);
        return new Found(recs, more ? Cursor.write(order, page.get(page.size() - 1)) : null);
    }

    private Count count(Access access, Layout layout, Search search, boolean trash) {
        Sql sql =
                shapes.whole(question(layout, search, scopes.of(access), trash)).count(COUNTED + 1);
        long amount = RowReader.requiredNumber(statements.rows(sql).get(0), Names.AMOUNT);
        return new Count(Math.min(amount, COUNTED), amount <= COUNTED);
    }

    private RecordQuery question(Layout layout, Search search, Scope scope, boolean trash) {
        Catalog catalog = layout.catalog();
        RecordQuery query = trash
                ? RecordQuery.trash(layouts, scope.access(), layout)
                : RecordQuery.of(layouts, scope.access(), layout);
        if (!search.ids().isEmpty()) {
            query.filter(new Filter.Ids(ids(catalog, search.ids(), scope)));
        }
        if (search.view() != null) {
            query.filter(views.filter(scope.access(), catalog, search.view()));
        }
        query.filter(filters.read(catalog, search.filter(), scope, 0));
        if (search.text() != null && !search.text().isBlank()) {
            query.filter(searched(layout, scope.access(), search.text().strip()));
        }
        return query;
    }

    /** Every visible field that can be searched; nothing is found where there is none. */
    private static Filter searched(Layout layout, Access access, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw Problems.badField("searchText", "too-long", "record.search-long", LONGEST_TEXT);
        }
        Grant grant = access.on(layout.catalog().key());
        List<Filter> any = new ArrayList<>();
        for (Slot slot : layout.visible(grant)) {
            if (slot.type() instanceof Searchable searchable && !slot.computed()) {
                Condition condition = searchable.search(text, slot.field());
                any.add(new Filter.Is(slot.field(), condition));
            }
        }
        return new Filter.Or(any);
    }

    private static List<Long> ids(Catalog catalog, List<String> refs, Scope scope) {
        if (refs.size() > Search.MOST) {
            throw Problems.badField("id", "too-many", "record.ids-many", Search.MOST);
        }
        return refs.stream()
                .flatMap(ref -> RecordQuery.isNumber(ref)
                        ? Optional.of(Long.valueOf(ref)).stream()
                        : scope.record(catalog, ref).stream())
                .distinct()
                .toList();
    }

    private static Collection<Slot> withOrder(Layout layout, Collection<Slot> columns, Order order) {
        Optional<Slot> slot = layout.slot(order.field());
        if (slot.isEmpty() || columns.contains(slot.get())) {
            return columns;
        }
        List<Slot> more = new ArrayList<>(columns);
        more.add(slot.get());
        return more;
    }

    private static void checkBounds(Search search) {
        if (search.limit() < 1 || search.limit() > Search.MOST) {
            throw Problems.badField("limit", "limit", "record.limit", Search.MOST);
        } else if (search.offset() < 0) {
            throw Problems.badField("offset", "offset", "record.offset");
        }
    }
}
