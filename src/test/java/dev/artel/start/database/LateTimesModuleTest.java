package dev.artel.start.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.ModuleTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Moments are kept and compared as they are, also those that a TIMESTAMP of the server cannot hold; the tests' JVM is not in UTC. */
class LateTimesModuleTest extends ModuleTest {
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("1969-07-20T20:17:40.123Z"),
            Instant.parse("2026-03-29T01:30:00.001Z"),
            Instant.parse("2038-01-19T03:14:07.999Z"),
            Instant.parse("2038-01-19T03:14:08Z"),
            Instant.parse("2040-05-01T10:00:00.250Z"),
            Instant.parse("9999-01-01T00:00:00Z"));

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theyAreWrittenAndFoundAsTheyAre() {
        jdbc.execute("CREATE TABLE IF NOT EXISTS late_times (n INT, moment DATETIME(3) NULL) ENGINE=InnoDB");
        transaction.executeWithoutResult(status -> {
            jdbc.batchUpdate("INSERT INTO late_times VALUES (?, ?)", MOMENTS, MOMENTS.size(), (statement, moment) -> {
                statement.setInt(1, MOMENTS.indexOf(moment));
                statement.setTimestamp(2, Timestamp.from(moment));
            });
            for (int n = 0; n < MOMENTS.size(); n++) {
                Timestamp moment = Timestamp.from(MOMENTS.get(n));
                assertThat(jdbc.queryForObject(
                                "SELECT moment FROM late_times WHERE n = ? AND moment = ?",
                                LocalDateTime.class,
                                n,
                                moment))
                        .isEqualTo(LocalDateTime.ofInstant(MOMENTS.get(n), ZoneOffset.UTC));
                assertThat(jdbc.queryForObject(
                                "SELECT COUNT(*) FROM late_times WHERE moment < ?", Integer.class, moment))
                        .isEqualTo(n);
            }
            assertThat(jdbc.update("UPDATE late_times SET moment = ? WHERE n = 0", (Object) null))
                    .isEqualTo(1);
            status.setRollbackOnly();
        });
    }
}
