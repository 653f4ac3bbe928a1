package dev.artel.record.sql;

import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;

/** Links backwards: the rows of a catalog that point to one record by one field. */
final class Pointing {
    private static final Identifier SIDE = Identifier.of("b");

    private Pointing() {}

    /** For links of the side table the reverse key finds the few that point here, and their rows by number. */
    static Sql to(Layout layout, Slot slot, long targetCatalog, long targetRecord) {
        if (!(slot.storage() instanceof Storage.References)) {
            return new Sql()
                    .column(RecordQuery.TABLE, slot.requiredColumn())
                    .add(" = ")
                    .bind(targetRecord);
        }
        return new Sql()
                .column(RecordQuery.TABLE, Names.ID)
                .add(" IN (SELECT ")
                .column(SIDE, Names.RECORD_ID)
                .add(" FROM ")
                .name(layout.catalog().table().references())
                .add(" ")
                .name(SIDE)
                .add(" WHERE ")
                .column(SIDE, Names.TARGET_CATALOG)
                .add(" = ")
                .bind(targetCatalog)
                .add(" AND ")
                .column(SIDE, Names.TARGET_RECORD)
                .add(" = ")
                .bind(targetRecord)
                .add(" AND ")
                .column(SIDE, Names.FIELD_ID)
                .add(" = ")
                .bind(slot.id())
                .add(")");
    }
}
