package dev.artel.testing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the engine still has to do: nothing of it depends on how long a test waits. */
public final class EngineWork {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String WORK = "SELECT id FROM process_run WHERE status = 'running'"
            + " UNION SELECT r.id FROM process_run r JOIN ACT_RU_JOB j ON j.PROCESS_INSTANCE_ID_ = r.engine_id"
            + " WHERE r.outcome IS NULL AND j.RETRIES_ > 0 AND (j.DUEDATE_ IS NULL OR j.DUEDATE_ <= ?)";

    private final JdbcTemplate jdbc;
    private final ProcessEngine engine;
    private final Clock clock;

    public EngineWork(JdbcTemplate jdbc, ProcessEngine engine, Clock clock) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.clock = clock;
    }

    /** The numbers of all processes there are. Later ones may have lower numbers: each context takes them in blocks of its own. */
    public Set<Long> processes() {
        return Set.copyOf(jdbc.queryForList("SELECT id FROM process_run", Long.class));
    }

    /** Returns once every process but those has ended or waits for a person, for later, or stands at an incident. */
    public void settle(Set<Long> others) {
        wake();
        Instant end = Instant.now().plus(PATIENCE);
        while (!left(others).isEmpty()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("work that does not come to its end: " + left(others));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Lets the engine look at once for what is due: after the clock was put ahead. */
    public void wake() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .jobWasAdded();
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

    private Set<Long> left(Set<Long> others) {
        Set<Long> left = new HashSet<>(jdbc.queryForList(WORK, Long.class, Timestamp.from(clock.instant())));
        left.removeAll(others);
        return left;
    }
}
