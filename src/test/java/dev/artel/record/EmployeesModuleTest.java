package dev.artel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.account.AccountStatus;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.Role;
import dev.artel.access.account.SignIns;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problem;
import dev.artel.record.people.Employees;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

class EmployeesModuleTest extends RecordTest {
    private static final String USERS = "$users";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Employees employees;

    @Autowired
    private SignIns signIns;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aRecordIsAnAccountWithoutPassword() {
        Rec made = create("Anna", email(), "$employee");

        assertThat(made.values().path("$status")).hasToString("[\"$new\"]");
        assertThat(accounts.get(made.id())).satisfies(account -> {
            assertThat(account.name()).isEqualTo("Anna");
            assertThat(account.role()).isEqualTo(Role.EMPLOYEE);
            assertThat(account.status()).isEqualTo(AccountStatus.NEW);
            assertThat(account.hasPassword()).isFalse();
        });
    }

    @Test
    void changesOfTheRecordReachTheAccount() {
        Rec made = create("Anna", email(), "$employee");
        String other = email();

        records.update(
                admin,
                cause,
                USERS,
                made.ref(),
                values("{'$name':'Berta','$email':'" + other + "','$role':['$administrator']}"),
                null);

        assertThat(accounts.get(made.id())).satisfies(account -> {
            assertThat(account.name()).isEqualTo("Berta");
            assertThat(account.email()).isEqualTo(other);
            assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
        });
    }

    @Test
    void theAuditTellsWhoChangedAnAccountAndByWhichProcess() {
        Rec made = create("Anna", email(), "$employee");
        Rec other = create("Berta", email(), "$employee");

        records.update(
                admin,
                Cause.byProcess(77, "Step", null, 1),
                USERS,
                made.ref(),
                values("{'$role':['$administrator']}"),
                null);
        String taken = accounts.get(other.id()).email();
        assertThatThrownBy(() ->
                        records.update(admin, cause, USERS, made.ref(), values("{'$email':'" + taken + "'}"), null))
                .isInstanceOf(Problem.class);

        assertThat(jdbc.queryForList(
                        "SELECT CONCAT_WS(' ', kind, actor_id, object_name, detail) FROM audit"
                                + " WHERE object_kind = 'employee' AND object_id = ? ORDER BY id DESC",
                        String.class,
                        Long.toString(made.id())))
                .satisfiesExactly(
                        changed -> assertThat(changed)
                                .startsWith(
                                        "access.role-changed " + admin.actor().userId() + " Anna ")
                                .contains("\"process\":\"77\"", "\"after\":\"$administrator\""),
                        first -> assertThat(first).startsWith("access.account-made "));
    }

    @Test
    void aPasswordMakesActiveAndBlockingKeepsOut() {
        Rec made = create("Anna", email(), "$administrator");

        employees.setPassword(admin, cause, made.ref(), signIns.prepare("long enough"), false);
        assertThat(status(made)).isEqualTo("$active");

        Rec second = create("Berta", email(), "$administrator");
        employees.setPassword(admin, cause, second.ref(), signIns.prepare("long enough"), false);
        employees.block(admin, cause, second.ref());
        assertThat(status(second)).isEqualTo("$blocked");
        assertThat(accounts.get(second.id()).status()).isEqualTo(AccountStatus.BLOCKED);

        employees.unblock(admin, cause, second.ref());
        assertThat(status(second)).isEqualTo("$active");
    }

    @Test
    void whoIsThrownAwayIsBlockedAndGivesTheEmailFree() {
        String email = email();
        Rec made = create("Anna", email, "$employee");

        records.remove(admin, cause, USERS, made.ref());

        assertThat(accounts.get(made.id()).status()).isEqualTo(AccountStatus.BLOCKED);
        Rec other = create("Berta", email, "$employee");
        assertThatThrownBy(() -> records.restore(admin, cause, USERS, made.ref()))
                .isInstanceOf(Problem.class);
        records.remove(admin, cause, USERS, other.ref());
        assertThat(records.restore(admin, cause, USERS, made.ref()).values().path("$status"))
                .hasToString("[\"$blocked\"]");
    }

    @Test
    void aTakenEmailMakesNoRecord() {
        String email = email();
        create("Anna", email, "$employee");
        long before = records.count(admin, USERS, Search.all()).count();

        assertThatThrownBy(() -> create("Berta", email.toUpperCase(Locale.ROOT), "$employee"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults().get(0).field()).isEqualTo("$email"));

        assertThat(records.count(admin, USERS, Search.all()).count()).isEqualTo(before);
    }

    @Test
    void employeesSeeNameAndEmailOfEachOtherAndNothingElse() {
        Rec made = create("Anna", email(), "$employee");
        Someone employee = Someone.employee().on(Catalog.USERS, Someone.colleagues());

        ObjectNode seen = records.get(employee, USERS, made.ref()).values();

        assertThat(seen.propertyNames()).containsExactlyInAnyOrder("1", "$name", "2", "$email");
        assertThatThrownBy(() -> records.update(employee, cause, USERS, made.ref(), values("{'$name':'X'}"), null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(403));
        assertThatThrownBy(() -> records.find(employee, USERS, Search.all().filter(values("{'$status':['$new']}"))))
                .isInstanceOf(Problem.class);
    }

    private Rec create(String name, String email, String role) {
        return records.create(
                admin,
                cause,
                USERS,
                values("{'$name':'" + name + "','$email':'" + email + "','$role':['" + role
                        + "'],'$status':['$active']}"));
    }

    private String status(Rec user) {
        return records.get(admin, USERS, user.ref())
                .values()
                .path("$status")
                .path(0)
                .asString();
    }

    private static String email() {
        return UUID.randomUUID() + "@example.com";
    }
}
