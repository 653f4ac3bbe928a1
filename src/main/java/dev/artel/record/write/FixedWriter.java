package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.access.Privilege;
import dev.artel.catalog.Field;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problems;
import dev.artel.record.Changed;
import dev.artel.record.Fields;
import dev.artel.record.FixedRecords;
import dev.artel.record.FixedRecords.Ability;
import dev.artel.record.Rec;
import dev.artel.record.RecordChanged;
import dev.artel.record.RecordProblems;
import dev.artel.record.read.RecordReader;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.OptionCodes;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Row;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import dev.artel.record.value.SentValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Changes records of system catalogs by way of their owners, in the caller's transaction. */
@Component
class FixedWriter {
    private final Layouts layouts;
    private final RowLocks locks;
    private final Scopes scopes;
    private final Consequences consequences;
    private final RecordReader reader;

    FixedWriter(Layouts layouts, RowLocks locks, Scopes scopes, Consequences consequences, RecordReader reader) {
        this.layouts = layouts;
        this.locks = locks;
        this.scopes = scopes;
        this.consequences = consequences;
        this.reader = reader;
    }

    Rec create(Access access, Cause cause, Layout layout, ObjectNode values) {
        Scope scope = scopes.of(access);
        Draft draft = new Draft(RecordChanged.Kind.CREATED, access, cause, layout, scope, null);
        Checks.may(draft.right(), Privilege.CREATE);
        FixedRecords owner = owner(layout, Ability.CREATE);
        SentValues sent = SentValues.read(layout, access.on(layout.catalog().key()), values, scope);
        Set<Slot> byHand = sent.slots();
        sent.initial();
        draft.take(sent.settle(null));
        Checks.values(draft, sent.faults());
        Checks.writable(draft, byHand);
        String ref = Long.toString(owner.create(access, cause, stored(draft)));
        Row made = locks.written(access, layout, Long.parseLong(ref));
        Checks.stillWritable(draft, made.right(), Privilege.CREATE, byHand);
        consequences.follow(draft, made);
        return reader.get(access, layout.catalog().ref(), ref, Fields.ALL).orElseThrow(Problems::notFound);
    }

    Changed update(Access access, Cause cause, Layout layout, String ref, ObjectNode values, @Nullable Long version) {
        Scope scope = scopes.of(access);
        SentValues sent = SentValues.read(layout, access.on(layout.catalog().key()), values, scope);
        Row before = locks.lock(access, layout, ref);
        Draft draft = new Draft(RecordChanged.Kind.UPDATED, access, cause, layout, scope, before);
        Checks.mayWrite(draft);
        Checks.known(draft, sent.slots());
        FixedRecords owner = owner(layout, Ability.UPDATE);
        if (version != null && version != before.head().version()) {
            throw RecordProblems.lostUpdate(before.head().version());
        }
        draft.take(sent.settle(before));
        Checks.values(draft, sent.faults());
        Checks.writable(draft, sent.slots());
        if (draft.changes().isEmpty()) {
            return new Changed(before.head().ref(), before.head().version(), List.of());
        }
        owner.update(access, cause, before.id(), stored(draft));
        Row after = locks.written(access, layout, before.id());
        Checks.stillWritable(draft, after.right(), Privilege.VIEW, sent.slots());
        consequences.follow(draft, after);
        return new Changed(after.head().ref(), after.head().version(), draft.told());
    }

    void remove(Access access, Cause cause, Layout layout, String ref) {
        Row before = locks.lock(access, layout, ref);
        Draft draft = new Draft(RecordChanged.Kind.DELETED, access, cause, layout, scopes.of(access), before);
        Checks.may(draft.right(), Privilege.DELETE);
        owner(layout, Ability.DELETE).remove(access, cause, before.id());
        consequences.follow(draft, before);
    }

    private FixedRecords owner(Layout layout, Ability ability) {
        if (layouts.fixed(layout.catalog()) instanceof FixedRecords owner
                && owner.abilities().contains(ability)) {
            return owner;
        }
        throw Problems.forbidden("record.owner-only", layout.catalog().name());
    }

    /** The changes as the owner's table keeps them: text ids of options instead of their numbers. */
    private static Map<Field, @Nullable Object> stored(Draft draft) {
        Map<Field, @Nullable Object> stored = new LinkedHashMap<>();
        draft.changes().forEach((slot, value) -> stored.put(slot.field(), stored(slot, value)));
        return stored;
    }

    private static @Nullable Object stored(Slot slot, @Nullable Object value) {
        return slot.storage() instanceof Storage.Codes ? OptionCodes.codes(slot.field(), value) : value;
    }
}
