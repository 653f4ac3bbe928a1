package dev.artel.record.write;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Fault;
import dev.artel.record.BeforeChange;
import dev.artel.record.RecordChanged;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Row;
import dev.artel.record.value.Scopes;
import dev.artel.record.value.SentValues;
import dev.artel.record.value.SideTables;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Shows a change to those who may refuse or amend it, one after the other. */
@Component
class Proposals {
    private final ObjectProvider<BeforeChange> listeners;
    private final Scopes scopes;
    private final SideTables sides;
    private final UnderDecision decisions;

    Proposals(ObjectProvider<BeforeChange> listeners, Scopes scopes, SideTables sides, UnderDecision decisions) {
        this.listeners = listeners;
        this.scopes = scopes;
        this.sides = sides;
        this.decisions = decisions;
    }

    /**
     * Checks the change and shows it. After this the draft is complete and holds the amended values; they were checked like sent ones.
     * Nobody is shown a change that changes nothing, and those who are shown one may not change the very record beside it.
     *
     * @param sent what was written by hand
     * @param found its faults
     */
    void show(Draft draft, Collection<Slot> sent, List<Fault> found) {
        if (draft.kind() == RecordChanged.Kind.UPDATED && draft.changes().isEmpty()) {
            show(draft, sent, found, List.of());
            return;
        }
        List<BeforeChange> concerned = listeners
                .orderedStream()
                .filter(listener -> listener.concerns(draft.layout().catalog()))
                .toList();
        decisions.during(draft, () -> show(draft, sent, found, concerned));
    }

    private void show(Draft draft, Collection<Slot> sent, List<Fault> found, List<BeforeChange> concerned) {
        boolean complete = concerned.stream().noneMatch(BeforeChange::completes);
        if (complete) {
            Checks.values(draft, found);
        } else {
            Checks.sound(draft, found);
        }
        Checks.writable(draft, sent);
        for (BeforeChange listener : concerned) {
            if (!complete && !listener.completes()) {
                Checks.values(draft, List.of());
                complete = true;
            }
            listener.before(new Shown(draft));
        }
        if (!concerned.isEmpty()) {
            Checks.values(draft, List.of());
        }
    }

    private final class Shown implements BeforeChange.Proposal {
        private final Draft draft;

        Shown(Draft draft) {
            this.draft = draft;
        }

        @Override
        public RecordChanged.Kind kind() {
            return draft.kind();
        }

        @Override
        public Catalog catalog() {
            return draft.layout().catalog();
        }

        @Override
        public @Nullable Long recordId() {
            return draft.before() == null ? null : draft.before().id();
        }

        @Override
        public @Nullable String recordRef() {
            return draft.before() == null ? null : draft.before().head().ref();
        }

        @Override
        public @Nullable Long version() {
            return draft.before() == null ? null : draft.before().head().version();
        }

        @Override
        public Access access() {
            return draft.access();
        }

        @Override
        public Cause cause() {
            return draft.cause();
        }

        @Override
        public Set<Long> fields() {
            return draft.fields();
        }

        @Override
        public ObjectNode values() {
            return state().values();
        }

        @Override
        public ObjectNode previous() {
            return state().previous();
        }

        @Override
        public void amend(ObjectNode values) {
            put(values, draft::take);
        }

        @Override
        public void amend(ObjectNode values, String rule, @Nullable Access account) {
            put(values, settled -> draft.amend(settled, rule, account));
        }

        private void put(ObjectNode values, Consumer<Map<Slot, @Nullable Object>> target) {
            SentValues sent = SentValues.read(draft.layout(), Grant.EVERYTHING, values, draft.scope());
            if (draft.before() != null) {
                sides.loadMissing(draft.layout(), draft.before(), sent.slots());
            }
            target.accept(sent.settle(draft.before()));
            Checks.sound(draft, sent.faults());
        }

        private ChangeState state() {
            Row before = draft.before();
            return new ChangeState(
                    draft.layout(),
                    before == null ? null : before.copy(),
                    draft.after(draft.head()),
                    scopes.open(draft.access()),
                    sides);
        }
    }
}
