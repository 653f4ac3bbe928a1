package dev.artel.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions that are made up, kept or somebody else's; and guesses of a password. */
class SessionsFlowTest extends AttackTest {
    private static final String OWN = "/api/v1/profile/sessions";

    @Autowired
    private TransactionTemplate transactions;

    /** All tests come from one address, which must not have to wait for the guesses made here. */
    @AfterEach
    void forgetTheGuesses() {
        transactions.executeWithoutResult(status -> jdbc.update("DELETE FROM login_attempt"));
    }

    private String cookie(Api client) {
        String set = client.post("/auth/login", Map.of("email", malloryMail, "password", PASSWORD))
                .is(200)
                .header("Set-Cookie");
        return set.substring(0, set.indexOf(';'));
    }

    @Test
    void whatIsNoSessionOpensNothing() {
        String good = cookie(api());
        String token = good.substring(good.indexOf("%3A") + 3);
        for (String made : List.of(
                "connect.sid=",
                "connect.sid=s%3A",
                "connect.sid=" + token,
                "connect.sid=j%3A" + token,
                "connect.sid=s%3A" + token.substring(1),
                "connect.sid=s%3A" + token + "A",
                "connect.sid=s%3A" + token.toLowerCase(Locale.ROOT) + "x",
                "connect.sid=s%3A' OR '1'='1",
                "Connect.Sid=s%3A" + token.substring(2),
                "session=1",
                "JSESSIONID=1; connect.sid=s%3A1")) {
            api().send("GET", OWN, null, "Cookie", made).isProblem(401, "NotAuthenticated");
        }
        api().send("GET", OWN, null, "Authorization", "Bearer " + token).isProblem(401, "NotAuthenticated");
        api().get(OWN + "?connect.sid=s%3A" + token).isProblem(401, "NotAuthenticated");
        api().send("GET", OWN, null, "Cookie", good).is(200);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        String stolen = cookie(api());
        Api owner = api().signedIn(malloryMail, PASSWORD);
        owner.post("/api/v1/profile/password", Map.of("old", PASSWORD, "new", "quite another one"))
                .is(204);
        api().send("GET", OWN, null, "Cookie", stolen).isProblem(401, "NotAuthenticated");
        api().post("/auth/login", Map.of("email", malloryMail, "password", PASSWORD))
                .is(401);
    }

    @Test
    void aPasswordByTheAdministratorAndABlockEndThemAll() {
        String first = cookie(api());
        admin.post("/api/v1/users/" + malloryId + "/password", Map.of("password", PASSWORD, "mustChange", false))
                .is(204);
        api().send("GET", OWN, null, "Cookie", first).isProblem(401, "NotAuthenticated");
        String second = cookie(api());
        admin.post("/api/v1/users/" + malloryId + "/block", null);
        api().send("GET", OWN, null, "Cookie", second).isProblem(401, "NotAuthenticated");
        Answer blocked = api().post("/auth/login", Map.of("email", malloryMail, "password", PASSWORD))
                .is(401);
        Answer wrong = api().post("/auth/login", Map.of("email", malloryMail, "password", "wrong one"))
                .is(401);
        assertThat(told(blocked)).isEqualTo(told(wrong));
        admin.post("/api/v1/users/" + malloryId + "/unblock", null);
        api().send("GET", OWN, null, "Cookie", second).isProblem(401, "NotAuthenticated");
    }

    @Test
    void nobodyEndsOrSeesSomebodyElsesSession() {
        String theirs = admin.get(OWN).is(200).text("/0/id");
        assertThat(mallory.delete(OWN + "/" + theirs).status()).isEqualTo(404);
        assertThat(mallory.get(OWN).is(200).json().findValuesAsString("id")).doesNotContain(theirs);
        mallory.get("/api/v1/users/1/sessions").isProblem(403, "Forbidden");
        mallory.delete("/api/v1/users/1/sessions/" + theirs).isProblem(403, "Forbidden");
        admin.get(OWN).is(200);
    }

    @Test
    void guessingAPasswordIsSlowedDownAlsoForWhoKnowsIt() {
        for (int i = 0; i < 6; i++) {
            api().post("/auth/login", Map.of("email", malloryMail, "password", "guess " + i));
        }
        Answer slowed = api().post("/auth/login", Map.of("email", malloryMail, "password", PASSWORD));
        slowed.isProblem(429, "TooManyRequests");
        assertThat(slowed.header("Retry-After")).isNotEmpty();
        String nobody = fresh("nobody") + "@example.com";
        for (int i = 0; i < 6; i++) {
            api().post("/auth/login", Map.of("email", nobody, "password", "guess " + i));
        }
        assertThat(told(api().post("/auth/login", Map.of("email", nobody, "password", PASSWORD))))
                .as("whether there is such an account")
                .isEqualTo(told(slowed));
        mallory.get(OWN).is(200);
    }
}
