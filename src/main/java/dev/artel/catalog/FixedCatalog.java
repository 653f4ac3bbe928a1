package dev.artel.catalog;

import dev.artel.kernel.Text;
import java.util.List;

/**
 * A system catalog whose records stand in a table of the module that owns it. Being a Spring bean of this type is all it takes to be
 * listed, read, filtered and sorted like any other catalog; writing goes to the owner (see {@code record.FixedRecords}).
 */
public interface FixedCatalog {
    /** The documented number, such as 6. */
    long number();

    /** The text id, such as {@code $scripts}. */
    String id();

    Text name();

    String icon();

    /** The table (shape as {@link RecordTable} demands) and its fields, numbered from 1 as documented. */
    String table();

    List<FixedField> fields();
}
