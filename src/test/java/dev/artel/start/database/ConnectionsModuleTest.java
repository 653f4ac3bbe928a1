package dev.artel.start.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.ModuleTest;
import dev.artel.testing.Tally;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What every statement of the product may rely on. */
class ConnectionsModuleTest extends ModuleTest {
    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void readsOnlyWhatIsCommittedInUtcWhateverTheZoneOfTheMachine() {
        assertThat(ZoneId.systemDefault().getId()).isNotEqualTo("UTC");
        assertThat(jdbc.queryForObject("SELECT @@transaction_isolation", String.class))
                .isEqualTo("READ-COMMITTED");
        assertThat(jdbc.queryForObject("SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())", Long.class))
                .isZero();
    }

    @Test
    void countsStatementsBatchesAndCommits() {
        Tally tally = statements.here(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.execute("CREATE TEMPORARY TABLE counted (n INT)");
            jdbc.batchUpdate("INSERT INTO counted VALUES (?)", List.of(new Object[] {1}, new Object[] {2}));
            jdbc.queryForObject("SELECT COUNT(*) FROM counted WHERE n > ?", Long.class, 0);
        }));

        assertThat(tally.statements()).isEqualTo(4);
        tally.assertAtMost(4, 1);
    }
}
