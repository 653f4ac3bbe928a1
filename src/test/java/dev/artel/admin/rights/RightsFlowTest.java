package dev.artel.admin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Rules that are given by REST and what they do to all that an employee reads and writes. */
class RightsFlowTest extends RightsTest {
    private static final String CANARY = "Kanarienvogel";

    private String clients;
    private String records;

    @BeforeEach
    void makeACompany() {
        clients = catalog("Clients", FIELDS);
        records = "/api/v1/catalogs/" + clients + "/records";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String client(String name, String manager) {
        String who = manager.isEmpty() ? "" : ",'manager':[{'id':'" + manager + "'}]";
        return admin.post(
                        records,
                        json("{'values':{'name':'" + name + "','secret':'" + CANARY + "','sum':7" + who + "}}"))
                .is(201)
                .text("id");
    }

    private String onCatalog() {
        return "{'catalogId':'" + clients + "'}";
    }

    private String ownView() {
        return view(clients, "Mine", "[{'fieldId':'manager','value':['CURRENT_USER']}]");
    }

    private List<String> names(Api who, String query) {
        return who.get(records + query)
                .is(200)
                .json()
                .valueStream()
                .map(record -> record.path("values").path("name").asString(""))
                .sorted()
                .toList();
    }

    @Test
    void aNewSectionIsClosedUntilSomebodyIsLetIn() {
        client("Berta", "");
        anna.get("/api/v1/sections/" + section).isProblem(404, "NotFound");
        anna.get("/api/v1/catalogs/" + clients).isProblem(404, "NotFound");
        anna.get(records).isProblem(404, "NotFound");
        anna.get("/api/v1/rights?catalogId=" + clients).isProblem(404, "NotFound");
        give(admin, "{'sectionId':'" + section + "'}", all("view")).is(200);
        assertThat(names(anna, "")).containsExactly("Berta");
        assertThat(anna.get("/api/v1/catalogs/" + clients).text("privilegeCode"))
                .isEqualTo("view");
        anna.post(records, json("{'values':{'name':'x'}}")).isProblem(403, "Forbidden");
        give(admin, "{'sectionId':'" + section + "'}").is(200);
        anna.get(records).isProblem(404, "NotFound");
    }

    @Test
    void whoSeesTheOwnOnlyFindsNothingElseInAnyWay() {
        String own = client("Own", annaId);
        String other = client("Other", "");
        give(admin, "{'catalogId':'" + clients + "','viewId':'" + ownView() + "'}", anna("create", ""))
                .is(200);
        assertThat(names(anna, "")).containsExactly("Own");
        assertThat(names(anna, "?searchText=Other")).isEmpty();
        assertThat(anna.get(records + "/count").at("/count").asInt()).isEqualTo(1);
        anna.get(records + "/" + other).isProblem(404, "NotFound");
        assertThat(anna.get(records + "/" + own).text("privilegeCode")).isEqualTo("create");
        anna.patch(records + "/" + other, json("{'values':{'name':'x'}}")).isProblem(404, "NotFound");
        anna.get("/api/v1/histories?catalogId=" + clients + "&recordId=" + other)
                .isProblem(404, "NotFound");
        assertThat(anna.get("/api/v1/histories?catalogId=" + clients).body()).doesNotContain("Other");
        anna.patch(records + "/" + own, json("{'values':{'name':'Mine'}}")).is(200);
        anna.send("DELETE", records + "/" + own, null).isProblem(403, "Forbidden");
    }

    @Test
    void nobodyWritesARecordBeyondTheOwnRights() {
        String own = client("Own", annaId);
        give(admin, "{'catalogId':'" + clients + "','viewId':'" + ownView() + "'}", anna("create", ""))
                .is(200);
        anna.patch(records + "/" + own, json("{'values':{'manager':[]}}")).isProblem(403, "Forbidden");
        anna.post(records, json("{'values':{'name':'Nobody’s','manager':[]}}")).isProblem(403, "Forbidden");
        assertThat(names(admin, "")).containsExactly("Own");
        assertThat(admin.get(records + "/" + own).at("/values/manager")).isNotEmpty();
        anna.post(records, json("{'values':{'name':'New','manager':[{'id':'" + annaId + "'}]}}"))
                .is(201);
        assertThat(names(anna, "")).containsExactly("New", "Own");
    }

    @Test
    void rulesGoWithTheViewThatTheyAreAbout() {
        client("Own", annaId);
        String view = ownView();
        give(admin, onCatalog(), anna("view", "")).is(200);
        give(admin, "{'catalogId':'" + clients + "','viewId':'" + view + "'}", anna("none", ""))
                .is(200);
        assertThat(names(anna, "")).isEmpty();
        admin.send("DELETE", "/api/v1/catalogs/" + clients + "/views/" + view, null)
                .is(200);
        assertThat(names(anna, "")).containsExactly("Own");
    }

    @Test
    void aHiddenFieldIsNowhere() {
        client("Own", annaId);
        give(admin, onCatalog(), anna("edit", "'secret':'hidden','sum':'view'")).is(200);
        JsonNode record = anna.get(records).is(200).json().path(0);
        assertThat(record.path("values").has("secret")).isFalse();
        assertThat(record.path("fieldPrivilegeCodes").path("sum").asString()).isEqualTo("view");
        String id = record.path("id").asString();
        for (String path : List.of(
                records,
                records + "/" + id,
                "/api/v1/catalogs/" + clients,
                "/api/v1/histories?catalogId=" + clients,
                "/api/v1/rights?catalogId=" + clients)) {
            assertThat(anna.get(path).is(200).body()).doesNotContain(CANARY, "secret");
        }
        anna.get(records + "?sortField=secret").isProblem(400, "BadRequest");
        anna.get(records + "?fields=" + encoded("[\"secret\"]")).isProblem(400, "BadRequest");
        anna.get(records + "?filters=" + encoded("{\"secret\":\"K\"}")).isProblem(400, "BadRequest");
        assertThat(names(anna, "?searchText=" + CANARY)).isEmpty();
        anna.patch(records + "/" + id, json("{'values':{'secret':'x'}}")).isProblem(400, "BadRequest");
        anna.patch(records + "/" + id, json("{'values':{'sum':8}}")).isProblem(403, "Forbidden");
        anna.patch(records + "/" + id, json("{'values':{'name':'Still'}}")).is(200);
    }

    @Test
    void aFieldThatIsSeenOnTheOwnOnlyTellsNothingOfOthers() {
        client("Own", annaId);
        client("Other", "");
        give(admin, onCatalog(), anna("view", "'secret':'hidden'")).is(200);
        give(admin, "{'catalogId':'" + clients + "','viewId':'" + ownView() + "'}", anna("view", ""))
                .is(200);

        JsonNode seen = anna.get(records).is(200).json();
        assertThat(seen).hasSize(2);
        for (JsonNode record : seen) {
            boolean own = record.path("values").path("name").asString().equals("Own");
            assertThat(record.path("values").has("secret")).isEqualTo(own);
        }
        assertThat(names(anna, "?searchText=" + CANARY)).containsExactly("Own");
        assertThat(names(anna, "?filters=" + encoded("{\"secret\":\"" + CANARY + "\"}")))
                .containsExactly("Own");
        assertThat(names(anna, "?filters=" + encoded("{\"secret\":\"$empty\"}")))
                .containsExactly("Other");
        assertThat(anna.get(records + "?sortField=secret&sortType=1&limit=1").text("/0/values/name"))
                .isEqualTo("Other");
    }

    @Test
    void aRuleOnOneRecordOpensIt() {
        String one = client("One", "");
        client("Two", "");
        give(admin, "{'catalogId':'" + clients + "','recordId':'" + one + "'}", anna("edit", ""))
                .is(200);

        assertThat(names(anna, "")).containsExactly("One");
        assertThat(anna.get("/api/v1/sections").body()).contains("Rights");
        anna.patch(records + "/" + one, json("{'values':{'name':'First'}}")).is(200);
        JsonNode rules = anna.get("/api/v1/rights?catalogId=" + clients + "&recordId=" + one)
                .is(200)
                .json()
                .path(0);
        assertThat(rules.path("rules")
                        .path(0)
                        .path("rightSubject")
                        .path("recordTitle")
                        .asString())
                .isEqualTo("Anna");
        assertThat(rules.path("editable").asBoolean()).isFalse();
        give(anna, "{'catalogId':'" + clients + "','recordId':'" + one + "'}", all("view"))
                .isProblem(403, "Forbidden");
    }

    @Test
    void whoGivesAccessLeavesAdministratorsAlone() {
        String head = anna("admin", "")
                .replace(annaId, admin.get("/api/v1/profile/me").text("id"));
        give(admin, onCatalog(), anna("access", ""), head).is(200);

        give(anna, onCatalog(), anna("access", "")).isProblem(403, "Forbidden");
        give(anna, onCatalog(), anna("admin", ""), head).isProblem(403, "Forbidden");
        give(anna, onCatalog(), anna("access", ""), head, all("view")).is(200);
    }

    @Test
    void whoMayEditEmployeesMakesNobodyAnAdministrator() {
        String people = "/api/v1/catalogs/$users/records";
        give(admin, "{'catalogId':'$users'}", anna("create", "")).is(200);
        try {
            anna.patch(people + "/" + annaId, json("{'values':{'$name':'Anna Maria'}}"))
                    .is(200);

            anna.patch(people + "/" + annaId, json("{'values':{'$role':['$administrator']}}"))
                    .isProblem(403, "Forbidden");
            anna.post(people, json("{'values':{'$name':'Eve','$role':['$administrator']}}"))
                    .isProblem(403, "Forbidden");

            String head = people + "/" + admin.get("/api/v1/profile/me").text("id");
            anna.patch(head, json("{'values':{'$email':'taken@example.com'}}")).isProblem(403, "Forbidden");

            assertThat(admin.get(people + "/" + annaId).text("/values/$role/0")).isEqualTo("$employee");
            assertThat(anna.get("/api/v1/profile/me").at("/administrator").asBoolean())
                    .isFalse();
        } finally {
            give(admin, "{'catalogId':'$users'}").is(200);
        }
    }

    @Test
    void badRulesAreNamedAllAtOnce() {
        Answer refused = give(
                        admin,
                        onCatalog(),
                        "{'rightSubject':{'userAttr':'nobody'},'privilegeCode':'view'}",
                        "{'rightSubject':{'userAttr':'allUsers'},'privilegeCode':'none'}",
                        anna("view", "'nosuch':'edit','name':'maybe'"))
                .isProblem(400, "BadRequest");

        assertThat(refused.at("/errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder(
                        "rules[0].rightSubject",
                        "rules[1].privilegeCode",
                        "rules[2].fields.nosuch",
                        "rules[2].fields.name")
                .as("what is wrong");
    }
}
