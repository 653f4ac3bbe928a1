package dev.artel.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.artel.kernel.Problem;
import dev.artel.testing.ModuleTest;
import dev.artel.testing.People;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SignInsModuleTest extends ModuleTest {
    private static final String PASSWORD = "a good password";

    @Autowired
    private SignIns signIns;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transactions;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void opens_a_session_whatever_the_case_of_the_email() {
        Account anna = people().active("anna", PASSWORD);

        String token = signIns.signIn(" " + anna.email().toUpperCase(Locale.ROOT) + " ", PASSWORD, from("10.0.0.1"));

        SignedIn who = sessions.find(token).orElseThrow();
        assertThat(who.account()).isEqualTo(anna);
        assertThat(who.session().address()).isEqualTo("10.0.0.1");
        assertThat(who.session().agent()).isEqualTo("a browser");
    }

    @Test
    void answers_the_same_whatever_was_wrong() {
        Account anna = people().active("anna", PASSWORD);
        Account fresh = people().fresh("fresh", Role.EMPLOYEE);
        Account blocked = people().active("blocked", PASSWORD);
        accounts.block(blocked.userId());

        Problem wrong = refusal(anna.email(), "another password");
        assertThat(wrong.kind().status()).isEqualTo(401);
        assertThat(refusal("nobody@example.com", PASSWORD)).hasMessage(wrong.getMessage());
        assertThat(refusal(fresh.email(), PASSWORD)).hasMessage(wrong.getMessage());
        assertThat(refusal(blocked.email(), PASSWORD)).hasMessage(wrong.getMessage());
        assertThat(refusal("", "")).hasMessage(wrong.getMessage());
    }

    @Test
    void slows_down_an_account_that_is_guessed_at_and_lets_it_in_after_the_delay() {
        Account anna = people().active("anna", PASSWORD);
        for (int i = 0; i < Throttle.FREE_PER_ACCOUNT; i++) {
            assertThat(refusal(anna.email(), "guess " + i).kind().status()).isEqualTo(401);
        }

        Problem throttled = refusal(anna.email(), PASSWORD);
        assertThat(throttled.kind().status()).isEqualTo(429);
        assertThat(throttled.extras()).containsEntry("retryAfter", 1L);

        clock.advance(Duration.ofSeconds(1));
        assertThat(refusal(anna.email(), "one more guess").kind().status()).isEqualTo(401);
        assertThat(refusal(anna.email(), PASSWORD).extras()).containsEntry("retryAfter", 2L);

        clock.advance(Duration.ofSeconds(2));
        signIns.signIn(anna.email(), PASSWORD, from("10.0.0.2"));
        assertThat(refusal(anna.email(), "guess").kind().status()).isEqualTo(401);
    }

    @Test
    void slows_down_an_unknown_email_just_so() {
        String email = "nobody" + System.nanoTime() + "@example.com";
        for (int i = 0; i < Throttle.FREE_PER_ACCOUNT; i++) {
            refusal(email, "guess " + i);
        }
        assertThat(refusal(email, "guess").kind().status()).isEqualTo(429);
    }

    @Test
    void slows_down_an_address_that_tries_many_accounts() {
        Account anna = people().active("anna", PASSWORD);
        Client client = from("10.1." + System.nanoTime() % 250 + ".7");
        for (int i = 0; i < Throttle.FREE_PER_ADDRESS; i++) {
            String email = "somebody" + i + "-" + System.nanoTime() + "@example.com";
            assertThatThrownBy(() -> signIns.signIn(email, "guess", client)).isInstanceOf(Problem.class);
        }

        assertThatThrownBy(() -> signIns.signIn(anna.email(), PASSWORD, client))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind().status()).isEqualTo(429));
        signIns.signIn(anna.email(), PASSWORD, from("10.0.0.3"));
    }

    @Test
    void a_password_of_the_own_needs_the_old_one_and_ends_the_other_sessions() {
        Account anna = people().active("anna", PASSWORD);
        String here = signIns.signIn(anna.email(), PASSWORD, from("10.0.0.4"));
        String there = signIns.signIn(anna.email(), PASSWORD, from("10.0.0.5"));
        SignedIn who = sessions.find(here).orElseThrow();

        assertThatThrownBy(() -> signIns.changePassword(who, "wrong", "quite another", from("10.0.0.4")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        e -> assertThat(e.faults().get(0).field()).isEqualTo("old"));
        assertThatThrownBy(() -> signIns.changePassword(who, PASSWORD, PASSWORD, from("10.0.0.4")))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.faults().get(0).code()).isEqualTo("same"));
        assertThatThrownBy(() -> signIns.changePassword(who, PASSWORD, "1234567", from("10.0.0.4")))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.faults().get(0).code()).isEqualTo("length"));

        signIns.changePassword(who, PASSWORD, "quite another", from("10.0.0.4"));
        assertThat(sessions.find(here)).isPresent();
        assertThat(sessions.find(there)).isEmpty();
        signIns.signIn(anna.email(), "quite another", from("10.0.0.4"));
    }

    @Test
    void a_password_that_was_made_up_gives_way_to_another_one_only() {
        Account anna = people().active("anna", PASSWORD);
        SignedIn who = sessions.find(signIns.signIn(anna.email(), PASSWORD, from("10.0.0.4")))
                .orElseThrow();

        assertThatThrownBy(() -> signIns.replacePassword(who, PASSWORD)).isInstanceOfSatisfying(Problem.class, e -> {
            assertThat(e.faults().get(0).field()).isEqualTo("password");
            assertThat(e.faults().get(0).code()).isEqualTo("same");
        });

        signIns.replacePassword(who, "quite another");
        signIns.signIn(anna.email(), "quite another", from("10.0.0.4"));
    }

    @Test
    void a_password_set_by_an_administrator_makes_the_account_active_and_ends_sessions() {
        Account fresh = people().fresh("fresh", Role.EMPLOYEE);
        signIns.setPassword(fresh.userId(), PASSWORD, true);

        Account active = accounts.get(fresh.userId());
        assertThat(active.status()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(active.mustChange()).isTrue();

        String token = signIns.signIn(active.email(), PASSWORD, from("10.0.0.6"));
        signIns.setPassword(fresh.userId(), "quite another", false);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void takes_passwords_of_128_characters_and_no_more() {
        Account anna = people().active("anna", PASSWORD);
        signIns.setPassword(anna.userId(), "я".repeat(128), false);
        signIns.signIn(anna.email(), "я".repeat(128), from("10.0.0.7"));
        assertThatThrownBy(() -> signIns.setPassword(anna.userId(), "я".repeat(129), false))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refuses_to_hash_within_a_transaction() {
        Account anna = people().active("anna", PASSWORD);
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> signIns.setPassword(anna.userId(), "quite another", false)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Problem refusal(String email, String password) {
        return catchThrowableOfType(
                Problem.class, () -> signIns.signIn(email, password, from("10.9." + System.nanoTime() % 99_991)));
    }

    private People people() {
        return new People(accounts, signIns);
    }

    private static Client from(String address) {
        return new Client(address, "a browser");
    }
}
