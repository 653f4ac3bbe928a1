package dev.artel.catalog.structure;

import static dev.artel.catalog.Drafts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.People;
import dev.artel.catalog.Section;
import dev.artel.catalog.Sections;
import dev.artel.catalog.table.OwnConnections;
import dev.artel.kernel.Problem;
import dev.artel.testing.ModuleTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** A catalog that others work with is not changed under their hands, and nobody waits for ever. */
class BusyCatalogModuleTest extends ModuleTest {
    private static final long ADMIN = 1;

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Sections sections;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private IntentMapper intents;

    @Autowired
    private PlanRows rows;

    @Autowired
    private StructureAudit audit;

    @Autowired
    private CatalogPlanner planner;

    @Autowired
    private Structures structures;

    @Autowired
    private StateMapper state;

    @Autowired
    private SectionMapper sectionRows;

    @Autowired
    private CatalogMapper catalogRows;

    @Autowired
    private FieldMapper fieldRows;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private Catalog catalog;
    private CatalogChanges impatient;

    @BeforeEach
    void makeCatalog() {
        Section section = sections.create(People.ADMINISTRATOR, json("{'name': 'Склад'}"));
        catalog = catalogs.create(
                People.ADMINISTRATOR,
                json("{'name': 'Товары', 'sectionId': %s, 'fields': [{'name': 'A', 'type': 'text'}]}", section.id()));
        StructureChanges changes = new StructureChanges(
                new OwnConnections(dataSource, 1), intents, rows, transactions, clock, step -> {}, 1);
        impatient = new CatalogChanges(
                changes,
                planner,
                structures,
                state,
                sectionRows,
                catalogRows,
                fieldRows,
                rows,
                audit,
                transactions,
                clock);
    }

    /** Runs the work while another transaction has done what it does and stays open. */
    private void meanwhile(Runnable first, Runnable work) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> open = other.submit(() -> transactions.executeWithoutResult(status -> {
                first.run();
                begun.countDown();
                await(done);
            }));
            begun.await();
            work.run();
            done.countDown();
            open.get();
        } finally {
            done.countDown();
            other.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void refusedAsBusy(ObjectNode change) {
        assertThatThrownBy(() -> impatient.update(catalog, change, ADMIN))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(503));
        assertThat(catalogs.find(catalog.id())).contains(catalog);
        assertThat(intents.pendingOf(catalog.id())).isEmpty();
    }

    @Test
    void aTableInUseIsNotWaitedForForever() throws Exception {
        ObjectNode change = json("{'fields': [{'id': '1'}, {'name': 'B', 'type': 'number'}]}");

        meanwhile(() -> jdbc.queryForList("SELECT id FROM " + catalog.table().name()), () -> refusedAsBusy(change));

        impatient.update(catalog, change, ADMIN);
        assertThat(catalogs.find(catalog.id()).orElseThrow().fields()).hasSize(2);
    }

    @Test
    void whoWritesRecordsHoldsTheStructure() throws Exception {
        ObjectNode change = json("{'fields': [{'id': '1', 'name': 'Другое'}]}");

        meanwhile(
                () -> assertThat(catalogs.held(People.EMPLOYEE, catalog.ref())).isEqualTo(catalog),
                () -> refusedAsBusy(change));

        impatient.update(catalog, change, ADMIN);
        transactions.executeWithoutResult(status -> assertThat(catalogs.held(People.EMPLOYEE, catalog.ref())
                        .fields()
                        .get(0)
                        .name())
                .isEqualTo("Другое"));
    }

    @Test
    void twoChangesOfOneCatalogComeOneAfterTheOther() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = two.submit(() ->
                    catalogs.update(People.ADMINISTRATOR, catalog.ref(), json("{'name': 'Один', 'icon': 'one'}")));
            Future<?> other = two.submit(
                    () -> catalogs.update(People.ADMINISTRATOR, catalog.ref(), json("{'manual': 'Как работать'}")));
            one.get();
            other.get();
        } finally {
            two.shutdown();
        }

        Catalog after = catalogs.find(catalog.id()).orElseThrow();
        assertThat(after.name()).isEqualTo("Один");
        assertThat(after.manual()).isEqualTo("Как работать");
    }

    @Test
    void aTransactionAsksForTheRevisionOnce() {
        catalogs.find(catalog.id());

        statements
                .here(() -> transactions.executeWithoutResult(status -> {
                    catalogs.find(catalog.id());
                    catalogs.all(People.EMPLOYEE);
                    catalogs.get(People.EMPLOYEE, "$users");
                }))
                .assertStatementsAtMost(1);
    }
}
