package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionTemplate;

class RemindersFlowTest extends FlowTest {
    @Autowired
    private Reminders reminders;

    @Autowired
    private List<ScheduledTaskHolder> schedules;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    /** Its tasks are of no scenario, so no inbox could show them. */
    @AfterEach
    void takeTasksAway() {
        transaction.executeWithoutResult(status -> jdbc.update("DELETE FROM task WHERE version_id = 0"));
    }

    @Test
    void whatIsDueByTheClockRunsByItself() {
        assertThat(schedules.stream()
                        .flatMap(holder -> holder.getScheduledTasks().stream())
                        .map(Object::toString))
                .anyMatch(name -> name.endsWith("Reminders.remind"))
                .anyMatch(name -> name.endsWith("Idempotency.forget"));
    }

    @Test
    void somebodyWhoIsBlockedHoldsUpNobodyElse() {
        Api admin = admin();
        String blocked = employee(admin, "blocked");
        String active = employee(admin, "active");
        admin.post("/api/v1/users/" + blocked + "/block", null);
        String late = task(blocked);
        String wanted = task(active);

        reminders.remind();

        List<String> subjects = jdbc.queryForList("SELECT subject FROM outbox", String.class);
        assertThat(subjects).anyMatch(subject -> subject.contains(wanted));
        assertThat(subjects).noneMatch(subject -> subject.contains(late));
        assertThat(left(wanted) + left(late)).isZero();
    }

    private static String employee(Api admin, String name) {
        String unique = name + UUID.randomUUID();
        Map<String, Object> values =
                Map.of("$name", unique, "$email", unique + "@example.com", "$role", List.of("$employee"));
        return admin.post("/api/v1/catalogs/$users/records", Map.of("values", values))
                .is(201)
                .text("id");
    }

    /** A task of that person whose reminder is due; gives its name. */
    private String task(String assignee) {
        String name = "Call " + UUID.randomUUID();
        Timestamp past = Timestamp.from(clock.instant().minus(Duration.ofMinutes(5)));
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "INSERT INTO task (step_id, process_id, scenario_id, version_id, element, name, depth, status, assignee, created_at)"
                            + " VALUES (?, 0, 0, 0, 'Call', ?, 1, 'open', ?, ?)",
                    UUID.randomUUID().toString(),
                    name,
                    Long.valueOf(assignee),
                    past);
            jdbc.update("INSERT INTO task_reminder (task_id, at) SELECT id, ? FROM task WHERE name = ?", past, name);
        });
        return name;
    }

    private int left(String name) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM task_reminder r JOIN task t ON t.id = r.task_id WHERE t.name = ?",
                Integer.class,
                name);
        return count == null ? 0 : count;
    }
}
