package dev.artel.record.write;

import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Json;
import dev.artel.record.RecordChanged;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Answers;
import dev.artel.record.value.Row;
import dev.artel.record.value.Scope;
import dev.artel.record.value.SideTables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A record before and after a change, made only when somebody asks: what did not change is fetched then. */
final class ChangeState implements RecordChanged.State {
    private final Layout layout;
    private final @Nullable Row before;
    private final Row after;
    private final Scope scope;
    private final SideTables sides;
    private @Nullable ObjectNode values;
    private @Nullable ObjectNode previous;
    private boolean complete;

    /** The rows must hold every column and those side values that changed; the scope sees everything. */
    ChangeState(Layout layout, @Nullable Row before, Row after, Scope scope, SideTables sides) {
        this.layout = layout;
        this.before = before;
        this.after = after;
        this.scope = scope;
        this.sides = sides;
    }

    @Override
    public ObjectNode values() {
        if (values == null) {
            values = answered(after);
        }
        return values;
    }

    @Override
    public ObjectNode previous() {
        if (previous == null) {
            previous = before == null ? Json.object() : answered(before);
        }
        return previous;
    }

    private ObjectNode answered(Row row) {
        complete();
        return Answers.values(row, layout.slots(), scope);
    }

    private void complete() {
        if (complete) {
            return;
        }
        List<Slot> unread = layout.slots().stream()
                .filter(slot ->
                        slot.storage() instanceof Storage.References || slot.storage() instanceof Storage.Contacts)
                .filter(slot -> !after.has(slot.id()))
                .toList();
        sides.load(layout, List.of(after), unread);
        List<Row> rows = new ArrayList<>(List.of(after));
        if (before != null) {
            unread.forEach(slot -> before.set(slot.id(), after.value(slot.id())));
            rows.add(before);
        }
        scope.targets(rows.stream()
                .flatMap(row -> Answers.references(row, layout.slots()))
                .toList());
        complete = true;
    }
}
