package dev.artel.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

class RecordsFlowTest extends FlowTest {
    private static final String PASSWORD = "correct horse";

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    private Api admin;
    private String name;
    private String records;
    private String catalog;

    @BeforeEach
    void prepare() {
        admin = admin();
        name = admin.get("/api/v1/profile/me").is(200).text("title");
        String section = opened(
                admin, admin.post("/api/v1/sections/", json("{'name':'Flow'}")).text("id"));
        catalog = admin.post(
                        "/api/v1/catalogs/",
                        json("{'name':'Clients','sectionId':'" + section + "','fields':["
                                + "{'id':'name','name':'Имя','type':'text','required':true},"
                                + "{'name':'Сумма','type':'number'},"
                                + "{'name':'День','type':'date'}]}"))
                .is(201)
                .text("id");
        records = "/api/v1/catalogs/" + catalog + "/records/";
    }

    @Test
    void whatIsPostedCanBeReadChangedDeletedAndRestored() {
        Answer made = admin.post(records, json("{'values':{'name':'Анна','2':'1 234,50'}}"))
                .is(201);
        assertThat(made.text("id")).isEqualTo("1");
        assertThat(made.text("catalogId")).isEqualTo(catalog);
        assertThat(made.at("/values/2").decimalValue()).isEqualByComparingTo("1234.5");

        Answer one = admin.get(records + "1").is(200);
        assertThat(one.header("ETag")).isEqualTo("\"1\"");
        assertThat(one.text("title")).isEqualTo("Анна");
        assertThat(one.text("/createdBy/title")).isEqualTo(name);
        assertThat(one.text("created")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(one.text("privilegeCode")).isEqualTo("admin");

        Answer changed = admin.patch(records + "1", json("{'values':{'2':5},'version':1}"))
                .is(200);
        assertThat(changed.json()).hasToString("{\"id\":\"1\",\"version\":2,\"changed\":[\"2\"]}");
        Answer lost = admin.send("PATCH", records + "1", json("{'values':{'2':6}}"), "If-Match", "\"1\"");
        lost.isProblem(409, "Conflict");
        assertThat(lost.at("current").asInt()).isEqualTo(2);

        admin.send("DELETE", records + "1", "{}").is(200);
        Answer gone = admin.get(records + "1").isProblem(404, "NotFound");
        Answer never = admin.get(records + "2").isProblem(404, "NotFound");
        assertThat(gone.text("detail")).isEqualTo(never.text("detail"));
        String trash = "/api/v1/catalogs/" + catalog + "/trash";
        assertThat(admin.get(trash).is(200).text("/0/deletedBy/title")).isEqualTo(name);
        admin.post(trash + "/1/restore", null).is(200);
        assertThat(admin.get(records + "1").is(200).at("version").asInt()).isEqualTo(4);
    }

    @Test
    void listsAreFilteredCountedAndPaged() {
        for (int i = 1; i <= 5; i++) {
            admin.post(records, json("{'values':{'name':'Client " + i + "','2':" + i + "}}"))
                    .is(201);
        }

        Answer formA = admin.get(records + "?" + query("filters[0][fieldId]") + "=2&" + query("filters[0][value][at]")
                + "=2&" + query("filters[0][value][to]") + "=4&sortField=2&sortType=-1");
        assertThat(formA.is(200).json().valueStream().map(rec -> rec.path("id").asString()))
                .containsExactly("4", "3", "2");
        assertThat(formA.header("X-Total-Count")).isEqualTo("3");
        Answer formB =
                admin.get(records + "?filters=" + query("{\"$or\":[{\"name\":\"client 1\"},{\"2\":{\"at\":5}}]}"));
        assertThat(formB.is(200).json().valueStream().map(rec -> rec.path("id").asString()))
                .containsExactly("5", "1");
        Answer ids = admin.get(records + "?" + query("id[0]") + "=1&" + query("id[1]") + "=2&fields=" + query("[2]"));
        ids.is(200);
        assertThat(ids.at("/0/values")).hasToString("{\"2\":2}");

        Answer first = admin.get(records + "?limit=2&cursor=").is(200);
        assertThat(first.header("X-Total-Count")).isEqualTo("5");
        Answer second = admin.get(records + "?limit=2&cursor=" + first.header("X-Next-Cursor"));
        Answer third = admin.get(records + "?limit=2&cursor=" + second.header("X-Next-Cursor"));
        assertThat(third.is(200).json().valueStream().map(rec -> rec.path("id").asString()))
                .containsExactly("1");
        assertThat(third.header("X-Next-Cursor")).isEmpty();
        assertThat(admin.get(records + "count?searchText=" + query("client 3")).json())
                .hasToString("{\"count\":1,\"exact\":true}");
        admin.get(records + "?limit=1001").isProblem(400, "BadRequest");
        admin.get(records + "?filters=" + query("{\"nothing\":1}")).isProblem(400, "BadRequest");
    }

    @Test
    void faultsNameTheField() {
        Answer answer =
                admin.post(records, json("{'values':{'2':'abc','nothing':1}}")).isProblem(400, "BadRequest");

        assertThat(answer.at("errors").findValuesAsString("field")).containsExactlyInAnyOrder("2", "nothing", "name");
        admin.post(records, "[]").is(400);
        admin.post(records, "{\"values\":[]}").isProblem(400, "BadRequest");
    }

    @Test
    void aDayBelongsToTheZoneOfTheRequest() {
        admin.post(records + "?timezoneOffset=300", json("{'values':{'name':'x','3':'2026-11-22T19:00:00.000Z'}}"))
                .is(201);

        assertThat(admin.get(records + "1?timezoneOffset=300").text("/values/3"))
                .isEqualTo("2026-11-22T19:00:00.000Z");
        assertThat(admin.get(records + "1?timezoneOffset=0").text("/values/3")).isEqualTo("2026-11-23T00:00:00.000Z");
    }

    @Test
    void theHistoryIsTold() {
        admin.post(records, json("{'values':{'name':'Анна'}}"));
        admin.patch(records + "1", json("{'values':{'name':'Берта'}}"));

        String histories = "/api/v1/histories?catalogId=" + catalog + "&recordId=1&limit=3";
        Answer items = admin.get(histories).is(200);

        assertThat(items.json().findValuesAsString("actionType")).containsExactly("UPDATE", "CREATE");
        assertThat(items.at("/0/payload/1")).hasToString("{\"oldValue\":\"Анна\",\"newValue\":\"Берта\"}");
        assertThat(items.text("/0/user/title")).isEqualTo(name);
        assertThat(items.at("/0/cause/processId").isNull()).isTrue();
        admin.post(
                        "/api/v1/histories",
                        json("{'catalogId':'" + catalog
                                + "','recordId':1,'type':'COMMENT','payload':{'message':'hi'}}"))
                .is(201);
        assertThat(admin.get(histories).text("/0/payload/message")).isEqualTo("hi");
    }

    @Test
    void employeesWorkWithRecordsAndSeeNothingElse() {
        Api employee = employee();
        employee.post(records, json("{'values':{'name':'Анна'}}")).is(201);
        employee.send("DELETE", records + "1", null).is(200);
        employee.get("/api/v1/catalogs/$scripts/records").isProblem(404, "NotFound");
        assertThat(employee.get("/api/v1/catalogs/$users/records").is(200).body())
                .doesNotContain("$role");
        employee.post("/api/v1/catalogs/$users/records", json("{'values':{'$name':'x'}}"))
                .isProblem(403, "Forbidden");
        api().get(records).isProblem(401, "NotAuthenticated");
    }

    private Api employee() {
        var account = new People(accounts, signIns).active("flow", PASSWORD);
        return api().signedIn(String.valueOf(account.email()), PASSWORD);
    }

    private static ObjectNode json(String text) {
        return Json.readObject(text.replace('\'', '"'));
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
