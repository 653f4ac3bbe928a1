package dev.artel.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.ModuleTest;
import dev.artel.testing.Tally;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a long log costs: statements and rows read, not time. */
class AuditSizeModuleTest extends ModuleTest {
    private static final int MANY = 10_000;
    private static final String DIGITS =
            "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL"
                    + " SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";

    @Autowired
    private AuditMapper mapper;

    @Autowired
    private SealMapper seals;

    @Autowired
    private Sealer sealer;

    @Autowired
    private Verification verification;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void tenThousandEntriesAreVerifiedAndSearchedInBoundedStatements() {
        transactions.executeWithoutResult(status -> {
            Integer lock = seals.lock();
            while (lock == null) {
                lock = seals.lock();
            }
            fill();
            statements.here(() -> sealer.seal()).assertStatementsAtMost(5 * (MANY / Sealer.BATCH + 2));
            long[] entries = new long[1];
            Tally verifying = statements.here(() -> {
                Verdict verdict = verification.verify(null);
                assertThat(verdict.brokenAt()).isNull();
                entries[0] = verdict.entries();
            });
            assertThat(entries[0]).isGreaterThanOrEqualTo(MANY);
            verifying.assertStatementsAtMost((int) (entries[0] / Verification.BATCH) + 5);

            assertThat(read(query("access.sign-in", null, null)))
                    .as("of one kind")
                    .isLessThan(500);
            assertThat(read(query(null, 4L, null))).as("of one person").isLessThan(500);
            assertThat(read(query(null, null, null))).as("all").isLessThan(500);
            assertThat(read(query("access.throttled", 4L, "%nothing such%")))
                    .as("looked for in vain")
                    .isLessThan(6 * AuditLog.WINDOW);
            status.setRollbackOnly();
        });
    }

    private void fill() {
        jdbc.update(
                "INSERT INTO audit (at, kind, actor_id, detail) SELECT UTC_TIMESTAMP(3), IF(a.d = 0, 'access.sign-in',"
                        + " 'access.sign-out'), b.d, '{}' FROM " + DIGITS + " a CROSS JOIN " + DIGITS + " b CROSS JOIN "
                        + DIGITS
                        + " c CROSS JOIN " + DIGITS + " e");
    }

    private static AuditQuery query(@Nullable String kind, @Nullable Long actor, @Nullable String pattern) {
        return new AuditQuery(kind, actor, null, null, pattern, null, null, null, AuditLog.WINDOW, 50);
    }

    /** Rows that the server reads to answer. */
    private long read(AuditQuery query) {
        long before = handled();
        mapper.find(query);
        mapper.end(query);
        return handled() - before;
    }

    private long handled() {
        return jdbc.queryForList("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
                .map(Map::values)
                .mapToLong(row -> Long.parseLong(String.valueOf(new ArrayList<>(row).get(1))))
                .sum();
    }
}
