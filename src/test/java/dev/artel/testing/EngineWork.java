package dev.artel.testing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the engine still has to do: nothing of it depends on how long a test waits. */
public final class EngineWork {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String WORK = "SELECT (SELECT COUNT(*) FROM process_run WHERE id > ? AND status = 'running')"
            + " + (SELECT COUNT(*) FROM process_run r JOIN ACT_RU_JOB j ON j.PROCESS_INSTANCE_ID_ = r.engine_id"
            + " WHERE r.id > ? AND r.outcome IS NULL AND j.RETRIES_ > 0 AND (j.DUEDATE_ IS NULL OR j.DUEDATE_ <= ?))";

    private final JdbcTemplate jdbc;
    private final ProcessEngine engine;
    private final Clock clock;

    public EngineWork(JdbcTemplate jdbc, ProcessEngine engine, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
    }

    /** The number of the youngest process. */
    public long youngest() {
        Long id = jdbc.queryForObject("SELECT COALESCE(MAX(id), 0) FROM process_run", Long.class);
        return id == null ? 0 : id;
    }

    /** Returns once every process younger than that one has ended or waits for a person, for later, or stands at an incident. */
    public void settle(long youngerThan) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .jobWasAdded();
        Instant end = Instant.now().plus(PATIENCE);
        while (left(youngerThan) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("work that does not come to its end: " + left(youngerThan));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Returns once that is so: for what is due later, and work that is tried again. */
    public void until(BooleanSupplier reached) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("it does not come to that");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private long left(long youngerThan) {
        Long left = jdbc.queryForObject(WORK, Long.class, youngerThan, youngerThan, Timestamp.from(clock.instant()));
        return left == null ? 0 : left;
    }
}
