package dev.artel.record.value;

import dev.artel.access.Right;
import dev.artel.catalog.field.Titled;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record is called: the first filled field that may name it, in the order of the card; else its number. */
public final class Naming {
    private static final int LONGEST = 256;

    private Naming() {}

    /**
     * A title and where it comes from.
     *
     * @param text empty when no field names the record
     */
    public record Title(String text, @Nullable Long field) {}

    /** The title that the values of the row give. */
    public static Title made(Layout layout, Row row) {
        return first(layout.titled(), row);
    }

    /** The title by that right; the row must hold the visible fields that name records when some are hidden. */
    public static String shown(Layout layout, Right right, Row row) {
        Long from = row.head().titleField();
        String title = row.head().title();
        boolean hidden = from != null && !right.sees(from);
        if (hidden) {
            List<Slot> visible = layout.titled().stream()
                    .filter(slot -> right.sees(slot.id()))
                    .toList();
            title = first(visible, row).text();
        }
        return named(title, row.head().ref());
    }

    /** The title as it is kept, whoever may see it. */
    public static String named(Row row) {
        return named(row.head().title(), row.head().ref());
    }

    static String named(String title, String ref) {
        return title.isEmpty() ? "#" + ref : title;
    }

    private static Title first(List<Slot> slots, Row row) {
        for (Slot slot : slots) {
            Object stored = row.value(slot.id());
            if (stored != null && slot.type() instanceof Titled titled) {
                String text = titled.title(stored).strip();
                if (!text.isEmpty()) {
                    return new Title(shortened(text), slot.id());
                }
            }
        }
        return new Title("", null);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
