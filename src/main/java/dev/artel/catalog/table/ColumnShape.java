package dev.artel.catalog.table;

import dev.artel.catalog.field.Storage;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns that fields have, and what each takes of a row: in the page at worst (long values leave 41 bytes behind), and of the
 * length that the server allows a row to declare.
 */
public enum ColumnShape {
    LINE("VARCHAR(256)", 41, 1026),
    /** A line of text beyond the first forty: declares less, but no index can order by it. */
    LATE_LINE("TEXT", 41, 12),
    TEXT("MEDIUMTEXT", 41, 12),
    NUMBER("DECIMAL(28,8)", 13, 0),
    DATE("DATE", 3, 0),
    MOMENT("DATETIME(3)", 7, 0),
    FLAG("TINYINT DEFAULT 0", 1, 0),
    NUMBERED("BIGINT", 8, 0);

    private final String sql;
    private final int bytes;
    private final int declared;

    ColumnShape(String sql, int bytes, int declared) {
        this.sql = sql;
        this.bytes = bytes;
        this.declared = declared;
    }

    static ColumnShape of(Storage.Kind kind) {
        return switch (kind) {
            case LINE -> LINE;
            case TEXT -> TEXT;
            case NUMBER -> NUMBER;
            case DATE -> DATE;
            case MOMENT -> MOMENT;
            case FLAG -> FLAG;
            case NUMBERED -> NUMBERED;
        };
    }

    /** The shape of a column that information_schema calls so; empty for what no field has. */
    static Optional<ColumnShape> named(String dataType) {
        return switch (dataType.toLowerCase(Locale.ROOT)) {
            case "varchar" -> Optional.of(LINE);
            case "text" -> Optional.of(LATE_LINE);
            case "mediumtext" -> Optional.of(TEXT);
            case "decimal" -> Optional.of(NUMBER);
            case "date" -> Optional.of(DATE);
            case "datetime" -> Optional.of(MOMENT);
            case "tinyint" -> Optional.of(FLAG);
            case "bigint" -> Optional.of(NUMBERED);
            default -> Optional.empty();
        };
    }

    String sql() {
        return sql;
    }

    int bytes() {
        return bytes;
    }

    int declared() {
        return declared;
    }
}
