package dev.artel.event;

import dev.artel.record.RecordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Decides which subscriptions a change of a record matches, and starts their processes in the transaction of the change. */
@Service
class Subscriptions {
    private final Listening listening;
    private final Starts starts;

    Subscriptions(Listening listening, Starts starts) {
        this.listening = listening;
        this.starts = starts;
    }

    /** Each matching row starts one process; system catalogs with fixed tables fire nothing. */
    @EventListener
    void on(RecordChanged change) {
        RecordEvents.kind(change)
                .ifPresent(kind -> listening
                        .to(change.catalog(), kind, change.kind(), change.fields())
                        .forEach(row -> start(row, kind, change)));
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
