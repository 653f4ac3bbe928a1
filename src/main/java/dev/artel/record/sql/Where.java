package dev.artel.record.sql;

import dev.artel.access.Access;
import dev.artel.access.Need;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Filters as SQL. Every condition is true or false, never unknown, once it is negated; what is linked is looked for among the records
 * that the person may see, and a field that is hidden on a record counts as empty there.
 */
public final class Where {
    private final Layouts layouts;
    private final Access access;
    private final boolean open;
    private final boolean unseen;
    private final AtomicInteger aliases;
    private final Map<Long, RowRights> rights;

    public Where(Layouts layouts, Access access) {
        this(layouts, access, false, false, new AtomicInteger(), new HashMap<>());
    }

    private Where(
            Layouts layouts,
            Access access,
            boolean open,
            boolean unseen,
            AtomicInteger aliases,
            Map<Long, RowRights> rights) {
        this.layouts = layouts;
        this.access = access;
        this.open = open;
        this.unseen = unseen;
        this.aliases = aliases;
        this.rights = rights;
    }

    /** For conditions in the same statement that hold whoever may see what: those of rights views. */
    Where open() {
        return open ? this : new Where(layouts, access, true, unseen, aliases, rights);
    }

    /** For statements that stand by themselves within another one: the same question always has the same text. */
    Where apart() {
        return new Where(layouts, access, open, unseen, new AtomicInteger(), rights);
    }

    /** For questions that do not leave out records which the person may not see: all fields of those count as empty. */
    static Where unseen(Layouts layouts, Access access) {
        return new Where(layouts, access, false, true, new AtomicInteger(), new HashMap<>());
    }

    /** The condition that the rows of a table under that alias fulfil the filter. */
    public Sql filter(Layout layout, Identifier table, Filter filter) {
        if (filter instanceof Filter.Is is) {
            Slot slot = layout.slot(is.field().id())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no values of field " + is.field().ref()));
            Place place = new Place(layout, table, slot);
            return open ? condition(place, is.condition()) : seen(place, is.condition());
        } else if (filter instanceof Filter.Ids ids) {
            return ids.ids().isEmpty()
                    ? never()
                    : new Sql().column(table, Names.ID).add(" IN ").list(ids.ids());
        } else if (filter instanceof Filter.And and) {
            return all(and.filters(), part -> filter(layout, table, part));
        } else if (filter instanceof Filter.Or or) {
            return any(or.filters(), part -> filter(layout, table, part));
        }
        return not(filter(layout, table, ((Filter.Not) filter).filter()));
    }

    /** The condition that the person may see the row. */
    private Sql visible(Layout layout, Identifier table) {
        return open ? always() : rights(layout).where(this, table, Need.VIEW);
    }

    /** The person's rights on the rows of a catalog, read once for each question. */
    RowRights rights(Layout layout) {
        return rights.computeIfAbsent(layout.catalog().id(), id -> layouts.rights(access, layout));
    }

    static Sql always() {
        return Sql.of("1 = 1");
    }

    static Sql never() {
        return Sql.of("1 = 0");
    }

    /** A field of the rows of a table under an alias. */
    record Place(Layout layout, Identifier table, Slot slot) {
        Sql column() {
            return new Sql().column(table, slot.requiredColumn());
        }
    }

    /** The condition on what the person sees of the field. */
    private Sql seen(Place place, Condition condition) {
        RowRights own = rights(place.layout());
        long field = place.slot().id();
        return switch (unseen
                ? own.grant().extent(Need.toSee(field))
                : own.grant().sees(field)) {
            case ALL -> condition(place, condition);
            case NONE -> condition(place, condition, leaf -> leaf instanceof Condition.Empty ? always() : never());
            case SOME -> {
                Need need = Need.toSee(field);
                yield condition(
                        place,
                        condition,
                        leaf -> leaf instanceof Condition.Empty
                                ? any(
                                        List.of(not(own.where(this, place.table(), need)), condition(place, leaf)),
                                        part -> part)
                                : all(
                                        List.of(own.where(this, place.table(), need), condition(place, leaf)),
                                        part -> part));
            }
        };
    }

    private Sql condition(Place place, Condition condition) {
        return condition(place, condition, leaf -> leaf(place, leaf));
    }

    private Sql condition(Place place, Condition condition, Function<Condition, Sql> leaf) {
        if (condition instanceof Condition.Any any) {
            return any(any.conditions(), part -> condition(place, part, leaf));
        } else if (condition instanceof Condition.All all) {
            return all(all.conditions(), part -> condition(place, part, leaf));
        } else if (condition instanceof Condition.Not not) {
            return not(condition(place, not.condition(), leaf));
        }
        return leaf.apply(condition);
    }

    private Sql leaf(Place place, Condition condition) {
        Storage storage = place.slot().storage();
        if (place.slot().computed()) {
            throw new IllegalArgumentException(
                    "computed field " + place.slot().field().ref() + " cannot be asked for");
        } else if (storage instanceof Storage.Column) {
            return ColumnWhere.condition(this, place, condition);
        } else if (storage instanceof Storage.References) {
            return new SideWhere(this, place).references(condition);
        } else if (storage instanceof Storage.Contacts) {
            return new SideWhere(this, place).contacts(condition);
        } else if (storage instanceof Storage.Codes) {
            return ColumnWhere.codes(place, condition);
        }
        return ColumnWhere.link(this, place, condition);
    }

    /** That a record of another catalog, whose number stands in {@code id}, is there, visible and fulfils the filter. */
    Sql linked(Condition.Linked linked, Sql id) {
        Layout target = layouts.find(linked.catalogId()).orElse(null);
        if (target == null) {
            return never();
        }
        Identifier alias = alias("l");
        return Sql.of("EXISTS (SELECT 1 FROM ")
                .name(target.table())
                .add(" ")
                .name(alias)
                .add(" WHERE ")
                .column(alias, Names.ID)
                .add(" = ")
                .add(id)
                .add(" AND ")
                .add(reachable(target, alias, linked.filter()))
                .add(")");
    }

    /** That the row under the alias is not in the trash, visible and fulfils the filter. */
    Sql reachable(Layout target, Identifier alias, Filter filter) {
        return new Sql()
                .column(alias, Names.DELETED_AT)
                .add(" IS NULL AND ")
                .add(visible(target, alias))
                .add(" AND ")
                .add(filter(target, alias, filter));
    }

    @Nullable Layout layout(long catalogId) {
        return layouts.find(catalogId).orElse(null);
    }

    Identifier alias(String letter) {
        return Identifier.of(letter + aliases.incrementAndGet());
    }

    static IllegalArgumentException unfit(Place place, Condition condition) {
        return new IllegalArgumentException("field " + place.slot().field().ref() + " ("
                + place.slot().type().id() + ") is not asked by "
                + condition.getClass().getSimpleName());
    }

    static Sql not(Sql condition) {
        return Sql.of("(").add(condition).add(") IS NOT TRUE");
    }

    static <T> Sql all(List<T> parts, Function<T, Sql> sql) {
        return parts.isEmpty()
                ? always()
                : Sql.of("(").join(" AND ", parts.stream().map(sql).toList()).add(")");
    }

    static <T> Sql any(List<T> parts, Function<T, Sql> sql) {
        return parts.isEmpty()
                ? never()
                : Sql.of("(").join(" OR ", parts.stream().map(sql).toList()).add(")");
    }
}
