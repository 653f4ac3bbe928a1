package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.process.RightsWork;
import dev.artel.testing.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What an open task gives its person: the fields of its form on its record, no field and no record more, and not a moment longer. */
class FormRightsFlowTest extends RightsWork {
    private static final String FORM = "<a:field id='sum' mode='edit'/><a:field id='note' mode='read'/>"
            + "<a:outcome id='ok' label='Да' color='green'/>";

    private String salary;

    @BeforeEach
    void prepare() {
        salary = record(salaries, "{'name':'Секретный оклад','sum':5,'note':'видно'}");
    }

    private String person(String assign, String form) {
        return "<b:userTask id='Ask' name='Проверить'><b:extensionElements><a:task>" + assign
                + "<a:record kind='script'><![CDATA[({catalogId: \"" + salaries + "\", recordId: \"" + salary
                + "\"})]]></a:record>" + form + "</a:task></b:extensionElements></b:userTask>";
    }

    /** Starts a process with that task; gives the task's number. */
    private String opened(String assign, String form) {
        String scenario = publish(start("") + person(assign, form) + end() + row("Start", "Ask", "End"));
        return task(run(scenario, null), "Ask");
    }

    private String forAnna(String form) {
        return opened("<a:assign kind='user'>" + annaId + "</a:assign>", form);
    }

    private static String url(String task) {
        return "/api/v1/tasks/" + task;
    }

