package dev.artel.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Accesses;
import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.SolutionTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ShippedSolutionFlowTest extends SolutionTest {
    private static final List<String> CATALOGS = List.of("clients", "leads", "deals", "departments", "sales_settings");

    @Autowired
    private Accesses accesses;

    @Autowired
    private CompanySettings settings;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void asItWas() {
        note("loaded");
        admin.post("/api/v1/scenarios/lead-to-deal/publish", Map.of()).is(200);
    }

    @Test
    void isThereAsDocumented() {
        Answer company = admin.get("/api/v1/company").is(200);
        assertThat(company.at("/demo")).hasToString("{\"available\":false,\"loaded\":true}");
        assertThat(records("departments").path(0).path("id").asString()).isEqualTo("1");
        for (String scenario : List.of("site-lead", "lead-to-deal")) {
            Answer item = admin.get("/api/v1/scenarios/" + scenario).is(200);
            assertThat(item.text("status")).isEqualTo("published");
            assertThat(item.at("/problems")
                            .valueStream()
                            .map(problem -> problem.path("code").asString()))
                    .allMatch("elevated"::equals);
        }
        assertThat(employee(OLGA).get("/api/v1/profile/me").is(200).text("role"))
                .isEqualTo("$employee");
    }

    @Test
    void aRestartLeavesAloneWhatTheCompanyMadeOfIt() {
        change();
        restart();
        assertChanged();
        repair();
    }

    @Test
    void aLoadThatWasCutOffIsFinishedWithoutUndoingAnything() {
        change();
        String orion = client("ООО «Орион»").path("id").asString();
        admin.delete("/api/v1/catalogs/clients/records/" + orion).is(200);
        restart();
        assertThat(client("ООО «Орион»").isMissingNode()).isTrue();

        note("loading");
        Answer company = admin.get("/api/v1/company").is(200);
        assertThat(company.at("/demo")).hasToString("{\"available\":true,\"loaded\":false}");
        restart();

        assertThat(client("ООО «Орион»").isMissingNode()).isFalse();
        assertThat(admin.get("/api/v1/company").at("/demo/loaded").asBoolean()).isTrue();
        assertDraftSwitchAndPassword();
        repair();
    }

    @Test
    void loadingItAgainChangesNothing() {
        List<String> before = snapshot();
        Answer answer = admin.post("/api/v1/company/demo", null).is(200);
        assertThat(answer.at("/catalogs").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrderElementsOf(CATALOGS);
        assertThat(answer.at("/scenarios").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("lead-to-deal", "site-lead");
        assertThat(snapshot()).isEqualTo(before);

        note("loading");
        admin.post("/api/v1/company/demo", null).is(200);
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void aCompanyThatKeepsSomethingRefusesIt() {
        note(null);
        List<String> before = snapshot();
        assertThat(admin.get("/api/v1/company").at("/demo")).hasToString("{\"available\":false,\"loaded\":false}");
        Answer refused = admin.post("/api/v1/company/demo", null).isProblem(409, "Conflict");
        assertThat(refused.text("message")).contains("пустую компанию");
        restart();
        assertThat(snapshot()).isEqualTo(before);
        assertThat(progress.loading() || progress.loaded()).isFalse();
        note("loaded");
        employee(OLGA).post("/api/v1/company/demo", null).isProblem(403, "Forbidden");
    }

    @Test
    void theAuditTellsWhoHadItLoaded() {
        Answer audit = admin.get("/api/v1/audit?kind=admin.example-loaded").is(200);
        assertThat(audit.json()).isNotEmpty();
        assertThat(audit.at("/0/actor/id").asString()).isEqualTo(Long.toString(number(ADMIN_EMAIL)));
        assertThat(audit.at("/0/text").asString()).isEqualTo("Готовый пример загружен");
    }

    /** What an administrator may do with the solution: a draft, a scenario switched off, a field thrown away, a password set. */
    private void change() {
        String draft = admin.get("/api/v1/scenarios/site-lead/bpmn").is(200).body();
        admin.send(
                        "PATCH",
                        "/api/v1/scenarios/site-lead",
                        draft.replace("Записать заявку", "Записать её"),
                        "Content-Type",
                        "application/xml")
                .is(200);
        admin.post("/api/v1/scenarios/lead-to-deal/off", null).is(200);
        admin.patch("/api/v1/catalogs/deals", fieldsOfDeals("amount")).is(200);
        admin.post("/api/v1/users/" + number(OLGA) + "/password", Map.of("password", "her own words"))
                .is(204);
    }

    private void assertChanged() {
        assertDraftSwitchAndPassword();
        assertThat(fields("deals")).doesNotContain("amount");
    }

    private void assertDraftSwitchAndPassword() {
        Answer siteLead = admin.get("/api/v1/scenarios/site-lead").is(200);
        assertThat(siteLead.at("/draftChanged").asBoolean()).isTrue();
        assertThat(admin.get("/api/v1/scenarios/lead-to-deal").text("status")).isEqualTo("off");
        api().signedIn(OLGA, "her own words");
    }

    private void repair() {
        String draft = admin.get("/api/v1/scenarios/site-lead/bpmn").is(200).body();
        admin.send(
                        "PATCH",
                        "/api/v1/scenarios/site-lead",
                        draft.replace("Записать её", "Записать заявку"),
                        "Content-Type",
                        "application/xml")
                .is(200);
        if (!fields("deals").contains("amount")) {
            admin.post("/api/v1/catalogs/deals/fields/amount/restore", null).is(200);
        }
        admin.post("/api/v1/users/" + number(OLGA) + "/password", Map.of("password", SAMPLE_PASSWORD))
                .is(204);
    }

    private List<String> fields(String catalog) {
        return admin.get("/api/v1/catalogs/" + catalog).is(200).at("/fields").findValuesAsString("id");
    }

    private ObjectNode fieldsOfDeals(String without) {
        ObjectNode catalog =
                (ObjectNode) admin.get("/api/v1/catalogs/deals").is(200).json();
        List<JsonNode> kept = catalog.path("fields")
                .valueStream()
                .filter(field -> !field.path("id").asString().equals(without))
                .toList();
        ObjectNode change = Json.object();
        change.putArray("fields").addAll(kept);
        return change;
    }

    /** What the start does where the environment asks for the example. */
    private void restart() {
        new DemoAtStart(shipped, accesses, settings, true).run(new DefaultApplicationArguments());
    }

    private void note(@Nullable String state) {
        transaction.executeWithoutResult(status -> jdbc.update("UPDATE company SET example = ?", state));
        settings.forget(new CompanySettings.Changed());
    }

    private JsonNode client(String name) {
        return records("clients")
                .valueStream()
                .filter(rec -> rec.path("title").asString().equals(name))
                .findFirst()
                .orElseGet(Json.MAPPER::missingNode);
    }

    private JsonNode records(String catalog) {
        return admin.get("/api/v1/catalogs/" + catalog + "/records?limit=1000&sortField=id&sortType=1")
                .is(200)
                .json();
    }

    private List<String> snapshot() {
        List<String> all = new ArrayList<>();
        Stream.concat(CATALOGS.stream(), Stream.of("$users")).forEach(catalog -> {
            all.add(admin.get("/api/v1/catalogs/" + catalog).is(200).body());
            all.add(records(catalog).toString());
        });
        for (String scenario : List.of("site-lead", "lead-to-deal")) {
            all.add(admin.get("/api/v1/scenarios/" + scenario).is(200).body());
            all.add(admin.get("/api/v1/scenarios/" + scenario + "/versions").body());
        }
        return all;
    }
}
