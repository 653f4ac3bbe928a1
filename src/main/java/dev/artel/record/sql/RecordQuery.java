package dev.artel.record.sql;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.artel.access.Access;
import dev.artel.access.Extent;
import dev.artel.access.Need;
import dev.artel.access.Privilege;
import dev.artel.catalog.field.Filter;
import dev.artel.kernel.Identifier;
import dev.artel.record.Aggregate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question to the records of a catalog, with the rights of the person that asks. All SQL that lists, counts or picks records is
 * made here.
 */
public final class RecordQuery {
    public static final Identifier TABLE = Identifier.of("t");
    private static final Identifier PAGE = Identifier.of("p");
    private static final Identifier SEEN = Identifier.of("v");

    private final Layout layout;
    private final RowRights rights;
    private final Where where;
    private final List<Sql> conditions = new ArrayList<>();
    private Order order = Order.newestFirst();
    private @Nullable Need needed;
    private @Nullable List<Sql> ways;

    /** A question to records that are not in the trash. */
    public static RecordQuery of(Layouts layouts, Access access, Layout layout) {
        RecordQuery query = new RecordQuery(layout, new Where(layouts, access)).condition(deleted(" IS NULL"));
        query.needed = query.all(Need.VIEW) ? null : Need.VIEW;
        return query;
    }

    /** A question to the trash: what lies there is seen by those who could have thrown it away. */
    public static RecordQuery trash(Layouts layouts, Access access, Layout layout) {
        RecordQuery query = new RecordQuery(layout, new Where(layouts, access)).condition(deleted(" IS NOT NULL"));
        query.needed = query.all(Need.of(Privilege.DELETE)) ? null : Need.of(Privilege.DELETE);
        return query;
    }

    /** A question to records in the trash or not. */
    public static RecordQuery everywhere(Layouts layouts, Access access, Layout layout) {
        RecordQuery query = new RecordQuery(layout, new Where(layouts, access));
        Sql there = query.met(Need.VIEW);
        Sql thrownAway = query.met(Need.of(Privilege.DELETE));
        if (query.all(Need.VIEW) && query.all(Need.of(Privilege.DELETE))) {
            return query;
        }
        return query.condition(Where.any(
                List.of(
                        Where.all(List.of(deleted(" IS NULL"), there), part -> part),
                        Where.all(List.of(deleted(" IS NOT NULL"), thrownAway), part -> part)),
                part -> part));
    }

    /** A question to records that are not in the trash, whoever may see them: for choosing what a link may point to. */
    public static RecordQuery open(Layouts layouts, Access access, Layout layout) {
        return all(layouts, access, layout).condition(deleted(" IS NULL"));
    }

    /** A question to all records there are, whoever may see them: for what rights are asked of afterwards. */
    public static RecordQuery all(Layouts layouts, Access access, Layout layout) {
        return new RecordQuery(layout, Where.unseen(layouts, access));
    }

    private RecordQuery(Layout layout, Where where) {
        this.layout = layout;
        this.where = where;
        this.rights = where.rights(layout);
    }

    /** Statements that together give the numbers of the rows that are seen; empty for all, none, or by a rule on the catalog. */
    Optional<List<Sql>> seen() {
        return needed != null && rights.grant().extent(needed) == Extent.SOME
                ? rights.ways(where.apart(), needed)
                : Optional.empty();
    }

    Identifier table() {
        return layout.table();
    }

    /** Asks first which rows the person may see, and of them all else. */
    RecordQuery fromWhatIsSeen() {
        ways = seen().orElse(null);
        return this;
    }

    private boolean all(Need need) {
        return rights.grant().extent(need) == Extent.ALL;
    }

    private Sql met(Need need) {
        return rights.where(where, TABLE, need);
    }

    /** Whether no record can fail. */
    public boolean unbounded() {
        return conditions.isEmpty() && needed == null;
    }

    public RecordQuery filter(Filter filter) {
        if (filter instanceof Filter.And and && and.filters().isEmpty()) {
            return this;
        }
        return condition(where.filter(layout, TABLE, filter));
    }

    /** Records whose title contains that text. */
    public RecordQuery titled(String text) {
        return condition(Like.contains(TABLE, Names.TITLE, text));
    }

    /** The record of that number or text id. */
    public RecordQuery ref(String ref) {
        Sql id = new Sql().column(TABLE, isNumber(ref) ? Names.ID : Names.CUSTOM_ID);
        return condition(id.add(" = ").bind(isNumber(ref) ? (Object) Long.valueOf(ref) : ref));
    }

    /** Records that point to that one by that field, as far as the field is seen. */
    public RecordQuery pointing(Slot slot, long targetCatalog, long targetRecord) {
        if (rights.grant().sees(slot.id()) != Extent.ALL) {
            condition(met(Need.toSee(slot.id())));
        }
        return condition(Pointing.to(layout, slot, targetCatalog, targetRecord));
    }

    public RecordQuery order(Order wanted) {
        order = wanted;
        return this;
    }

    public RecordQuery after(@Nullable Keyset last) {
        return last == null ? this : condition(order.after(sortKey(), TABLE, last));
    }