    private static List<String> ids(Api who, String query) {
        return who.get("/api/v1/tasks?" + query)
                .is(200)
                .json()
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static Map<String, Object> answer(String values) {
        return Map.of("outcome", "ok", "values", Json.read(json(values)));
    }

    @Test
    void theFormIsSeenAndNothingBesideIt() {
        String task = forAnna(FORM);
        JsonNode item = anna.get(url(task)).is(200).json();
        JsonNode form = item.path("form");
        assertThat(form.at("/values")).isEqualTo(Json.read(json("{'sum':5,'note':'видно'}")));
        assertThat(form.at("/catalog/fields")
                        .valueStream()
                        .map(field -> field.path("id").asString()))
                .containsExactly("sum", "note");
        assertThat(item.at("/record/recordId").isNull()).isTrue();
        for (String asked : List.of(url(task), "/api/v1/tasks")) {
            assertThat(anna.get(asked).is(200).body()).doesNotContain("Секретный", "\"name\":\"Кому\"");
        }
        String record = records(salaries) + "/" + salary;
        for (String closed : List.of(
                record,
                records(salaries),
                "/api/v1/catalogs/" + salaries,
                record + "/relations",
                "/api/v1/histories?catalogId=" + salaries + "&recordId=" + salary,
                "/api/v1/processes?catalogId=" + salaries + "&recordId=" + salary)) {
            anna.get(closed).isProblem(404, "NotFound");
        }
        anna.patch(record, Json.read(json("{'values':{'sum':6}}"))).isProblem(404, "NotFound");
        assertThat(admin.get(url(task)).at("/record/title").asString()).isEqualTo("Секретный оклад");
    }

    @Test
    void aPageOfTasksOnClosedRecordsCostsOneStatementMore() {
        forAnna(FORM);
        forAnna("<a:field id='note' mode='read'/>");
        Callable<?> list =
                () -> assertThat(anna.get("/api/v1/tasks").is(200).json()).hasSizeGreaterThanOrEqualTo(2);
        statements.ofRequests(list);
        statements.ofRequests(list).withoutSignIn().assertStatementsAtMost(4);
    }

    @Test
    void onlyItsFieldsAreWrittenAndOnlyByCompletingIt() {
        String task = forAnna(FORM);
        for (String values : List.of("{'note':'x'}", "{'name':'x'}", "{'sum':7,'name':'x'}")) {
            anna.post(url(task) + "/complete", answer(values)).isProblem(400, "BadRequest");
        }
        assertThat(admin.get(records(salaries) + "/" + salary).at("/values/sum").asInt())
                .isEqualTo(5);
        anna.post(url(task) + "/complete", answer("{'sum':7}")).is(200);
        JsonNode record = admin.get(records(salaries) + "/" + salary).is(200).json();
        assertThat(record.at("/values/sum").asInt()).isEqualTo(7);
        assertThat(record.at("/updatedBy/id").asString()).isEqualTo(annaId);
        settle();
        JsonNode done = anna.get(url(task)).is(200).json();
        assertThat(done.has("form")).isFalse();
        assertThat(done.path("record").isNull()).isTrue();
        anna.post(url(task) + "/complete", answer("{'sum':8}")).isProblem(409, "Conflict");
    }

    @Test
    void theRightEndsWithTheTaskAtTheNextRequest() {
        String task = forAnna(FORM);
        String email = fresh("boris") + "@rights.example.com";
        String boris = someone("Борис", email);
        anna.get(url(task)).is(200);
        admin.post(url(task) + "/assign", Map.of("user", boris)).is(200);
        anna.get(url(task)).isProblem(404, "NotFound");
        anna.get(url(task) + "/fields/sum/availableRecords").isProblem(404, "NotFound");
        anna.post(url(task) + "/complete", answer("{'sum':1}")).isProblem(404, "NotFound");
        Api other = signedIn(email);
        assertThat(other.get(url(task)).is(200).at("/form/values/sum").asInt()).isEqualTo(5);
        String process = other.get(url(task)).text("processId");
        admin.post("/api/v1/processes/" + process + "/cancel", null).is(200);
        JsonNode cancelled = other.get(url(task)).is(200).json();
        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
        assertThat(cancelled.has("form")).isFalse();
        assertThat(cancelled.path("record").isNull()).isTrue();
        assertThat(ids(other, "box=mine")).doesNotContain(task);
    }

    @Test
    void whoeverMayTakeAGroupsTaskSeesItsFormUntilSomebodyHasTakenIt() {
        String department = record(requests, "{'name':'Отдел'}");
        String field = fresh("team");
        JsonNode users = admin.get("/api/v1/catalogs/$users").is(200).json();
        ArrayNode fields = (ArrayNode) users.path("fields").deepCopy();
        fields.add(Json.read(json("{'id':'" + field + "','name':'Команда','type':'object','config':{'catalogs':[{'id':'"
                + requests + "'}]}}")));
        admin.patch("/api/v1/catalogs/$users", Map.of("fields", fields)).is(200);
        String email = fresh("vera") + "@rights.example.com";
        String vera = someone("Вера", email);
        for (String member : List.of(annaId, vera)) {
            admin.patch(
                            "/api/v1/catalogs/$users/records/" + member,
                            Json.read(json("{'values':{'" + field + "':[{'catalogId':'" + requests + "','recordId':'"
                                    + department + "'}]}}")))
                    .is(200);
        }
        String task = opened("<a:assign kind='group'>" + requests + ":" + department + "</a:assign>", FORM);
        assertThat(ids(anna, "box=groups")).contains(task);
        assertThat(anna.get(url(task)).at("/form/values/sum").asInt()).isEqualTo(5);
        signedIn(email).post(url(task) + "/claim", null).is(200);
        assertThat(anna.get(url(task)).is(200).json().has("form")).isFalse();
        anna.post(url(task) + "/complete", answer("{'sum':1}")).isProblem(409, "Conflict");
        signedIn(email).post(url(task) + "/complete", answer("{'sum':2}")).is(200);
        users = admin.get("/api/v1/catalogs/$users").is(200).json();
        fields = (ArrayNode) users.path("fields").deepCopy();
        fields.remove(fields.size() - 1);
        admin.patch("/api/v1/catalogs/$users", Map.of("fields", fields)).is(200);
    }

    @Test
    void searchFindsNoMoreThanIsSeen() {
        String task = forAnna(FORM);
        assertThat(ids(anna, "q=" + encoded("Проверить"))).contains(task);
        assertThat(ids(anna, "q=" + encoded("Секретный"))).doesNotContain(task);
        assertThat(ids(admin, "box=all&q=" + encoded("Секретный"))).contains(task);
        give("{'catalogId':'" + salaries + "','recordId':'" + salary + "'}", "view", "");
        assertThat(ids(anna, "q=" + encoded("сёкретный"))).contains(task);
        assertThat(anna.get(url(task)).at("/record/recordId").asString()).isEqualTo(salary);
        give("{'catalogId':'" + salaries + "','recordId':'" + salary + "'}", "view", "'name':'hidden'");
        assertThat(ids(anna, "q=" + encoded("Секретный"))).doesNotContain(task);
    }

    @Test
    void theTitleIsShownWhereTheFormShowsWhatItIsMadeOf() {
        String task = forAnna("<a:field id='name' mode='read'/>" + FORM);
        assertThat(anna.get(url(task)).at("/record/title").asString()).isEqualTo("Секретный оклад");
        assertThat(ids(anna, "q=" + encoded("Секретный"))).contains(task);
        anna.get(records(salaries) + "/" + salary).isProblem(404, "NotFound");
    }

    @Test
    void aRuleThatLetsLookDoesNotTakeWhatTheFormGives() {
        give("{'catalogId':'" + salaries + "','recordId':'" + salary + "'}", "view", "'sum':'hidden'");
        String task = forAnna(FORM);
        assertThat(anna.get(url(task)).at("/form/values/sum").asInt()).isEqualTo(5);
        assertThat(anna.get(records(salaries) + "/" + salary).is(200).body()).doesNotContain("\"sum\"");
        anna.post(url(task) + "/complete", answer("{'sum':9}")).is(200);
        assertThat(admin.get(records(salaries) + "/" + salary).at("/values/sum").asInt())
                .isEqualTo(9);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
