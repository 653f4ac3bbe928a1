package dev.artel.record.sql;

import dev.artel.access.Extent;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Titled;
import dev.artel.kernel.Identifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the values of a catalog's records stand. */
public final class Layout {
    private final Catalog catalog;
    private final List<Slot> slots;
    private final Map<Long, Slot> byId;

    Layout(Catalog catalog, List<Slot> slots) {
        this.catalog = catalog;
        this.slots = List.copyOf(slots);
        this.byId = slots.stream().collect(Collectors.toMap(Slot::id, Function.identity()));
    }

    public Catalog catalog() {
        return catalog;
    }

    public Identifier table() {
        return catalog.table().name();
    }

    public boolean ordinary() {
        return catalog.table().ordinary();
    }

    /** The fields that have values, in the order of the card. */
    public List<Slot> slots() {
        return slots;
    }

    public Optional<Slot> slot(long fieldId) {
        return Optional.ofNullable(byId.get(fieldId));
    }

    /** The field of that number or text id, unless the grant hides it on all records: then it is as if there were none. */
    public Optional<Slot> slot(Grant grant, String ref) {
        return catalog.field(ref).flatMap(field -> slot(field.id())).filter(slot -> sees(grant, slot));
    }

    /** The fields that are seen on some records at least. */
    public List<Slot> visible(Grant grant) {
        return slots.stream().filter(slot -> sees(grant, slot)).toList();
    }

    /** Fields that may name a record, in the order of the card. */
    public List<Slot> titled() {
        return slots.stream()
                .filter(slot -> slot.type() instanceof Titled && slot.column() != null)
                .toList();
    }

    /** Whether some field that may name records is hidden on some of them, so that stored titles cannot be shown as they are. */
    public boolean hidesTitles(Grant grant) {
        return titled().stream().anyMatch(slot -> grant.sees(slot.id()) != Extent.ALL);
    }

    private static boolean sees(Grant grant, Slot slot) {
        return grant.on(slot.id()) != FieldRight.HIDDEN;
    }
}
