package dev.artel.event;

import dev.artel.catalog.Catalog;
import dev.artel.record.BeforeChange;
import dev.artel.record.RecordKey;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Lets scenarios look at a change before it is made: each may refuse it or amend it, one after the other in the order of their
 * subscriptions, in the transaction of the change. They come before everybody else who looks, so that those see what will be saved.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
class Rules implements BeforeChange {
    private static final Set<String> KINDS =
            Set.of("$record.before.create", "$record.before.update", "$record.before.delete");

    private final Listening listening;
    private final Starts starts;

    Rules(Listening listening, Starts starts) {
        this.listening = listening;
        this.starts = starts;
    }

    @Override
    public boolean concerns(Catalog catalog) {
        return listening.anyTo(catalog, KINDS);
    }

    @Override
    public boolean completes() {
        return true;
    }

    @Override
    public void before(Proposal change) {
        RecordEvents.rule(change.kind())
                .ifPresent(kind -> listening
                        .to(change.catalog(), kind, change.kind(), change.fields())
                        .forEach(row -> ask(row, kind, change)));
    }

    private void ask(SubscriptionRow row, String kind, Proposal change) {
        Long record = change.recordId();
        Starts.Start start = new Starts.Start(
                row.scriptId(),
                row.element(),
                kind,
                row.id(),
                record == null ? null : new RecordKey(change.catalog().id(), record),
                RecordEvents.inputs(change, kind, row),
                row.conditionSource(),
                change.access().actor(),
                change.cause(),
                null);
        starts.decide(start, variables -> heed(RuleAnswer.of(variables), row, change));
    }

    private static void heed(RuleAnswer answer, SubscriptionRow row, Proposal change) {
        if (answer.refuses()) {
            throw answer.refusal(change.catalog(), row.name());
        }
        answer.amend(change::amend, row.name());
    }
}
