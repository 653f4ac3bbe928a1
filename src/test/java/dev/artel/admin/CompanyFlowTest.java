package dev.artel.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class CompanyFlowTest extends FlowTest {
    private static final String PASSWORD = "a good password";

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CompanySettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_first_start_makes_an_administrator_who_made_himself_and_does_so_once() {
        Api admin = admin();
        Answer me = admin.get("/api/v1/profile/me").is(200);
        assertThat(me.text("email")).isEqualTo(ADMIN_EMAIL);
        assertThat(me.text("role")).isEqualTo("$administrator");
        assertThat(me.at("administrator").asBoolean()).isTrue();
        assertThat(me.at("subjects").isArray()).isTrue();

        Answer record =
                admin.get("/api/v1/catalogs/$users/records/" + me.text("id")).is(200);
        assertThat(record.at("/values/$status/0").asString()).isEqualTo("$active");
        assertThat(record.at("/createdBy/id").asString()).isEqualTo(me.text("id"));

        firstAdministrator.run(new DefaultApplicationArguments());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM account WHERE email = ?", Integer.class, ADMIN_EMAIL))
                .isEqualTo(1);
    }

    @Test
    void what_another_node_has_changed_is_taken_up() {
        String before = settings.row().name();
        transaction.executeWithoutResult(status -> jdbc.update("UPDATE company SET name = 'Elsewhere'"));
        try {
            assertThat(settings.row().name()).isEqualTo(before);

            settings.refresh();

            assertThat(settings.row().name()).isEqualTo("Elsewhere");
        } finally {
            transaction.executeWithoutResult(status -> jdbc.update("UPDATE company SET name = ?", before));
            settings.refresh();
        }
    }

    @Test
    void a_profile_keeps_language_theme_and_zone() {
        Api anna = signedIn(new People(accounts, signIns).active("anna", PASSWORD));
        Answer changed = anna.patch("/api/v1/profile", Map.of("language", "en", "theme", "dark"))
                .is(200);
        assertThat(changed.text("language")).isEqualTo("en");
        assertThat(changed.text("theme")).isEqualTo("dark");
        assertThat(changed.at("timezone").isNull()).isTrue();
        assertThat(anna.get("/api/v1/nowhere").text("message")).startsWith("Not found");

        Answer back = anna.patch("/api/v1/profile", "{\"language\": null, \"timezone\": \"Asia/Omsk\"}")
                .is(200);
        assertThat(back.at("language").isNull()).isTrue();
        assertThat(back.text("theme")).isEqualTo("dark");
        assertThat(back.text("timezone")).isEqualTo("Asia/Omsk");
        assertThat(back.at("setup").isEmpty()).isTrue();

        Answer wrong = anna.patch("/api/v1/profile", Map.of("timezone", "Mars/Olympus"))
                .isProblem(400, "BadRequest");
        assertThat(wrong.at("/errors/0/field").asString()).isEqualTo("timezone");
        anna.patch("/api/v1/profile", Map.of("theme", "pink")).isProblem(400, "BadRequest");
        anna.patch("/api/v1/profile", Map.of("language", 5)).isProblem(400, "BadRequest");
    }

    @Test
    void only_administrators_change_the_company_and_everybody_reads_it() {
        Api admin = admin();
        Api anna = signedIn(new People(accounts, signIns).active("anna", PASSWORD));
        String name = admin.get("/api/v1/company").is(200).text("name");
        try {
            Answer changed =
                    admin.patch("/api/v1/company", Map.of("name", " Ромашка ")).is(200);
            assertThat(changed.text("name")).isEqualTo("Ромашка");
            assertThat(anna.get("/api/v1/company").is(200).text("name")).isEqualTo("Ромашка");
            assertThat(anna.get("/api/v1/profile/me").at("/company/name").asString())
                    .isEqualTo("Ромашка");
            Answer domain = api().get("/auth/company").is(200);
            assertThat(domain.text("title")).isEqualTo("Ромашка");
            assertThat(domain.text("domain")).isEqualTo("localhost");
            assertThat(domain.at("extensions").isArray()).isTrue();
        } finally {
            admin.patch("/api/v1/company", Map.of("name", name)).is(200);
        }
        anna.patch("/api/v1/company", Map.of("name", "x")).isProblem(403, "Forbidden");
        anna.post("/api/v1/company/setup", Map.of()).isProblem(403, "Forbidden");
        admin.patch("/api/v1/company", Map.of("timezone", "Nowhere")).isProblem(400, "BadRequest");
        admin.patch("/api/v1/company", Map.of("name", "x".repeat(257))).isProblem(400, "BadRequest");
    }

    @Test
    void administrators_see_and_end_the_sessions_of_others() {
        Api admin = admin();
        Answer employee = admin.post(
                        "/api/v1/catalogs/$users/records",
                        Map.of(
                                "values",
                                Map.of(
                                        "$name",
                                        "Boris",
                                        "$email",
                                        "boris" + System.nanoTime() + "@people.example.com",
                                        "$role",
                                        List.of("$employee"))))
                .is(201);
        Account boris = accounts.get(Long.parseLong(employee.text("id")));
        signIns.setPassword(boris.userId(), PASSWORD, false);
        Api client = signedIn(boris);
        Api other = signedIn(boris);
        String path = "/api/v1/users/" + boris.userId() + "/sessions";

        Answer list = admin.get(path).is(200);
        assertThat(list.json()).hasSize(2);
        assertThat(list.at("/0/current").asBoolean()).isFalse();
        assertThat(list.at("/0/address").asString()).isEqualTo("127.0.0.1");
        String own = client.get("/api/v1/profile/sessions").at("/0/id").asString();
        admin.delete(path + "/" + own).is(200);
        assertThat(admin.get(path).json()).hasSize(1);
        admin.delete(path).is(204);
        client.get("/api/v1/profile/me").is(401);
        other.get("/api/v1/profile/me").is(401);

        Api again = signedIn(boris);
        again.get(path).isProblem(403, "Forbidden");
        admin.get("/api/v1/users/0/sessions").isProblem(404, "NotFound");
    }

    @Test
    void people_can_be_chosen_by_a_part_of_name_or_email() {
        Account anna = new People(accounts, signIns).active("Анна" + System.nanoTime(), PASSWORD);
        Api client = signedIn(anna);
        Answer found = client.get(
                        "/api/v1/users?limit=5&q=" + encoded(anna.name().substring(0, 12)))
                .is(200);
        assertThat(found.at("/0/id").asString()).isEqualTo(Long.toString(anna.userId()));
        assertThat(found.at("/0/title").asString()).isEqualTo(anna.name());
        client.get("/api/v1/users?limit=0").isProblem(400, "BadRequest");
        client.get("/api/v1/users?limit=1001").isProblem(400, "BadRequest");
    }

    private Api signedIn(Account account) {
        return api().signedIn(String.valueOf(account.email()), PASSWORD);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
