package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.FixedCatalog;
import dev.artel.catalog.Section;
import dev.artel.kernel.Company;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Before anybody is served: settles changes of structure that a crash left half done, and gives the system catalogs their rows, so
 * that records can link to them.
 */
@Component
class StructureStart implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StructureStart.class);
    /** Before job executor, workers and web server. */
    private static final int EARLY = -1_000_000;

    private final StructureChanges changes;
    private final IntentMapper intents;
    private final SectionMapper sections;
    private final CatalogMapper catalogs;
    private final StructureReader reader;
    private final FixedReader fixed;
    private final PlanRows rows;
    private final TransactionTemplate transactions;
    private final Company company;
    private final Clock clock;
    private volatile boolean running;

    StructureStart(
            StructureChanges changes,
            IntentMapper intents,
            SectionMapper sections,
            CatalogMapper catalogs,
            StructureReader reader,
            FixedReader fixed,
            PlanRows rows,
            TransactionTemplate transactions,
            Company company,
            Clock clock) {
        this.changes = changes;
        this.intents = intents;
        this.sections = sections;
        this.catalogs = catalogs;
        this.reader = reader;
        this.fixed = fixed;
        this.rows = rows;
        this.transactions = transactions;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public int getPhase() {
        return EARLY;
    }

    @Override
    public void start() {
        settle();
        nameSystem();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Finishes or takes back every change that is left pending. */
    void settle() {
        for (Intent intent : intents.pending()) {
            if (!changes.settle(intent)) {
                LOG.info("Another node is at work on catalog {}", intent.catalogId());
            }
        }
    }

    /** Rows for system catalogs that have none yet; titles in the company's language for all that were not renamed. */
    private void nameSystem() {
        Locale language = company.language();
        transactions.executeWithoutResult(status -> {
            List<FixedCatalog> beans = fixed.beans();
            long revision = rows.raise(null);
            Set<Long> known = new HashSet<>(catalogs.numbers());
            for (FixedCatalog bean : beans) {
                String title = bean.name().in(language);
                if (known.contains(bean.number())) {
                    catalogs.title(bean.number(), title, revision);
                } else {
                    catalogs.insert(row(bean), title, revision, clock.instant(), null);
                }
            }
            CatalogRow users = catalogs.find(Catalog.USERS);
            if (users != null && users.name() == null) {
                catalogs.title(users.id(), reader.name(users, language), revision);
            }
            sections.all().stream()
                    .filter(row -> row.name() == null)
                    .forEach(row -> sections.title(
                            row.id(), reader.section(row, language).name(), revision));
        });
    }

    private static CatalogRow row(FixedCatalog bean) {
        return new CatalogRow(
                bean.number(),
                bean.id(),
                Section.SETTINGS,
                false,
                null,
                bean.icon(),
                "",
                true,
                FixedReader.position(bean),
                1,
                1,
                0,
                null,
                null);
    }
}
