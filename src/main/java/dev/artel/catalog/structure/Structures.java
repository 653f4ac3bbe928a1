package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Company;
import dev.artel.kernel.Texts;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The structure as it is now. It is kept in memory and renewed when the revision in the database is another one: asked for once per
 * transaction (outside of transactions at each call), so that a change made by another node is seen by the next request.
 */
@Component
public class Structures {
    private final StateMapper state;
    private final CatalogMapper catalogs;
    private final SnapshotLoader loader;
    private final Company company;
    private volatile @Nullable Snapshot latest;

    Structures(StateMapper state, CatalogMapper catalogs, SnapshotLoader loader, Company company) {
        this.state = state;
        this.catalogs = catalogs;
        this.loader = loader;
        this.company = company;
    }

    /**
     * For whoever is about to change the structure within the running transaction: until that ends, it goes on seeing what was before.
     * What is not committed must not get into the memory that all share.
     */
    void keep() {
        snapshot();
    }

    /** The structure in the language of the request, outside of requests in the company's. */
    public Structure current() {
        return snapshot().in(language());
    }

    /**
     * The catalog of that number or text id, with a promise that its structure stays as it is until the running transaction ends.
     * Empty when there is none.
     */
    public Optional<Catalog> held(String ref) {
        Optional<Catalog> found = current().catalog(ref);
        if (found.isEmpty()) {
            return found;
        }
        Catalog catalog = found.get();
        Long revision = catalogs.hold(catalog.id());
        if (revision == null || revision <= catalog.revision()) {
            return found;
        }
        Snapshot renewed = renewed(state.revision());
        Memo memo = memo();
        if (memo != null) {
            memo.snapshot = renewed;
        }
        return renewed.in(language()).catalog(catalog.id());
    }

    private Snapshot snapshot() {
        Memo memo = memo();
        if (memo == null) {
            return renewed(state.revision());
        }
        Snapshot snapshot = memo.snapshot;
        if (snapshot == null) {
            snapshot = renewed(state.revision());
            memo.snapshot = snapshot;
        }
        return snapshot;
    }

    private Locale language() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale wanted = context == null ? null : context.getLocale();
        return Texts.nearest(wanted == null ? company.language() : wanted);
    }

    private Snapshot renewed(long revision) {
        Snapshot snapshot = latest;
        if (snapshot != null && snapshot.revision() >= revision) {
            return snapshot;
        }
        synchronized (this) {
            snapshot = latest;
            if (snapshot == null || snapshot.revision() < revision) {
                snapshot = loader.load(snapshot, revision);
                latest = snapshot;
            }
            return snapshot;
        }
    }

    private @Nullable Memo memo() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || !TransactionSynchronizationManager.isActualTransactionActive()) {
            return null;
        }
        for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof Memo memo && memo.owner == this) {
                return memo;
            }
        }
        Memo memo = new Memo(this);
        TransactionSynchronizationManager.registerSynchronization(memo);
        return memo;
    }

    /** What a transaction has seen. It goes with the transaction, also when that is suspended. */
    private static final class Memo implements TransactionSynchronization {
        private final Structures owner;
        private @Nullable Snapshot snapshot;

        Memo(Structures owner) {
            this.owner = owner;
        }
    }
}
