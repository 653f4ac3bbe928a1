package dev.artel.record.value;

import dev.artel.catalog.field.ContactValue;
import dev.artel.catalog.field.Referencing;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that are short by nature, as texts of at most 256 characters: so values of several catalogs stand in one column of a union. */
public final class ShortValues {
    private static final Identifier SIDE = Identifier.of("s");

    private ShortValues() {}

    /** Lines, numbers, dates, single choices and contacts; nothing that points to records, as that would cost another statement. */
    public static boolean fits(Slot slot) {
        if (slot.type() instanceof Referencing) {
            return false;
        }
        return slot.storage() instanceof Storage.Contacts
                || slot.storage() instanceof Storage.Column column
                        && column.kind() != Storage.Kind.TEXT
                        && column.kind() != Storage.Kind.FLAG;
    }

    /** The value as a column of a question to that table: the only value, or the first contact. */
    public static Sql column(Layout layout, Slot slot, Identifier table) {
        Sql value = slot.column() != null
                ? new Sql().column(table, slot.column())
                : Sql.of("(SELECT ")
                        .column(SIDE, Names.CONTACT)
                        .add(" FROM ")
                        .name(layout.catalog().table().contacts())
                        .add(" ")
                        .name(SIDE)
                        .add(" WHERE ")
                        .column(SIDE, Names.RECORD_ID)
                        .add(" = ")
                        .column(table, Names.ID)
                        .add(" AND ")
                        .column(SIDE, Names.FIELD_ID)
                        .add(" = ")
                        .bind(slot.id())
                        .add(" ORDER BY ")
                        .column(SIDE, Names.POSITION)
                        .add(" LIMIT 1)");
        return Sql.of("CAST(").add(value).add(" AS CHAR(256))");
    }

    /** The stored form out of that column; null when nothing is set. */
    public static @Nullable Object stored(Slot slot, @Nullable Object column) {
        String text = RowReader.text(column);
        if (text.isEmpty()) {
            return null;
        } else if (slot.storage() instanceof Storage.Column kept) {
            return switch (kept.kind()) {
                case LINE, TEXT -> text;
                case NUMBER -> RowReader.plain(new BigDecimal(text));
                case DATE -> LocalDate.parse(text);
                case MOMENT -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
                case FLAG -> !text.equals("0");
                case NUMBERED -> Long.valueOf(text);
            };
        }
        return List.of(new ContactValue(text, "", text));
    }
}
