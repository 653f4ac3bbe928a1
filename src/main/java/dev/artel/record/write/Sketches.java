package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Problems;
import dev.artel.record.RecordChanged;
import dev.artel.record.RecordKey;
import dev.artel.record.Sketch;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Answers;
import dev.artel.record.value.Refs;
import dev.artel.record.value.Row;
import dev.artel.record.value.Rows;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import dev.artel.record.value.SentValues;
import dev.artel.record.value.SideTables;
import dev.artel.record.value.StoredForms;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Cards that are being edited. */
@Service
public class Sketches {
    private final Catalogs catalogs;
    private final Layouts layouts;
    private final Rows rows;
    private final SideTables sides;
    private final Scopes scopes;
    private final TransactionTemplate transaction;

    Sketches(
            Catalogs catalogs,
            Layouts layouts,
            Rows rows,
            SideTables sides,
            Scopes scopes,
            TransactionTemplate transaction) {
        this.catalogs = catalogs;
        this.layouts = layouts;
        this.rows = rows;
        this.sides = sides;
        this.scopes = scopes;
        this.transaction = transaction;
    }

    /**
     * The card with those values in it. A value that does not fit yet is left out: the person is still writing.
     *
     * @param ref the record; null for a new one, which gets its defaults
     * @param values in sent form
     * @throws dev.artel.kernel.Problem NotFound for what is absent or not visible, Forbidden where the person may not save it anyway,
     *     BadRequest that names each field that the catalog does not have or that the person may not see
     */
    @Transactional(readOnly = true)
    public Sketch of(Access access, String catalog, @Nullable String ref, ObjectNode values) {
        Catalog known = catalogs.get(access, catalog);
        if (!known.table().ordinary()) {
            throw Problems.notFound();
        }
        Layout layout = layouts.of(known);
        Scope scope = scopes.of(access);
        Row before = ref == null ? null : row(access, layout, ref);
        RecordChanged.Kind kind = before == null ? RecordChanged.Kind.CREATED : RecordChanged.Kind.UPDATED;
        Cause cause = Cause.byPerson(access.actor().userId());
        Draft draft = new Draft(kind, access, cause, layout, scope, before);
        if (before == null) {
            Checks.may(draft.right(), Privilege.CREATE);
        } else {
            Checks.mayWrite(draft);
        }
        SentValues sent = SentValues.read(layout, access.on(known.key()), values, scope);
        List<Fault> unknown = sent.unknown();
        if (!unknown.isEmpty()) {
            throw Problems.badRequest(unknown);
        }
        if (before == null) {
            sent.initial();
        }
        draft.take(sent.settle(before));
        return new Drawn(draft);
    }

    private Row row(Access access, Layout layout, String ref) {
        if (!Refs.possible(ref)) {
            throw Problems.notFound();
        }
        RecordQuery question = RecordQuery.of(layouts, access, layout).ref(ref);
        List<Row> found = rows.whole(access, layout, question.rows(layout.slots()), layout.slots());
        if (found.isEmpty()) {
            throw Problems.notFound();
        }
        sides.loadMissing(layout, found.get(0), layout.slots());
        return found.get(0);
    }

    private final class Drawn implements Sketch {
        private final Draft draft;

        Drawn(Draft draft) {
            this.draft = draft;
        }

        @Override
        public Catalog catalog() {
            return draft.layout().catalog();
        }

        @Override
        public @Nullable RecordKey key() {
            return draft.before() == null
                    ? null
                    : new RecordKey(catalog().id(), draft.before().id());
        }

        @Override
        public @Nullable String ref() {
            return draft.before() == null ? null : draft.before().head().ref();
        }

        @Override
        public ObjectNode values() {
            return answered(draft.layout().slots(), scopes.open(draft.access()));
        }

        @Override
        public Set<Long> filled() {
            return draft.layout().slots().stream()
                    .filter(slot -> !StoredForms.isEmpty(now(slot)))
                    .map(Slot::id)
                    .collect(Collectors.toSet());
        }

        @Override
        public Set<Long> put(ObjectNode values) {
            return read(() -> {
                SentValues sent = SentValues.read(draft.layout(), Grant.EVERYTHING, values, draft.scope());
                var settled = sent.settle(draft.before());
                if (!sent.faults().isEmpty()) {
                    throw Problems.badRequest(sent.faults());
                }
                Set<Long> changed = settled.keySet().stream()
                        .filter(slot -> !StoredForms.same(now(slot), settled.get(slot)))
                        .map(Slot::id)
                        .collect(Collectors.toSet());
                draft.take(settled);
                return changed;
            });
        }

        @Override
        public ObjectNode shown(Set<Long> fields) {
            List<Slot> writable = draft.layout().slots().stream()
                    .filter(slot -> fields.contains(slot.id()) && slot.writable())
                    .filter(slot -> draft.right().on(slot.id()) == FieldRight.EDIT)
                    .toList();
            return answered(writable, scopes.of(draft.access()));
        }

        private @Nullable Object now(Slot slot) {
            return draft.changes().containsKey(slot) ? draft.changes().get(slot) : draft.old(slot);
        }

        private ObjectNode answered(List<Slot> slots, Scope scope) {
            return read(() -> {
                Row row = draft.after(draft.head());
                scope.targets(Answers.references(row, slots).toList());
                return Answers.values(row, slots, scope);
            });
        }

        private <T> T read(java.util.function.Supplier<T> reading) {
            return transaction.execute(status -> reading.get());
        }
    }
}
