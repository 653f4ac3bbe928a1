package dev.artel.catalog.table;

/**
 * Values of one field that change their place, because it takes several from now on, or one only.
 *
 * @param column the column of the record table; empty when both places are the side table
 * @param target the catalog under which the values stand in the side table
 */
public record Move(long fieldId, Kind kind, String column, long target) {
    /** Which way. */
    public enum Kind {
        TO_SEVERAL,
        TO_ONE
    }
}