    /** Rows with the columns of the record and of those fields. */
    public Sql rows(Collection<Slot> slots, int limit, long offset) {
        Sql columns = columns(slots);
        if (offset == 0 && ways == null) {
            return columns.add(from())
                    .add(order.orderBy(sortKey(), TABLE))
                    .add(" LIMIT ")
                    .bind(limit);
        }
        return columns.add(" FROM (SELECT ")
                .column(TABLE, Names.ID)
                .add(from())
                .add(order.orderBy(sortKey(), TABLE))
                .add(" LIMIT ")
                .bind(limit)
                .add(" OFFSET ")
                .bind(offset)
                .add(") ")
                .name(PAGE)
                .add(" JOIN ")
                .name(layout.table())
                .add(" ")
                .name(TABLE)
                .add(" ON ")
                .column(TABLE, Names.ID)
                .add(" = ")
                .column(PAGE, Names.ID)
                .add(order.orderBy(sortKey(), TABLE));
    }

    /** The columns of the record alone, preceded by that of the catalog and of a field, for questions to several catalogs at once. */
    public Sql tagged(long catalogId, long fieldId, int limit, long offset) {
        List<Sql> columns = new ArrayList<>();
        Names.RECORD.forEach(name -> columns.add(new Sql().column(TABLE, name)));
        return Tag.of(catalogId, fieldId)
                .join(", ", columns)
                .add(from())
                .add(order.orderBy(sortKey(), TABLE))
                .add(" LIMIT ")
                .bind(limit)
                .add(" OFFSET ")
                .bind(offset)
                .add(")");
    }

    /** The bounded count, preceded by the catalog and a field, for questions to several catalogs at once. */
    public Sql taggedCount(long catalogId, long fieldId, int bound) {
        return Tag.of(catalogId, fieldId)
                .add("COUNT(*) AS ")
                .name(Names.AMOUNT)
                .add(" FROM (SELECT 1")
                .add(from())
                .add(" LIMIT ")
                .bind(bound)
                .add(") x)");
    }

    /** All matching rows in no order, for questions that are bounded by numbers. */
    public Sql rows(Collection<Slot> slots) {
        return columns(slots).add(from());
    }

    /** All matching rows, each locked until the transaction ends. */
    public Sql locked(Collection<Slot> slots) {
        return rows(slots).add(" FOR UPDATE");
    }

    /** One number: how many there are, at most {@code bound}. */
    public Sql count(int bound) {
        return Sql.of("SELECT COUNT(*) AS ")
                .name(Names.AMOUNT)
                .add(" FROM (SELECT 1")
                .add(from())
                .add(" LIMIT ")
                .bind(bound)
                .add(") x");
    }

    /** One number of that column of all matching rows; null where there is none. */
    public Sql aggregate(Aggregate what, Slot slot) {
        Sql sql = switch (what) {
            case SUM -> Sql.of("SELECT SUM(");
            case MIN -> Sql.of("SELECT MIN(");
            case MAX -> Sql.of("SELECT MAX(");
            case AVG -> Sql.of("SELECT AVG(");
        };
        return sql.add(seen(slot.id(), slot.requiredColumn()))
                .add(") AS ")
                .name(Names.AMOUNT)
                .add(from());
    }

    /** What the list is ordered by, as far as it is seen. */
    private Sql sortKey() {
        return order.field() == 0 ? new Sql().column(TABLE, order.column()) : seen(order.field(), order.column());
    }

    /** The column of a field; nothing where it is hidden. */
    private Sql seen(long field, Identifier column) {
        Sql plain = new Sql().column(TABLE, column);
        return switch (rights.grant().sees(field)) {
            case ALL -> plain;
            case SOME ->
                Sql.of("CASE WHEN ")
                        .add(met(Need.toSee(field)))
                        .add(" THEN ")
                        .add(plain)
                        .add(" END");
            case NONE -> Sql.of("NULL");
        };
    }

    /** That there is such a record with the number that stands in that column of an outer table. */
    public Sql exists(Identifier table, Identifier column) {
        condition(new Sql().column(TABLE, Names.ID).add(" = ").column(table, column));
        return Sql.of("EXISTS (SELECT 1").add(from()).add(")");
    }

    private Sql from() {
        Sql sql = Sql.of(" FROM ");
        List<Sql> all = new ArrayList<>(conditions);
        if (ways != null) {
            // the union makes the server gather the numbers first, even of one way alone; then rows are read by number
            sql.add("(").join(" UNION ", ways).add(" UNION SELECT 0 FROM DUAL WHERE 1 = 0) ");
            sql.name(SEEN).add(" STRAIGHT_JOIN ");
            all.add(new Sql().column(TABLE, Names.ID).add(" = ").column(SEEN, Names.ID));
        } else if (needed != null) {
            all.add(met(needed));
        }
        sql.name(layout.table()).add(" ").name(TABLE);
        return all.isEmpty() ? sql : sql.add(" WHERE ").join(" AND ", all);
    }

    public static boolean isNumber(String ref) {
        return !ref.isEmpty() && ref.length() <= 18 && ref.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    private Sql columns(Collection<Slot> slots) {
        List<Sql> columns = new ArrayList<>();
        Names.RECORD.forEach(name -> columns.add(new Sql().column(TABLE, name)));
        slots.stream()
                .filter(slot -> slot.column() != null)
                .forEach(slot -> columns.add(new Sql().column(TABLE, slot.requiredColumn())));
        columns.addAll(rights.facts(where, TABLE));
        return Sql.of("SELECT ").join(", ", columns);
    }

    private RecordQuery condition(Sql condition) {
        conditions.add(condition);
        return this;
    }

    private static Sql deleted(@CompileTimeConstant final String how) {
        return new Sql().column(TABLE, Names.DELETED_AT).add(how);
    }
}
