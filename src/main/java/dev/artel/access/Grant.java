package dev.artel.access;

import java.util.Map;

/**
 * What somebody may do with one catalog, in symbols that the record module turns into SQL.
 *
 * @param privilege the privilege on the catalog as a whole
 * @param rows which of its records: all or none so far; views and single records follow with the rights model
 * @param otherFields the right on every field that {@code fields} does not name
 * @param fields rights on single fields, by the field's number
 */
public record Grant(Privilege privilege, Rows rows, FieldRight otherFields, Map<Long, FieldRight> fields) {
    public static final Grant NOTHING = new Grant(Privilege.NONE, Rows.NONE, FieldRight.HIDDEN, Map.of());

    /** Which records of the catalog. */
    public enum Rows {
        NONE,
        ALL
    }

    public boolean may(Privilege wanted) {
        return privilege.includes(wanted);
    }

    public FieldRight on(long fieldId) {
        return fields.getOrDefault(fieldId, otherFields);
    }
}
