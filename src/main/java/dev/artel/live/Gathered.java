package dev.artel.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The hints of one transaction: told after its commit, forgotten as far as it is rolled back, wholly or to a savepoint. */
final class Gathered implements TransactionSynchronization {
    /** More records of one catalog than this are told as one hint. */
    private static final int SINGLE_RECORDS = 50;

    private final Hints target;
    private final List<Hint> hints = new ArrayList<>();
    private final Map<Object, Integer> savepoints = new HashMap<>();

    Gathered(Hints target) {
        this.target = target;
    }

    void add(Hint hint) {
        hints.add(hint);
    }

    @Override
    public void savepoint(Object savepoint) {
        savepoints.put(savepoint, hints.size());
    }

    /** A savepoint that was set before the first hint is unknown here: then all hints came after it. */
    @Override
    public void savepointRollback(Object savepoint) {
        int kept = savepoints.getOrDefault(savepoint, 0);
        hints.subList(Math.min(kept, hints.size()), hints.size()).clear();
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(target);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(target, this);
    }

    @Override
    public void afterCommit() {
        target.tell(distinct());
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(target);
    }

    private Set<Hint> distinct() {
        Map<Long, Integer> records = new HashMap<>();
        new LinkedHashSet<>(hints).forEach(hint -> {
            if (hint instanceof Hint.OfRecord record) {
                records.merge(record.catalog().id(), 1, Integer::sum);
            }
        });
        Set<Hint> distinct = new LinkedHashSet<>();
        for (Hint hint : hints) {
            boolean many = hint instanceof Hint.OfRecord record
                    && records.getOrDefault(record.catalog().id(), 0) > SINGLE_RECORDS;
            distinct.add(
                    many && hint instanceof Hint.OfRecord record
                            ? new Hint.OfRecord(record.catalog(), record.catalogRef(), null)
                            : hint);
        }
        return distinct;
    }
}
