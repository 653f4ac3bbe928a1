package dev.artel.event;

import dev.artel.catalog.Catalog;
import dev.artel.record.BeforeChange;
import dev.artel.record.RecordKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/**
 * Lets scenarios look at a change before it is made: each may refuse it or amend it, one after the other in the order of their
 * subscriptions, in the transaction of the change. Those that can look only before that transaction come first, for what they do outside
 * cannot be undone. All of them come before everybody else who looks, so that those see what will be saved.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
class Rules implements BeforeChange {
    private static final Set<String> KINDS =
            Set.of("$record.before.create", "$record.before.update", "$record.before.delete");

    private final Listening listening;
    private final Starts starts;
    private final OutsideRules outside;
    private final RuleAccounts accounts;

    Rules(Listening listening, Starts starts, OutsideRules outside, RuleAccounts accounts) {
        this.listening = listening;
        this.starts = starts;
        this.outside = outside;
        this.accounts = accounts;
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
        RecordEvents.rule(change.kind()).ifPresent(kind -> {
            List<SubscriptionRow> own = new ArrayList<>();
            for (SubscriptionRow row : listening.to(change.catalog(), kind, change.kind(), change.fields())) {
                if (starts.looksBefore(row.scriptId())) {
                    outside.ask(row, start(row, kind, change), change);
                } else {
                    own.add(row);
                }
            }
            own.forEach(row -> starts.decide(
                    start(row, kind, change),
                    variables -> RuleAnswer.of(variables).heed(change, row.name(), () -> accounts.of(row))));
        });
    }

    private static Starts.Start start(SubscriptionRow row, String kind, Proposal change) {
        Long record = change.recordId();
        return new Starts.Start(
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
    }
}
