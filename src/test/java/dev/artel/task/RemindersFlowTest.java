package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Api;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionTemplate;

class RemindersFlowTest extends TaskTest {
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

    @Test
    void aTaskOfAGroupIsToldToEachOfItsMembers() {
        String department = admin.post(
                        "/api/v1/catalogs/departments/records", Map.of("values", Map.of("name", "Night shift")))
                .is(201)
                .text("id");
        employee(admin, "first", department);
        employee(admin, "second", department);
        String wanted = task(null);
        transaction.executeWithoutResult(status -> jdbc.update(
                "INSERT INTO task_candidate (task_id, catalog_id, record_id) SELECT t.id, c.id, ? FROM task t, catalog c"
                        + " WHERE t.name = ? AND c.custom_id = 'departments'",
                Long.valueOf(department),
                wanted));

        reminders.remind();

        assertThat(jdbc.queryForList("SELECT recipients FROM outbox WHERE subject LIKE ?", String.class, "%" + wanted))
                .hasSize(2)
                .anyMatch(to -> to.contains("first"))
                .anyMatch(to -> to.contains("second"));
    }

    private static String employee(Api admin, String name) {
        return employee(admin, name, null);
    }

    private static String employee(Api admin, String name, @Nullable String department) {
        String unique = name + UUID.randomUUID();
        Map<String, Object> values = new HashMap<>(
                Map.of("$name", unique, "$email", unique + "@example.com", "$role", List.of("$employee")));
        if (department != null) {
            values.put("department", List.of(Map.of("catalogId", "departments", "recordId", department)));
        }
        String id = admin.post("/api/v1/catalogs/$users/records", Map.of("values", values))
                .is(201)
                .text("id");
        admin.post("/api/v1/users/" + id + "/password", Map.of("password", "long enough " + unique))
                .is(204);
        return id;
    }

    /** A task of that person whose reminder is due; gives its name. */
    private String task(@Nullable String assignee) {
        String name = "Call " + UUID.randomUUID();
        Timestamp past = Timestamp.from(clock.instant().minus(Duration.ofMinutes(5)));
        transaction.executeWithoutResult(status -> {
            jdbc.update(
                    "INSERT INTO task (step_id, process_id, scenario_id, version_id, element, name, depth, status, assignee, created_at)"
                            + " VALUES (?, 0, 0, 0, 'Call', ?, 1, 'open', ?, ?)",
                    UUID.randomUUID().toString(),
                    name,
                    assignee == null ? null : Long.valueOf(assignee),
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
