package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.access.Right;
import dev.artel.kernel.Cause;
import dev.artel.record.RecordChanged;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Row;
import dev.artel.record.value.Scope;
import dev.artel.record.value.StoredForms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A change of one record while it is being made. */
final class Draft {
    private final RecordChanged.Kind kind;
    private final Access access;
    private final Cause cause;
    private final Layout layout;
    private final Scope scope;
    private final @Nullable Row before;
    private final Map<Slot, @Nullable Object> changes = new LinkedHashMap<>();
    /** Changes that the person answers for: without what rules of accounts have put in. */
    private final Map<Slot, @Nullable Object> own = new LinkedHashMap<>();

    private final List<Amendment> amendments = new ArrayList<>();
    private Set<Slot> byHand = Set.of();

    /**
     * What a rule has put in.
     *
     * @param account whose rights hold; null for those of the person
     */
    record Amendment(String rule, @Nullable Access account, Set<Slot> slots) {}

    Draft(RecordChanged.Kind kind, Access access, Cause cause, Layout layout, Scope scope, @Nullable Row before) {
        this.kind = kind;
        this.access = access;
        this.cause = cause;
        this.layout = layout;
        this.scope = scope;
        this.before = before;
    }

    /** Takes values over; those that are stored already drop out. */
    void take(Map<Slot, @Nullable Object> values) {
        take(values, changes);
        take(values, own);
    }

    /** Takes over what a rule puts in. */
    void amend(Map<Slot, @Nullable Object> values, String rule, @Nullable Access account) {
        if (amendments.isEmpty()) {
            byHand = Set.copyOf(own.keySet());
        }
        take(values, changes);
        if (account == null) {
            take(values, own);
        }
        amendments.add(new Amendment(rule, account, Set.copyOf(values.keySet())));
    }

    private void take(Map<Slot, @Nullable Object> values, Map<Slot, @Nullable Object> into) {
        values.forEach((slot, value) -> {
            if (StoredForms.same(old(slot), value)) {
                into.remove(slot);
            } else {
                into.put(slot, StoredForms.isEmpty(value) ? StoredForms.empty(slot) : value);
            }
        });
    }

    List<Amendment> amendments() {
        return amendments;
    }

    /** The fields that change without what rules have put in. */
    Set<Slot> byHand() {
        return amendments.isEmpty() ? own.keySet() : byHand;
    }

    /** The change that makes of the record as it was written what the person alone would have made of it. */
    Draft withoutAccounts(Row written) {
        Draft alone = new Draft(RecordChanged.Kind.UPDATED, access, cause, layout, scope, written);
        Map<Slot, @Nullable Object> back = new LinkedHashMap<>();
        changes.keySet().forEach(slot -> back.put(slot, before == null ? StoredForms.empty(slot) : old(slot)));
        back.putAll(own);
        alone.take(back);
        return alone;
    }

    RecordChanged.Kind kind() {
        return kind;
    }

    Access access() {
        return access;
    }

    Cause cause() {
        return cause;
    }

    Layout layout() {
        return layout;
    }

    Scope scope() {
        return scope;
    }

    /** What the person may do with the record as it is; with one that is only being made, the most that any record allows. */
    Right right() {
        return before == null ? access.on(layout.catalog().key()).most() : before.right();
    }

    /** Whether the right depends on what the record says, so that a change may change it. */
    boolean rightsDepend() {
        return access.on(layout.catalog().key()).uniform().isEmpty();
    }

    /** The record as it is; null for a creation. */
    @Nullable Row before() {
        return before;
    }

    /** The record as it is, which must be there. */
    Row existing() {
        if (before == null) {
            throw new IllegalStateException("the record is only being made");
        }
        return before;
    }

    @Nullable Object old(Slot slot) {
        return before == null ? null : before.value(slot.id());
    }

    /** New stored form of each field that changes. */
    Map<Slot, @Nullable Object> changes() {
        return changes;
    }

    /** The changed fields by the ids of the API, as far as the person sees them: what follows by itself may change others, too. */
    List<String> told() {
        return changes.keySet().stream()
                .filter(slot -> right().sees(slot.id()))
                .map(slot -> slot.field().ref())
                .toList();
    }

    Set<Long> fields() {
        return changes.keySet().stream().map(Slot::id).collect(Collectors.toSet());
    }

    /** The head of the record as it is; of one that is only being made, a blank one. */
    Row.Head head() {
        Instant now = scope.clock().instant();
        return before == null ? new Row.Head(0, null, 0, "", null, now, null, now, null, null, null) : before.head();
    }

    /** The row with the changes in it, under that head. */
    Row after(Row.Head head) {
        Row after = before == null ? new Row(head, Map.of()).right(right()) : before.with(head);
        if (before == null) {
            layout.slots().forEach(slot -> after.set(slot.id(), StoredForms.empty(slot)));
        }
        changes.forEach((slot, value) -> after.set(slot.id(), value));
        return after;
    }
}
