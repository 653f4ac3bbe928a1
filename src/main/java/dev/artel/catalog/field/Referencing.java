package dev.artel.catalog.field;

import dev.artel.catalog.Field;
import java.util.Set;

/** A type whose values point to records: their titles are fetched for a whole page at once before {@link FieldType#json}. */
public interface Referencing {
    /** Numbers of the catalogs that values of the field may point to. */
    Set<Long> targets(Field field);
}
