package dev.artel.record.value;

import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.OptionCodes;
import dev.artel.record.sql.Slot;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns rows of the database into stored forms. */
public final class RowReader {
    private RowReader() {}

    public static Row row(Map<String, Object> columns, Collection<Slot> slots) {
        Map<Long, @Nullable Object> values = new HashMap<>();
        for (Slot slot : slots) {
            if (slot.column() != null) {
                values.put(slot.id(), stored(slot, columns.get(slot.column().sql())));
            }
        }
        return new Row(head(columns), values);
    }

    static Row.Head head(Map<String, Object> columns) {
        return new Row.Head(
                requiredNumber(columns, Names.ID),
                (String) columns.get(Names.CUSTOM_ID.sql()),
                requiredNumber(columns, Names.VERSION),
                text(columns.get(Names.TITLE.sql())),
                number(columns, Names.TITLE_FIELD),
                requiredMoment(columns, Names.CREATED_AT),
                number(columns, Names.CREATED_BY),
                requiredMoment(columns, Names.UPDATED_AT),
                number(columns, Names.UPDATED_BY),
                moment(columns.get(Names.DELETED_AT.sql())),
                number(columns, Names.DELETED_BY));
    }

    /** The number in that column; null when there is none. */
    public static @Nullable Long number(Map<String, Object> columns, Identifier column) {
        return columns.get(column.sql()) instanceof Number number ? number.longValue() : null;
    }

    public static long requiredNumber(Map<String, Object> columns, Identifier column) {
        Long number = number(columns, column);
        if (number == null) {
            throw new IllegalStateException("no number in column " + column);
        }
        return number;
    }

    public static Instant requiredMoment(Map<String, Object> columns, Identifier column) {
        Instant moment = moment(columns.get(column.sql()));
        if (moment == null) {
            throw new IllegalStateException("no time in column " + column);
        }
        return moment;
    }

    static String text(@Nullable Object raw) {
        return raw == null ? "" : raw.toString();
    }

    private static @Nullable Object stored(Slot slot, @Nullable Object raw) {
        if (slot.storage() instanceof Storage.Column column) {
            return raw == null ? null : column(column.kind(), raw);
        } else if (slot.storage() instanceof Storage.Codes) {
            return OptionCodes.stored(slot.field(), (String) raw);
        } else if (slot.storage() instanceof Storage.Link link) {
            return raw == null ? List.of() : List.of(new Reference(link.catalogId(), ((Number) raw).longValue()));
        }
        return null;
    }

    private static @Nullable Object column(Storage.Kind kind, Object raw) {
        return switch (kind) {
            case LINE, TEXT -> raw.toString().isEmpty() ? null : raw.toString();
            case NUMBER -> plain((BigDecimal) raw);
            case DATE -> raw instanceof Date date ? date.toLocalDate() : (LocalDate) raw;
            case MOMENT -> utc(raw);
            case FLAG -> raw instanceof Boolean flag ? flag : ((Number) raw).intValue() != 0;
            case NUMBERED -> ((Number) raw).longValue();
        };
    }

    /** Without trailing zeros, never in exponents. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static @Nullable Instant moment(@Nullable Object raw) {
        return raw == null ? null : utc(raw);
    }

    private static Instant utc(Object raw) {
        return raw instanceof Timestamp time ? time.toInstant() : ((LocalDateTime) raw).toInstant(ZoneOffset.UTC);
    }
}
