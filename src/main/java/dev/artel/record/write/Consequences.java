package dev.artel.record.write;

import dev.artel.record.RecordChanged;
import dev.artel.record.history.HistoryWriter;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Naming;
import dev.artel.record.value.Row;
import dev.artel.record.value.Scopes;
import dev.artel.record.value.SideTables;
import dev.artel.record.value.StoredForms;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What follows from a change in its own transaction: the history, and the notice to those who listen. */
@Component
class Consequences {
    private final HistoryWriter history;
    private final ApplicationEventPublisher events;
    private final Scopes scopes;
    private final SideTables sides;

    Consequences(HistoryWriter history, ApplicationEventPublisher events, Scopes scopes, SideTables sides) {
        this.history = history;
        this.events = events;
        this.scopes = scopes;
        this.sides = sides;
    }

    /** The change was made: {@code after} is the record now. */
    void follow(Draft draft, Row after) {
        Set<Slot> changed = draft.changes().keySet();
        history.write(
                draft.kind(), draft.layout().catalog(), draft.before(), after, changed, draft.access(), draft.cause());
        events.publishEvent(new RecordChanged(
                draft.kind(),
                draft.layout().catalog(),
                after.id(),
                after.head().ref(),
                Naming.named(after),
                after.head().version(),
                fields(draft, after),
                draft.access().actor(),
                draft.cause(),
                new ChangeState(draft.layout(), draft.before(), after, scopes.open(draft.access()), sides)));
    }

    /** The fields that changed; for all but an update those that are filled, as far as they were read. */
    private static Set<Long> fields(Draft draft, Row after) {
        if (draft.kind() == RecordChanged.Kind.UPDATED) {
            return draft.fields();
        }
        return after.fields().stream()
                .filter(field -> !StoredForms.isEmpty(after.value(field)))
                .collect(Collectors.toSet());
    }
}
