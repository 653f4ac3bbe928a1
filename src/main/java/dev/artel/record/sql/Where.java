package dev.artel.record.sql;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.catalog.field.Condition;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Filters as SQL. Every condition is true or false, never unknown, once it is negated; what is linked is looked for among the records
 * that the person may see.
 */
public final class Where {
    private final Layouts layouts;
    private final Access access;
    private int aliases;

    public Where(Layouts layouts, Access access) {
        this.layouts = layouts;
        this.access = access;
    }

    /** The condition that the rows of a table under that alias fulfil the filter. */
    public Sql filter(Layout layout, Identifier table, Filter filter) {
        if (filter instanceof Filter.Is is) {
            Slot slot = layout.slot(is.field().id())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no values of field " + is.field().ref()));
            return condition(new Place(layout, table, slot), is.condition());
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

    /** The condition that somebody may see the rows: so far all of a catalog or none. */
    static Sql visible(Grant grant) {
        return grant.rows() == Grant.Rows.ALL ? always() : never();
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

    private Sql condition(Place place, Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any(any.conditions(), part -> condition(place, part));
        } else if (condition instanceof Condition.All all) {
            return all(all.conditions(), part -> condition(place, part));
        } else if (condition instanceof Condition.Not not) {
            return not(condition(place, not.condition()));
        }
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
                .add(visible(access.on(target.catalog().key())))
                .add(" AND ")
                .add(filter(target, alias, filter));
    }

    @Nullable Layout layout(long catalogId) {
        return layouts.find(catalogId).orElse(null);
    }

    Identifier alias(String letter) {
        return Identifier.of(letter + ++aliases);
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
