package dev.artel.event;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.PerTransaction;
import dev.artel.record.RecordChanged;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Which subscriptions listen to a catalog. The database is asked once in each transaction and catalog, for rules before a change as well
 * as for what follows it; nothing is kept beyond the transaction.
 */
@Component
class Listening {
    private final SubscriptionMapper mapper;

    Listening(SubscriptionMapper mapper) {
        this.mapper = mapper;
    }

    /** The rows that listen to that kind of event, in the order of their numbers; none for system catalogs with fixed tables. */
    List<SubscriptionRow> to(Catalog catalog, String kind) {
        return all(catalog).stream().filter(row -> row.listensTo(kind)).toList();
    }

    /** The same, of those only that watch one of the fields or any; other changes than an update touch all fields. */
    List<SubscriptionRow> to(Catalog catalog, String kind, RecordChanged.Kind change, Set<Long> fields) {
        return to(catalog, kind).stream()
                .filter(row -> change != RecordChanged.Kind.UPDATED || row.watches(catalog, fields))
                .toList();
    }

    /** Whether anything at all listens to such kinds. */
    boolean anyTo(Catalog catalog, Set<String> kinds) {
        return all(catalog).stream().anyMatch(row -> kinds.stream().anyMatch(row::listensTo));
    }

    /** Rows were changed: whoever asks next, asks the database. */
    void forget() {
        Map<Long, List<SubscriptionRow>> known = known();
        if (known != null) {
            known.clear();
        }
    }

    private List<SubscriptionRow> all(Catalog catalog) {
        if (!catalog.table().ordinary()) {
            return List.of();
        }
        Map<Long, List<SubscriptionRow>> known = known();
        return known == null ? mapper.listening(catalog.id()) : known.computeIfAbsent(catalog.id(), mapper::listening);
    }

    /** What this transaction has asked already; null outside of transactions. */
    private @Nullable Map<Long, List<SubscriptionRow>> known() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? PerTransaction.of(this, Known.class, Known::new).rows
                : null;
    }

    private final class Known extends PerTransaction {
        private final Map<Long, List<SubscriptionRow>> rows = new HashMap<>();

        Known() {
            super(Listening.this);
        }
    }
}
