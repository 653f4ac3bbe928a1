package dev.artel.catalog.structure;

import dev.artel.catalog.table.Move;
import dev.artel.catalog.table.NewColumn;
import dev.artel.catalog.table.RecordTables;
import java.util.List;

/**
 * What a change of one catalog will bring. It is written down before DDL is done, so that whoever finds it after a crash can finish
 * it or take it back.
 *
 * @param catalog the row as it will be
 * @param fields rows of fields that are new or other than before; those with a time of deletion go to the trash
 * @param columns columns that the record table gets
 * @param moves values that change their place
 */
record Plan(Kind kind, CatalogRow catalog, List<FieldRow> fields, List<NewColumn> columns, List<Move> moves) {
    /** What is still to be done. */
    enum Kind {
        /** Tables, then the rows. */
        CREATE,
        /** Columns, then the rows. */
        ALTER,
        /** The rows are in force; indexes are still to be built. */
        INDEX
    }

    long catalogId() {
        return catalog.id();
    }

    /** Whether rows alone are changed, which one transaction does. */
    boolean rowsOnly() {
        return kind == Kind.ALTER && columns.isEmpty();
    }

    List<NewColumn> indexed() {
        return columns.stream().filter(NewColumn::indexed).toList();
    }

    List<String> statements() {
        return switch (kind) {
            case CREATE -> RecordTables.create(catalogId(), columns);
            case ALTER -> columns.isEmpty() ? List.of() : List.of(RecordTables.add(catalogId(), columns));
            case INDEX -> List.of();
        };
    }

    Plan indexing() {
        return new Plan(Kind.INDEX, catalog, List.of(), columns, List.of());
    }
}
