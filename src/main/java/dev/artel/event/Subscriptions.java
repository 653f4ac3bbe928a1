package dev.artel.event;

import dev.artel.record.RecordChanged;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Decides which subscriptions a change of a record matches, and starts their processes in the transaction of the change. */
@Service
class Subscriptions {
    private final SubscriptionMapper mapper;
    private final Starts starts;

    Subscriptions(SubscriptionMapper mapper, Starts starts) {
        this.mapper = mapper;
        this.starts = starts;
    }

    /** Each matching row starts one process; system catalogs with fixed tables fire nothing. */
    @EventListener
    void on(RecordChanged change) {
        if (!change.catalog().table().ordinary()) {
            return;
        }
        RecordEvents.kind(change)
                .ifPresent(kind -> mapper.listening(change.catalog().id(), kind).stream()
                        .filter(row -> watches(row, change))
                        .forEach(row -> start(row, kind, change)));
    }

    private static boolean watches(SubscriptionRow row, RecordChanged change) {
        List<String> watched = row.watched();
        if (watched.isEmpty() || change.kind() != RecordChanged.Kind.UPDATED) {
            return true;
        }
        return change.fields().stream()
                .flatMap(id -> change.catalog().field(id).stream())
                .anyMatch(field -> watched.stream().anyMatch(field::answersTo));
    }

    private void start(SubscriptionRow row, String kind, RecordChanged change) {
        starts.start(new Starts.Start(
                row.scriptId(),
                row.element(),
                kind,
                row.id(),
                change.key(),
                RecordEvents.inputs(change, kind, row),
                row.conditionSource(),
                change.actor(),
                change.cause(),
                null));
    }
}
