package dev.artel.catalog.field;

/**
 * Where the values of a field stand, and in which Java form they travel between the type and the database.
 *
 * <ul>
 *   <li>{@link None}: nowhere (a heading)
 *   <li>{@link Column}: one column of the record table; forms in {@link Kind}
 *   <li>{@link References}: rows of the catalog's shared side table; {@code List<}{@link Reference}{@code >} in order, never null
 *   <li>{@link Contacts}: rows of the catalog's table of contacts; {@code List<}{@link ContactValue}{@code >}, never null
 *   <li>{@link Codes}: fixed tables only: text ids of options (also of a single choice) in one ascii column, comma-separated;
 *       {@code List<String>}. The type itself speaks of option numbers: the record module turns them into text ids and back
 *   <li>{@link Link}: fixed tables only: one number of a record of one known catalog; {@code List<Reference>} of at most one
 * </ul>
 */
public sealed interface Storage {
    /** Nothing is stored. */
    record None() implements Storage {}

    /** One column of the record table. */
    record Column(Kind kind) implements Storage {}

    /** Options, people or links in the shared side table. */
    record References() implements Storage {}

    /** Telephone numbers, addresses of mail or sites. */
    record Contacts() implements Storage {}

    /** Codes in a column of a fixed table. */
    record Codes() implements Storage {}

    /** A link to one known catalog in a column of a fixed table. */
    record Link(long catalogId) implements Storage {}

    /** The kinds of column and the Java type of their values (null = not set). */
    enum Kind {
        /** VARCHAR(256): String of at most 256 characters. */
        LINE,
        /** MEDIUMTEXT: String. */
        TEXT,
        /** DECIMAL(28,8): BigDecimal without trailing zeros. */
        NUMBER,
        /** DATE: LocalDate. */
        DATE,
        /** DATETIME(3) in UTC: Instant of whole milliseconds. */
        MOMENT,
        /** TINYINT: Boolean. */
        FLAG,
        /** BIGINT: Long (number of a single option or of a single person). */
        NUMBERED
    }
}
