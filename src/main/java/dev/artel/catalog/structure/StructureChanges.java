package dev.artel.catalog.structure;

import dev.artel.catalog.table.NewColumn;
import dev.artel.catalog.table.OwnConnection;
import dev.artel.catalog.table.OwnConnections;
import dev.artel.catalog.table.RecordTables;
import dev.artel.catalog.table.TableFacts;
import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out changes of catalogs in three steps, since the database commits at every DDL statement: the plan is written down, the
 * tables are changed, the plan comes into force. What a crash leaves between two steps is finished or taken back by whoever comes
 * next to that catalog, at the latest when the program starts.
 */
@Component
public class StructureChanges {
    private static final Logger LOG = LoggerFactory.getLogger(StructureChanges.class);
    private static final int PATIENCE_SECONDS = 5;
    private static final int TRIES = 3;

    private final OwnConnections connections;
    private final IntentMapper intents;
    private final PlanRows rows;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Consumer<Step> passed;
    private final int tries;

    @Autowired
    StructureChanges(
            OwnConnections connections,
            IntentMapper intents,
            PlanRows rows,
            TransactionTemplate transactions,
            Clock clock) {
        this(connections, intents, rows, transactions, clock, step -> {}, TRIES);
    }

    /**
     * @param passed is told of each step that is done; what it throws looks like a crash at that point
     * @param tries how often a plan tries to come into force while others hold the catalog
     */
    StructureChanges(
            OwnConnections connections,
            IntentMapper intents,
            PlanRows rows,
            TransactionTemplate transactions,
            Clock clock,
            Consumer<Step> passed,
            int tries) {
        this.connections = connections;
        this.intents = intents;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.passed = passed;
        this.tries = tries;
    }

    /** Steps after which a crash leaves something to be repaired. */
    enum Step {
        PLANNED,
        TABLES_CHANGED,
        IN_FORCE
    }

    /**
     * Changes one catalog.
     *
     * @param planner makes the plan while no other change of the catalog can happen; it is given the catalog's table as it is
     */
    void change(long catalogId, long userId, Function<Supplier<TableFacts>, Plan> planner) {
        try (OwnConnection own = connections.open(catalogId, PATIENCE_SECONDS).orElseThrow(StructureChanges::busy)) {
            intents.pendingOf(catalogId).forEach(intent -> settle(own, intent));
            Plan plan = planner.apply(() -> own.facts(catalogId));
            if (plan.rowsOnly()) {
                patiently(() -> rows.bringIntoForce(plan, userId));
                return;
            }
            RecordTables.check(plan.kind() == Plan.Kind.CREATE ? TableFacts.NEW : own.facts(catalogId), plan.columns());
            long intent = write(plan, userId);
            passed.accept(Step.PLANNED);
            carryOut(own, plan, intent, userId);
        }
    }

    /** Finishes or takes back what was left of changes of that catalog; false when another node is at it. */
    boolean settle(Intent left) {
        return connections
                .open(left.catalogId(), 0)
                .map(own -> {
                    try (own) {
                        intents.pendingOf(left.catalogId()).forEach(intent -> settle(own, intent));
                        return true;
                    }
                })
                .orElse(false);
    }

    private long write(Plan plan, long userId) {
        Long id = transactions.execute(status -> {
            intents.insert(plan.catalogId(), Json.write(plan), clock.instant(), userId);
            return intents.inserted();
        });
        return Objects.requireNonNull(id);
    }

    private void carryOut(OwnConnection own, Plan plan, long intent, long userId) {
        orTakeBack(own, plan, intent, () -> {
            own.instant(plan.catalogId(), plan.statements());
            passed.accept(Step.TABLES_CHANGED);
            bringIntoForce(plan, intent, userId);
        });
        passed.accept(Step.IN_FORCE);
        indexOrLeave(own, plan, intent);
    }

    private void orTakeBack(OwnConnection own, Plan plan, long intent, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            try {
                undo(own, plan, intent);
            } catch (RuntimeException again) {
                e.addSuppressed(again);
                LOG.warn("A change of catalog {} is left for later to be taken back", plan.catalogId(), again);
            }
            throw e;
        }
    }

    private void indexOrLeave(OwnConnection own, Plan plan, long intent) {
        if (!indexesLeft(plan)) {
            return;
        }
        try {
            buildIndexes(own, plan, intent);
        } catch (RuntimeException e) {
            LOG.warn("Indexes of catalog {} are left for later", plan.catalogId(), e);
        }
    }

    private void bringIntoForce(Plan plan, long intent, long userId) {
        patiently(() -> {
            rows.bringIntoForce(plan, userId);
            if (indexesLeft(plan)) {
                intents.goOn(intent, Json.write(plan.indexing()));
            } else {
                intents.end(intent, "done", clock.instant());
            }
        });
    }

    private static boolean indexesLeft(Plan plan) {
        return plan.kind() != Plan.Kind.CREATE && !plan.indexed().isEmpty();
    }

    private void buildIndexes(OwnConnection own, Plan plan, long intent) {
        List<String> there = own.facts(plan.catalogId()).indexes();
        List<NewColumn> missing = plan.indexed().stream()
                .filter(column -> !there.contains(RecordTables.key(column)))
                .toList();
        if (!missing.isEmpty()) {
            own.lasting(RecordTables.index(plan.catalogId(), missing));
        }
        transactions.executeWithoutResult(status -> intents.end(intent, "done", clock.instant()));
    }

    private void undo(OwnConnection own, Plan plan, long intent) {
        if (plan.kind() == Plan.Kind.CREATE) {
            own.instant(plan.catalogId(), RecordTables.drop(own.tables(plan.catalogId())));
        } else {
            List<String> added = there(own, plan);
            if (!added.isEmpty()) {
                own.instant(plan.catalogId(), List.of(RecordTables.drop(plan.catalogId(), added)));
            }
        }
        transactions.executeWithoutResult(status -> intents.end(intent, "undone", clock.instant()));
    }

    private static List<String> there(OwnConnection own, Plan plan) {
        TableFacts facts = own.facts(plan.catalogId());
        return plan.columns().stream()
                .map(NewColumn::name)
                .filter(name -> facts.columns().containsKey(name))
                .toList();
    }

    private void settle(OwnConnection own, Intent intent) {
        Plan plan = Json.MAPPER.readValue(intent.payload(), Plan.class);
        LOG.info("Settling a change of catalog {} that was not finished", plan.catalogId());
        if (plan.kind() == Plan.Kind.INDEX) {
            indexOrLeave(own, plan, intent.id());
            return;
        }
        boolean tablesChanged = plan.kind() == Plan.Kind.CREATE
                ? own.tables(plan.catalogId()).equals(RecordTables.names(plan.catalogId()))
                : there(own, plan).size() == plan.columns().size();
        if (!tablesChanged) {
            undo(own, plan, intent.id());
            return;
        }
        try {
            orTakeBack(own, plan, intent.id(), () -> bringIntoForce(plan, intent.id(), intent.createdBy()));
        } catch (RuntimeException e) {
            LOG.warn("The change of catalog {} could not be finished", plan.catalogId(), e);
            return;
        }
        indexOrLeave(own, plan, intent.id());
    }

    private void patiently(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.executeWithoutResult(status -> work.run());
                return;
            } catch (PessimisticLockingFailureException e) {
                if (attempt == tries) {
                    throw busy();
                }
                LOG.info("A change of structure waits for the catalog to be free ({})", e.getMessage());
            }
        }
    }

    private static Problem busy() {
        return new Problem(Problems.UNAVAILABLE, Fault.general("catalog-busy", Text.of("catalog.busy")));
    }
}
