package dev.artel.record.sql;

import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;

/**
 * What a list is ordered by; ties are always broken by the number of the record in the same direction, which the index serves.
 *
 * @param name as the caller named it
 * @param field number of the field; 0 for a column that every record has
 * @param nullable whether rows may have nothing there: they come first when ascending, last when descending
 */
public record Order(
        String name, long field, Identifier column, Storage.Kind kind, boolean nullable, boolean descending) {
    public static Order newestFirst() {
        return id(true);
    }

    public static Order id(boolean descending) {
        return new Order("id", 0, Names.ID, Storage.Kind.NUMBERED, false, descending);
    }

    /** @param key what the column is to whoever asks */
    Sql orderBy(Sql key, Identifier table) {
        Sql sql = Sql.of(" ORDER BY ");
        if (!column.equals(Names.ID)) {
            sql.add(key).add(descending ? " DESC, " : ", ");
        }
        return sql.column(table, Names.ID).add(descending ? " DESC" : "");
    }

    /**
     * The rows that come after that one. The forms are those that the server answers from the index alone: never a row constructor,
     * never the number in the other direction.
     */
    Sql after(Sql key, Identifier table, Keyset last) {
        if (column.equals(Names.ID)) {
            return new Sql()
                    .column(table, Names.ID)
                    .add(descending ? " < " : " > ")
                    .bind(last.id());
        } else if (last.value() == null) {
            return afterNothing(key, table, last);
        }
        Sql sql = Sql.of("(")
                .add(key)
                .add(descending ? " < " : " > ")
                .bind(last.value())
                .add(" OR (")
                .add(key)
                .add(" = ")
                .bind(last.value())
                .add(" AND ")
                .column(table, Names.ID)
                .add(descending ? " < " : " > ")
                .bind(last.id())
                .add(")");
        if (descending && nullable) {
            sql.add(" OR ").add(key).add(" IS NULL");
        }
        return sql.add(")");
    }

    private Sql afterNothing(Sql key, Identifier table, Keyset last) {
        Sql nothing = Sql.of("(")
                .add(key)
                .add(" IS NULL AND ")
                .column(table, Names.ID)
                .add(descending ? " < " : " > ")
                .bind(last.id())
                .add(")");
        if (descending) {
            return nothing;
        }
        return Sql.of("(").add(nothing).add(" OR ").add(key).add(" IS NOT NULL)");
    }
}
