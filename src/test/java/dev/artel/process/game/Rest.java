package dev.artel.process.game;

import dev.artel.testing.EngineWork;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether the product has come to the end of all that it does by itself. */
final class Rest {
    /** Far longer than any diagram of these tests takes, also where others use the machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A job that has met another transaction is due again in a moment. */
    private static final int SOON_SECONDS = 2;

    private static final String JOBS =
            " FROM ACT_RU_JOB j WHERE j.RETRIES_ > 0 AND (j.DUEDATE_ IS NULL OR j.DUEDATE_ < ?)"
                    + " AND NOT EXISTS (SELECT 1 FROM process_run r WHERE r.engine_id = j.PROCESS_INSTANCE_ID_ AND r.id IN (%s))";
    private static final String RUNNING =
            "SELECT COUNT(*) FROM process_run WHERE status = 'running' AND id NOT IN (%s)";

    private final JdbcTemplate jdbc;
    private final EngineWork work;
    private final Clock clock;
    /** The processes that are none of these tests', or that never come to rest. */
    private final Set<Long> others;

    Rest(JdbcTemplate jdbc, EngineWork work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.others = new ConcurrentSkipListSet<>(
                jdbc.queryForList("SELECT id FROM process_run WHERE outcome IS NULL", Long.class));
        others.add(0L);
    }

    /**
     * Returns once nothing is due any more, the jobs by which signals go out included, or after a while.
     *
     * @return whether it has come to that
     */
    boolean comes() {
        work.wake();
        Instant end = Instant.now().plus(PATIENCE);
        while (busy()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return true;
    }

    /** It is not waited for any more. */
    void leave(long process) {
        others.add(process);
    }

    /** What is due, for whoever reads what went wrong. */
    List<Map<String, Object>> due() {
        return jdbc.queryForList(
                "SELECT HANDLER_TYPE_, HANDLER_CFG_, RETRIES_, DUEDATE_, EXCEPTION_MSG_, LOCK_OWNER_" + spared(JOBS)
                        + " ORDER BY DUEDATE_ LIMIT 20",
                soon());
    }

    private boolean busy() {
        return count("SELECT COUNT(*)" + spared(JOBS), soon()) > 0 || count(spared(RUNNING)) > 0;
    }

    private String spared(String sql) {
        return sql.formatted(others.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private Timestamp soon() {
        return Timestamp.from(clock.instant().plusSeconds(SOON_SECONDS));
    }

    private int count(String sql, Object... parameters) {
        Integer count = jdbc.queryForObject(sql, Integer.class, parameters);
        return count == null ? 0 : count;
    }
}
