package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.event.Starts;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.process.journal.IncidentRow;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.journal.StepRow;
import dev.artel.process.run.Engine;
import dev.artel.process.variable.Variables;
import dev.artel.testing.EngineTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Base of the tests of processes: publishes, starts, waits for what jobs do, looks into the journal. */
abstract class ProcessTest extends EngineTest {
    static final Actor ANNA = new Actor(7, "Анна");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Autowired
    protected FakeVersions versions;

    @Autowired
    protected FakePeople people;

    @Autowired
    protected Starts starts;

    @Autowired
    protected Processes processes;

    @Autowired
    protected Engine engine;

    @Autowired
    protected Runs runs;

    @Autowired
    protected Journal journal;

    @Autowired
    protected Variables variables;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected TransactionTemplate transaction;

    @BeforeEach
    void table() {
        jdbc.execute("CREATE TABLE IF NOT EXISTS process_probe (id BIGINT AUTO_INCREMENT PRIMARY KEY, run_id BIGINT,"
                + " text VARCHAR(200)) ENGINE=InnoDB CHARACTER SET utf8mb4");
    }

    @AfterEach
    void normalTime() {
        clock.reset();
    }

    protected Starts.Start start(long scenario) {
        return start(scenario, Json.object());
    }

    protected Starts.Start start(long scenario, ObjectNode inputs) {
        return new Starts.Start(scenario, null, "$manual", null, null, inputs, null, ANNA, Cause.byPerson(7), null);
    }

    protected long started(long scenario) {
        return started(start(scenario));
    }

    protected long started(Starts.Start start) {
        Long id = transaction.execute(status -> starts.start(start));
        assertThat(id).isNotNull().isPositive();
        return id == null ? 0 : id;
    }

    protected Run run(long id) {
        return runs.get(id);
    }

    /** The run once it stands like that. */
    protected Run when(long id, RunStatus status) {
        await(
                () -> run(id).state() == status,
                () -> "is " + run(id).state() + ": " + run(id).error() + journal.incidents(id));
        return run(id);
    }

    protected void await(BooleanSupplier condition, java.util.function.Supplier<String> otherwise) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(otherwise.get());
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    /** The steps of the run as {@code element status}, in order. */
    protected List<String> steps(long id) {
        return journal.trace(id).stream()
                .filter(row -> !row.flowOnly())
                .map(row -> row.element() + " " + row.status())
                .toList();
    }

    protected StepRow passage(long id, String element) {
        return journal.trace(id).stream()
                .filter(row -> row.element().equals(element) && !row.flowOnly())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    protected IncidentRow incident(long id) {
        List<IncidentRow> open = journal.incidents(id);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    protected String variable(long id, String name) {
        return String.valueOf(variables.load(id).values().get(name));
    }

    protected List<String> written(long id) {
        return jdbc.queryForList("SELECT text FROM process_probe WHERE run_id = ? ORDER BY id", String.class, id);
    }

    protected static Completion done(String outcome) {
        return new Completion(Json.object().put("outcome", outcome), ANNA, null);
    }
}
