package dev.artel.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules on the platform's own catalogs make nobody more than the rule says. */
class SystemCatalogsFlowTest extends AttackTest {
    private static final List<String> OWN = List.of("$users", "$events", "$webRequests", "$scripts", "$processes");

    @AfterEach
    void takeTheRulesAway() {
        OWN.forEach(catalog -> give("{'catalogId':'" + catalog + "'}"));
        give("{'sectionId':'$settings'}");
    }

    @Test
    void nobodyButAdministratorsMakesScenariosAnswerToTheWorld() {
        String scenario = publish(start("<a:trigger kind='$manual'/>"));
        for (String catalog : List.of("$events", "$webRequests", "$scripts")) {
            let(catalog, "access", "");
        }
        Map<String, String> rows = Map.of(
                "$webRequests",
                "{'values':{'$name':'Door','$url':'" + fresh("door") + "','$script':[{'recordId':'" + scenario
                        + "'}]}}",
                "$events",
                "{'values':{'$name':'Ear','$events':['$record.after.update'],'$catalog':[{'recordId':'" + clients
                        + "'}],'$script':[{'recordId':'" + scenario + "'}]}}");
        rows.forEach((catalog, row) -> {
            assertThat(mallory.post(records(catalog), json(row)).status())
                    .as(catalog)
                    .isIn(403, 400);
            String there = admin.post(records(catalog), json(row)).is(201).text("id");
            String path = records(catalog) + "/" + there;
            mallory.get(path).is(200);
            mallory.patch(path, json("{'values':{'$name':'Mine'}}")).isProblem(403, "Forbidden");
            mallory.patch(path, json("{'values':{'$status':['$off']}}")).isProblem(403, "Forbidden");
            mallory.delete(path).isProblem(403, "Forbidden");
            admin.delete(path).is(200);
        });
        String script = records("$scripts") + "/" + scenario;
        assertThat(mallory.patch(script, json("{'values':{'$name':'Mine'}}")).status())
                .isIn(403, 404);
        assertThat(mallory.delete(script).status()).isIn(403, 404);
        assertThat(mallory.post(records("$scripts"), json("{'values':{'$name':'Mine'}}"))
                        .status())
                .isEqualTo(403);
        assertThat(admin.get(script).text("/values/$name")).isNotEqualTo("Mine");
        mallory.post("/api/v1/scenarios", Map.of("name", "Mine", "bpmn", bpmn("")))
                .isProblem(403, "Forbidden");
        mallory.patch("/api/v1/scenarios/" + scenario, Map.of("name", "Mine")).isProblem(404, "NotFound");
        mallory.post("/api/v1/scenarios/" + scenario + "/publish", null).isProblem(404, "NotFound");
    }

    @Test
    void nobodyWritesHimselfIntoAGroupThatRulesGoBy() {
        String crews = catalog("Crews", "{'id':'name','name':'Name','type':'text'}");
        String crew = record(crews, "{'name':'Directors'}");
        String field = "x" + crews;
        cards(field, crews);
        try {
            let("$users", "delete", "");
            String me = records("$users") + "/" + malloryId;
            String join = "{'values':{'" + field + "':[{'recordId':'" + crew + "'}]}}";
            mallory.patch(me, json(join)).is(200);
            mallory.patch(me, json("{'values':{'" + field + "':[]}}")).is(200);
            give("{'catalogId':'" + clients + "'}", group(field, crews, crew));

            mallory.patch(me, json(join)).isProblem(403, "Forbidden");
            mallory.post(
                            records("$users"),
                            json("{'values':{'$name':'Friend','" + field + "':[{'recordId':'" + crew + "'}]}}"))
                    .isProblem(403, "Forbidden");
            mallory.get(records(clients)).isProblem(404, "NotFound");
            mallory.patch(me, json("{'values':{'$name':'Mallory Smith'}}")).is(200);

            assertThat(mallory.get("/api/v1/profile/me").at("/subjects")).isEmpty();
            admin.patch(me, json(join)).is(200);
            mallory.get(records(clients)).is(200);
            Answer profile = mallory.get("/api/v1/profile/me").is(200);
            assertThat(profile.at("/subjects")).hasSize(1);
            assertThat(profile.text("/subjects/0/userAttr")).isEqualTo(field);
            assertThat(profile.text("/subjects/0/valueCatalogId")).isEqualTo(crews);
            assertThat(profile.text("/subjects/0/valueRecordId")).isEqualTo(crew);
        } finally {
            cards(field, "");
        }
    }

    private static String group(String field, String catalog, String record) {
        return "{'rightSubject':{'userAttr':'" + field + "','catalogId':'" + catalog + "','recordId':'" + record
                + "'},'privilegeCode':'view'}";
    }

    /** Gives the employees' card that link, or takes it away. */
    private void cards(String field, String target) {
        StringBuilder fields = new StringBuilder();
        admin.get("/api/v1/catalogs/$users")
                .is(200)
                .at("fields")
                .valueStream()
                .map(one -> one.path("id").asString())
                .filter(id -> !id.equals(field))
                .forEach(id -> fields.append("{'id':'").append(id).append("'},"));
        String more = target.isEmpty()
                ? "{'id':'$name'}"
                : "{'id':'" + field + "','name':'Crew','type':'object','config':{'multiselect':true,'catalogs':[{'id':'"
                        + target + "'}]}}";
        String list = target.isEmpty() ? fields.substring(0, fields.length() - 1) : fields + more;
        admin.patch("/api/v1/catalogs/$users", json("{'fields':[" + list + "]}"))
                .is(200);
    }

    @Test
    void whoMayWriteEmployeesTakesNoAccountOver() {
        let("$users", "access", "");
        String victim = person("Victor", fresh("victor") + "@example.com");
        String head = admin.get("/api/v1/profile/me").text("id");
        mallory.post("/api/v1/users/" + victim + "/password", Map.of("password", PASSWORD))
                .isProblem(403, "Forbidden");
        mallory.post("/api/v1/users/" + head + "/block", null).isProblem(403, "Forbidden");
        mallory.get("/api/v1/users/" + victim + "/sessions").isProblem(403, "Forbidden");
        mallory.delete("/api/v1/users/" + victim + "/sessions").isProblem(403, "Forbidden");
        mallory.patch(records("$users") + "/" + malloryId, json("{'values':{'$role':['$administrator']}}"))
                .isProblem(403, "Forbidden");
        mallory.delete(records("$users") + "/" + head).isProblem(403, "Forbidden");
        mallory.patch(records("$users") + "/" + head, json("{'values':{'$status':['$blocked']}}"))
                .isProblem(403, "Forbidden");
    }

    @Test
    void arightToAdministerTheSettingsIsNoRole() {
        give("{'sectionId':'$settings'}", toMallory("admin", ""));
        for (String path : List.of("/api/v1/audit", "/api/v1/outbox", "/api/v1/scenarios", "/api/v1/sections/trash")) {
            assertThat(mallory.get(path).status()).as(path).isIn(403, 404);
        }
        Api other = mallory;
        other.post("/api/v1/profile/viewing", Map.of("user", "1")).isProblem(403, "Forbidden");
        other.get("/api/v1/scenarios/typings?catalog=$users").isProblem(403, "Forbidden");
        other.patch("/api/v1/company", Map.of("name", "Mine")).isProblem(403, "Forbidden");
        other.post("/api/v1/sections", Map.of("name", "Mine")).isProblem(403, "Forbidden");
        other.get(records(clients)).isProblem(404, "NotFound");
    }
}
