package dev.artel.record.sql;

import dev.artel.kernel.Identifier;

/** Text that is contained somewhere, with the signs that mean something to the server made harmless. */
final class Like {
    private Like() {}

    static Sql contains(Identifier table, Identifier column, String text) {
        return new Sql()
                .column(table, column)
                .add(" LIKE ")
                .bind("%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .add(" ESCAPE '!'");
    }
}
