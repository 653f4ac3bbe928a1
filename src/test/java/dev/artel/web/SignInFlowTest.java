package dev.artel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.People;
import dev.artel.testing.Tally;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SignInFlowTest extends FlowTest {
    private static final String PASSWORD = "пароль из слов";
    private static final String OWN = "/api/v1/profile/sessions";

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Test
    void json_opens_a_session_in_a_cookie_out_of_reach_of_scripts() {
        Account anna = anna();
        Answer answer = api().post("/auth/login", Map.of("email", anna.email(), "password", PASSWORD))
                .is(200);
        assertThat(answer.text("id")).isEqualTo(Long.toString(anna.userId()));
        assertThat(answer.text("email")).isEqualTo(anna.email());
        assertThat(answer.text("title")).isEqualTo("anna");
        assertThat(answer.header("Set-Cookie"))
                .matches("connect\\.sid=s%3A[A-Za-z0-9_-]{43}; .*")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
    }

    @Test
    void a_form_and_an_address_open_one_just_so() {
        Account anna = anna();
        Api form = api();
        form.send(
                        "POST",
                        "/api/v1/auth/login",
                        "email=" + encoded(anna.email()) + "&password=" + encoded(PASSWORD),
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .is(200);
        form.get(OWN).is(200);
        Api address = api();
        address.get("/auth/login?login=" + encoded(anna.email()) + "&password=" + encoded(PASSWORD))
                .is(200);
        address.get(OWN).is(200);
    }

    @Test
    void what_is_wrong_is_said_in_one_text_in_the_callers_language() {
        Account anna = anna();
        Answer wrong = api().post("/auth/login", Map.of("email", anna.email(), "password", "a wrong one"))
                .isProblem(401, "NotAuthenticated");
        assertThat(wrong.header("WWW-Authenticate")).isEmpty();
        assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        assertThat(wrong.text("message")).isEqualTo("Неверная почта или пароль.");
        assertThat(wrong.at("code").asInt()).isEqualTo(401);
        assertThat(wrong.at("/errors/0/code").asString()).isEqualTo("credentials");

        Answer unknown = api().send(
                        "POST",
                        "/auth/login",
                        Map.of("email", "nobody@example.com", "password", "x"),
                        "Accept-Language",
                        "en-GB,en;q=0.9,ru;q=0.8")
                .is(401);
        assertThat(unknown.text("message")).isEqualTo("Wrong e-mail or password.");
        api().post("/auth/login", "{}").isProblem(401, "NotAuthenticated");
    }

    @Test
    void existing_clients_send_basic_once_then_the_cookie_and_basic_again_when_it_is_refused() {
        Account anna = anna();
        String basic = basic(anna.email(), PASSWORD);
        Api client = api();
        Answer first =
                client.send("GET", OWN + "/", "{}", "Authorization", basic).is(200);
        assertThat(first.header("Set-Cookie")).startsWith("connect.sid=s%3A");
        assertThat(client.send("GET", OWN, "{}").is(200).header("Set-Cookie")).isEmpty();

        Api forged = api();
        Answer refused = forged.send("GET", OWN, "{}", "Cookie", "connect.sid=s%3Aforged")
                .is(401);
        assertThat(refused.header("WWW-Authenticate")).isEmpty();
        Answer again = forged.send("GET", OWN, "{}", "Cookie", "connect.sid=s%3Aforged", "Authorization", basic)
                .is(200);
        assertThat(again.header("Set-Cookie")).startsWith("connect.sid=s%3A");
        api().send("GET", OWN, "{}", "Authorization", basic(anna.email(), "wrong"))
                .is(401);
        api().send("GET", OWN, "{}", "Authorization", "Basic ???").is(401);
    }

    @Test
    void a_session_that_somebody_planted_is_not_taken_over() {
        Account anna = anna();
        String planted = "connect.sid=s%3A" + "A".repeat(43);
        Answer answer = api().send(
                        "POST", "/auth/login", Map.of("email", anna.email(), "password", PASSWORD), "Cookie", planted)
                .is(200);
        assertThat(answer.header("Set-Cookie")).doesNotContain("A".repeat(43));
        api().send("GET", OWN, null, "Cookie", planted).is(401);
    }

    @Test
    void signing_in_again_and_signing_out_end_the_session_before() {
        Account anna = anna();
        Api client = api();
        String first = signIn(client, anna);
        String second = signIn(client, anna);
        assertThat(second).isNotEqualTo(first);
        api().send("GET", OWN, null, "Cookie", first).is(401);

        Answer out = client.post("/auth/logout", null).is(204);
        assertThat(out.header("Set-Cookie")).contains("connect.sid=;", "Max-Age=0");
        api().send("GET", OWN, null, "Cookie", second).is(401);
        client.post("/api/v1/auth/logout", null).is(204);
    }

    @Test
    void pages_of_other_sites_cannot_change_anything_in_a_persons_name() {
        Account anna = anna();
        Api client = api();
        signIn(client, anna);
        String path = "/api/v1/profile/sessions/1";
        client.send("DELETE", path, null, "Origin", "https://elsewhere.example").isProblem(403, "Forbidden");
        client.send("DELETE", path, null, "Origin", "null").isProblem(403, "Forbidden");
        client.send("DELETE", path, null, "Sec-Fetch-Site", "cross-site").isProblem(403, "Forbidden");
        client.send("DELETE", path, null, "Sec-Fetch-Site", "same-site").isProblem(403, "Forbidden");
        client.send("DELETE", path, null, "Sec-Fetch-Site", "same-origin", "Origin", client.base())
                .is(404);
        client.send("DELETE", path, null, "Origin", client.base()).is(404);
        client.send("DELETE", path, null).is(404);
        client.send("GET", OWN, null, "Origin", "https://elsewhere.example").is(200);
        api().send(
                        "POST",
                        "/auth/login",
                        Map.of("email", anna.email(), "password", PASSWORD),
                        "Origin",
                        "https://elsewhere.example")
                .isProblem(403, "Forbidden");
    }

    @Test
    void who_must_change_the_password_can_do_nothing_else() {
        Account anna = anna();
        signIns.setPassword(anna.userId(), PASSWORD, true);
        Api client = api();
        signIn(client, anna);
        Answer refused = client.get("/api/v1/users").isProblem(403, "Forbidden");
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("must-change");
        client.get(OWN).is(200);
        client.post("/api/v1/profile/password", Map.of("old", PASSWORD, "new", "quite another"))
                .is(204);
        client.get("/api/v1/users").is(200);
    }

    @Test
    void blocking_takes_effect_at_once() {
        Account anna = anna();
        Api client = api();
        signIn(client, anna);
        accounts.block(anna.userId());
        client.get(OWN).is(401);
    }

    @Test
    void an_authenticated_request_costs_one_statement() {
        Account anna = anna();
        Api client = api();
        signIn(client, anna);
        client.get("/api/v1/nowhere").is(404);
        Tally tally = statements.ofRequests(() -> client.get("/api/v1/nowhere").is(404));
        assertThat(tally.sql()).hasSize(1);
        assertThat(tally.sql().get(0)).contains("FROM session s JOIN account o");
    }

    private Account anna() {
        return new People(accounts, signIns).active("anna", PASSWORD);
    }

    /** The cookie of the new session, as a client sends it. */
    private static String signIn(Api client, Account account) {
        String cookie = client.post("/auth/login", Map.of("email", account.email(), "password", PASSWORD))
                .is(200)
                .header("Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String basic(String email, String password) {
        byte[] pair = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
