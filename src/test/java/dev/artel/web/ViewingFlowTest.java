package dev.artel.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.People;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator looks at the product as an employee sees it, and changes nothing meanwhile. */
class ViewingFlowTest extends FlowTest {
    private static final String PASSWORD = "пароль из слов";
    private static final String VIEWING = "/api/v1/profile/viewing";
    private static final String ME = "/api/v1/profile/me";

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    private Account anna;
    private Api admin;
    private String section;

    @BeforeEach
    void somebody() {
        anna = new People(accounts, signIns).active("Anna", PASSWORD);
        admin = admin();
        section =
                admin.post("/api/v1/sections", Map.of("name", "Closed")).is(201).text("id");
    }

    private void view(Account employee) {
        admin.post(VIEWING, Map.of("employeeId", Long.toString(employee.userId())))
                .is(204);
    }

    @Test
    void theVeryNextRequestSeesWhatTheEmployeeSees() {
        assertThat(admin.get("/api/v1/sections").is(200).body()).contains("\"id\":\"" + section + "\"");
        view(anna);
        assertThat(admin.get("/api/v1/sections").is(200).body()).doesNotContain("\"id\":\"" + section + "\"");
        admin.get("/api/v1/audit").is(403);
        var me = admin.get(ME).is(200).json();
        assertThat(me.path("title").asString()).isEqualTo("Anna");
        assertThat(me.path("administrator").asBoolean()).isFalse();
        assertThat(me.path("viewedBy").asString()).isNotEmpty();
        assertThat(me.path("setup")).isEmpty();

        admin.delete(VIEWING).is(204);
        assertThat(admin.get("/api/v1/sections").is(200).body()).contains("\"id\":\"" + section + "\"");
        assertThat(admin.get(ME).is(200).json().path("viewedBy").isNull()).isTrue();
    }

    @Test
    void nothingCanBeChangedMeanwhile() {
        view(anna);
        assertThat(admin.patch("/api/v1/profile", Map.of("theme", "dark"))
                        .is(403)
                        .body())
                .contains("\"viewing\"")
                .contains("Anna");
        admin.post("/api/v1/sections", Map.of("name", "Mine")).is(403);
        admin.post("/api/v1/profile/password", Map.of("old", PASSWORD, "new", "another long one"))
                .is(403);
        admin.delete("/api/v1/profile/sessions").is(403);
        assertThat(accounts.get(anna.userId()).theme()).isEqualTo(anna.theme());

        Account boris = new People(accounts, signIns).active("Boris", PASSWORD);
        view(boris);
        assertThat(admin.get(ME).json().path("title").asString()).isEqualTo("Boris");
        admin.post("/api/v1/auth/logout", Map.of()).is(204);
        admin.get(ME).is(401);
    }

    @Test
    void onlyAdministratorsMayLookAsSomebodyElse() {
        Api employee = api().signedIn(anna.email(), PASSWORD);
        employee.post(VIEWING, Map.of("employeeId", "1")).is(403);
        employee.delete(VIEWING).is(204);
        assertThat(employee.get(ME).json().path("title").asString()).isEqualTo("Anna");
        assertThat(admin.post(VIEWING, Map.of("employeeId", "77")).is(400).body())
                .contains("employeeId");
        admin.post(VIEWING, Map.of()).is(400);
        accounts.block(anna.userId());
        admin.post(VIEWING, Map.of("employeeId", Long.toString(anna.userId()))).is(400);
    }

    @Test
    void theSecurityLogTellsWhoLookedAsWhom() {
        view(anna);
        admin.delete(VIEWING).is(204);
        String log = admin.get("/api/v1/audit?kind=access.viewing").is(200).body();
        assertThat(log).contains("\"" + anna.userId() + "\"");
        assertThat(admin.get("/api/v1/audit?kind=access.viewing-ended").is(200).body())
                .contains("\"" + anna.userId() + "\"");
    }
}
