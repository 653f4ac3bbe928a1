package dev.artel.process.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.testing.EngineTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class EngineModuleTest extends EngineTest {
    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private JobThreads jobThreads;

    @Autowired
    private JobLockMapper locks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void hasTablesOfFourByteCharactersAndExactTimes() {
        assertThat(number("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() "
                        + "AND table_name LIKE 'ACT\\_%'"))
                .isEqualTo(39);
        assertThat(number("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() "
                        + "AND table_name LIKE 'ACT\\_%' AND table_collation <> 'utf8mb4_bin'"))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() "
                        + "AND table_name LIKE 'ACT\\_%' AND data_type IN ('datetime', 'timestamp') "
                        + "AND (datetime_precision <> 3 OR extra <> '')"))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM information_schema.referential_constraints "
                        + "WHERE constraint_schema = DATABASE() AND constraint_name LIKE 'ACT\\_FK\\_INC%CAUSE'"))
                .isZero();
    }

    @Test
    void letsNothingThatIsDrawnOrAskedRunCode() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isConfigureScriptEngineHostAccess()).isFalse();
        assertThat(settings.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.getQueryMaxResultsLimit()).isPositive();
        assertThatThrownBy(() -> engine.getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${1}")
                        .list())
                .hasMessageContaining("Expressions are forbidden");
    }

    @Test
    void freesWhatAKilledRunOfThisNodeHadLockedAndFencesItsSurvivor() {
        String job = "11111111-0000-0000-0000-000000000001";
        String other = "11111111-0000-0000-0000-000000000002";
        transaction.executeWithoutResult(status -> List.of(job, other)
                .forEach(id -> jdbc.update(
                        "INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, LOCK_OWNER_, LOCK_EXP_TIME_, RETRIES_, SUSPENSION_STATE_, DUEDATE_) "
                                + "VALUES (?, 1, 'message', ?, UTC_TIMESTAMP() + INTERVAL 5 MINUTE, 3, 1, '2999-01-01')",
                        id,
                        id.equals(job) ? "node-of-this-test" : "another-node")));

        Integer freed = transaction.execute(status -> locks.free("node-of-this-test"));

        assertThat(freed).isEqualTo(1);
        Map<String, Object> row =
                jdbc.queryForMap("SELECT REV_, LOCK_OWNER_, LOCK_EXP_TIME_ FROM ACT_RU_JOB WHERE ID_ = ?", job);
        assertThat(row.get("REV_")).isEqualTo(2);
        assertThat(row.get("LOCK_OWNER_")).isNull();
        assertThat(row.get("LOCK_EXP_TIME_")).isNull();
        assertThat(jdbc.queryForObject("SELECT LOCK_OWNER_ FROM ACT_RU_JOB WHERE ID_ = ?", String.class, other))
                .isEqualTo("another-node");
        transaction.executeWithoutResult(
                status -> jdbc.update("DELETE FROM ACT_RU_JOB WHERE ID_ IN (?, ?)", job, other));
    }

    @Test
    void worksOnJobsInTheNameOfItsDataFolder() {
        assertThat(jobThreads.executor().isActive()).isTrue();
        assertThat(jobThreads.executor().getLockOwner()).hasSize(36);
        assertThat(management.getProperties()).containsEntry("historyLevel", "77");
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? -1 : number;
    }
}
