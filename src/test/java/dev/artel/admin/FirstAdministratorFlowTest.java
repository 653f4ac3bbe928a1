package dev.artel.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Accesses;
import dev.artel.access.account.SignIns;
import dev.artel.record.Records;
import dev.artel.start.Announcement;
import dev.artel.testing.FlowTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class FirstAdministratorFlowTest extends FlowTest {
    @Autowired
    private CompanyMapper mapper;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Records records;

    @Autowired
    private Accesses accesses;

    @Autowired
    private SignIns signIns;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Announcement announcement;

    @Autowired
    private CompanyAudit audit;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void ofTwoCopiesThatStartOnAnEmptyDatabaseOneMakesTheAdministrator() {
        Long first = Objects.requireNonNull(mapper.read().firstAdmin());
        CompanySettings later = new CompanySettings(mapper, audit, events);
        transactions.executeWithoutResult(status -> {
            jdbc.update("UPDATE company SET first_admin = NULL");
            assertThat(later.row().firstAdmin())
                    .as("what the later copy has seen")
                    .isNull();
            status.setRollbackOnly();
        });

        new FirstAdministrator(later, records, accesses, signIns, transactions, announcement, environment)
                .run(new DefaultApplicationArguments());

        assertThat(later.row().firstAdmin()).isEqualTo(first);
        assertThat(mapper.read().firstAdmin()).isEqualTo(first);
    }
}
