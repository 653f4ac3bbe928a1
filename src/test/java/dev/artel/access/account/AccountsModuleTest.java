package dev.artel.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.access.CatalogKey;
import dev.artel.access.FieldRight;
import dev.artel.access.Privilege;
import dev.artel.kernel.Problem;
import dev.artel.testing.ModuleTest;
import dev.artel.testing.People;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class AccountsModuleTest extends ModuleTest {
    private static final String PASSWORD = "a good password";
    private static final CatalogKey USERS = new CatalogKey(3, 1, "$users");
    private static final CatalogKey DEALS = new CatalogKey(40, 2, null);
    private static final CatalogKey SCRIPTS = new CatalogKey(6, 1, "$scripts");

    @Autowired
    private Accounts accounts;

    @Autowired
    private Accesses accesses;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void an_email_belongs_to_one_account() {
        Account anna = people().fresh("anna", Role.EMPLOYEE);
        Account boris = people().fresh("boris", Role.EMPLOYEE);
        String taken = " " + anna.email().toUpperCase(Locale.ROOT);

        assertThatThrownBy(() -> accounts.changeEmail(boris.userId(), taken))
                .isInstanceOfSatisfying(Problem.class, e -> {
                    assertThat(e.faults().get(0).field()).isEqualTo("$email");
                    assertThat(e.faults().get(0).code()).isEqualTo("taken");
                });
        assertThatThrownBy(() -> accounts.create(anna.userId() + 1_000_000, "x", taken, Role.EMPLOYEE))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> accounts.changeEmail(boris.userId(), "boris"))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.faults().get(0).code()).isEqualTo("format"));
    }

    @Test
    void blocking_ends_sessions_and_unblocking_brings_back_what_was() {
        Account anna = people().active("anna", PASSWORD);
        String token = signIns.signIn(anna.email(), PASSWORD, new Client("10.2.0.1", ""));

        accounts.block(anna.userId());
        assertThat(sessions.find(token)).isEmpty();
        assertThatThrownBy(() -> accesses.of(anna.userId())).isInstanceOf(Problem.class);

        assertThat(accounts.unblock(anna.userId())).isEqualTo(AccountStatus.ACTIVE);
        assertThat(sessions.find(token)).isEmpty();
        assertThat(accesses.of(anna.userId()).actor().title()).isEqualTo("anna");

        Account fresh = people().fresh("fresh", Role.EMPLOYEE);
        accounts.block(fresh.userId());
        assertThat(accounts.unblock(fresh.userId())).isEqualTo(AccountStatus.NEW);
    }

    @Test
    void removing_gives_the_email_free_and_restoring_takes_it_again() {
        Account anna = people().active("anna", PASSWORD);
        accounts.remove(anna.userId());
        Account heir = people().fresh("heir", Role.EMPLOYEE);
        accounts.changeEmail(heir.userId(), anna.email());

        assertThatThrownBy(() -> accounts.restore(anna.userId(), anna.email())).isInstanceOf(Problem.class);
        accounts.changeEmail(heir.userId(), null);
        accounts.restore(anna.userId(), anna.email());
        assertThat(accounts.get(anna.userId()).status()).isEqualTo(AccountStatus.BLOCKED);
    }

    @Test
    void rights_follow_the_role() {
        Account anna = people().active("anna", PASSWORD);
        Access access = accesses.of(anna.userId());
        assertThat(access.administrator()).isFalse();
        assertThat(access.on(DEALS).shares()).isEmpty();
        assertThat(access.on(SCRIPTS).shares()).isEmpty();
        assertThat(access.on(USERS).on(1)).isEqualTo(FieldRight.VIEW);
        assertThat(access.on(USERS).on(2)).isEqualTo(FieldRight.VIEW);
        assertThat(access.on(USERS).on(3)).isEqualTo(FieldRight.HIDDEN);
        assertThat(access.on(USERS).may(Privilege.EDIT)).isFalse();
        assertThatThrownBy(access::requireAdministrator).isInstanceOf(Problem.class);

        people().active("another", Role.ADMINISTRATOR, PASSWORD);
        accounts.setRole(anna.userId(), Role.ADMINISTRATOR);
        Access more = accesses.of(anna.userId());
        assertThat(more.on(SCRIPTS).privilege()).isEqualTo(Privilege.ADMIN);
        assertThat(more.on(USERS).on(3)).isEqualTo(FieldRight.EDIT);
        more.requireAdministrator();
        accounts.setRole(anna.userId(), Role.EMPLOYEE);
    }

    @Test
    void the_last_active_administrator_stays_one() {
        Account last = people().active("last", Role.ADMINISTRATOR, PASSWORD);
        List<Executable> losses = List.of(
                () -> accounts.setRole(last.userId(), Role.EMPLOYEE),
                () -> accounts.block(last.userId()),
                () -> accounts.remove(last.userId()),
                () -> accounts.changeEmail(last.userId(), null));

        for (Executable loss : losses) {
            transactions.executeWithoutResult(status -> {
                jdbc.update("UPDATE account SET status = 'BLOCKED' WHERE user_id <> ?", last.userId());
                people().fresh("new", Role.ADMINISTRATOR);
                assertThat(assertThrows(Problem.class, loss).kind().status()).isEqualTo(409);
                status.setRollbackOnly();
            });
        }
        assertThat(accounts.get(last.userId())).isEqualTo(last);
    }

    @Test
    void searches_by_name_and_email_without_wildcards() {
        Account anna = people().active("an%na_", PASSWORD);
        accounts.rename(anna.userId(), "Анна 100%_" + anna.userId());

        assertThat(accounts.search("100%_" + anna.userId(), 10))
                .extracting(Account::userId)
                .containsExactly(anna.userId());
        assertThat(accounts.search("an%na_" + anna.userId(), 10)).hasSize(1);
        assertThat(accounts.search("100__" + anna.userId(), 10)).isEmpty();
        accounts.block(anna.userId());
        assertThat(accounts.search("100%_" + anna.userId(), 10)).isEmpty();
    }

    private People people() {
        return new People(accounts, signIns);
    }
}
