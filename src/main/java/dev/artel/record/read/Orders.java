package dev.artel.record.read;

import dev.artel.access.Grant;
import dev.artel.catalog.field.Sortable;
import dev.artel.catalog.field.Storage;
import dev.artel.record.RecordProblems;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Order;
import dev.artel.record.sql.Slot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a list may be ordered by. */
public final class Orders {
    private Orders() {}

    /**
     * The order by that field or column of the record; newest first when nothing is named.
     *
     * @throws dev.artel.kernel.Problem BadRequest for an unknown or hidden field, or one that has no order
     */
    public static Order of(Layout layout, Grant grant, @Nullable String name, boolean descending) {
        if (name == null || name.isBlank()) {
            return Order.newestFirst();
        }
        Optional<Slot> slot = layout.slot(grant, name);
        if (slot.isPresent()) {
            return field(slot.get(), name, descending);
        }
        return switch (name) {
            case "id" -> Order.id(descending);
            case "title" -> title(layout, grant, descending);
            case "created" -> new Order(name, 0, Names.CREATED_AT, Storage.Kind.MOMENT, false, descending);
            case "updated" -> new Order(name, 0, Names.UPDATED_AT, Storage.Kind.MOMENT, false, descending);
            default -> throw RecordProblems.unknownField(name);
        };
    }

    /** The order of the trash when none is named: what was thrown away last comes first. */
    static Order thrownAway() {
        return new Order("deleted", 0, Names.DELETED_AT, Storage.Kind.MOMENT, false, true);
    }

    /** By title, whoever asks: for what is shown with stored titles. */
    public static Order title() {
        return new Order("title", 0, Names.TITLE, Storage.Kind.LINE, false, false);
    }

    private static Order field(Slot slot, String name, boolean descending) {
        if (slot.type() instanceof Sortable
                && slot.column() != null
                && slot.storage() instanceof Storage.Column column) {
            return new Order(name, slot.id(), slot.column(), column.kind(), true, descending);
        }
        throw RecordProblems.notSortable(name);
    }

    /** Not where titles may come from a hidden field: the order would tell of them. */
    private static Order title(Layout layout, Grant grant, boolean descending) {
        if (layout.hidesTitles(grant)) {
            throw RecordProblems.unknownField("title");
        }
        return new Order("title", 0, Names.TITLE, Storage.Kind.LINE, false, descending);
    }
}
