package dev.artel.catalog.table;

import java.util.List;
import java.util.Map;

/**
 * A record table as it is.
 *
 * @param columns the columns of fields ({@code f_…}, also of fields in the trash) with their shape; empty when there is no table
 * @param indexes names of its indexes
 */
public record TableFacts(Map<String, ColumnShape> columns, List<String> indexes) {
    /** What a table has before it has fields. */
    public static final TableFacts NEW = new TableFacts(Map.of(), List.of("PRIMARY", "k_custom", "k_deleted"));
}
