package dev.artel.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.AtOnce;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Starts by REST and by hand: who may, with what, and how often. */
class StartsFlowTest extends HouseTest {
    private static final String NOTE = set("Note", "n", "1") + end() + row("Start", "Note", "End");

    @Test
    void variablesAreThereFromTheFirstStep() {
        String scenario = publish(start("")
                + set("See", "seen", "({sum: a + b.c, type: typeof later.getTime, user})")
                + end()
                + row("Start", "See", "End"));
        String id = run(
                scenario,
                Json.read(json("{'variables':{'a':1,'b':{'c':2},'later':{'$date':'2026-01-01T00:00:00.000Z'}},"
                        + "'businessKey':'заказ 7'}")));
        JsonNode process = process(id);
        assertThat(process.path("status").asString()).isEqualTo("completed");
        assertThat(process.path("businessKey").asString()).isEqualTo("заказ 7");
        assertThat(process.at("/variables/seen/sum").asInt()).isEqualTo(3);
        assertThat(process.at("/variables/seen/user/id").asString()).isEqualTo("1");
        assertThat(process.at("/variables/a").asInt()).isEqualTo(1);
        assertThat(process.at("/cause/event").asString()).isEqualTo("$manual");
        assertThat(process.at("/cause/user/id").asString()).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'variables':[1]}",
                "{'variables':'x'}",
                "{'variables':{'1a':1}}",
                "{'variables':{'a.b':1}}",
                "{'variables':{'user':{'id':'2'}}}",
                "{'variables':{'record':null}}",
                "{'variables':{'process':1}}",
                "{'record':{'catalogId':'1'}}",
                "{'record':{'recordId':'1'}}",
                "{'record':'1'}",
                "[]",
                "{"
            })
    void whatCannotBeIsRefusedAndStartsNothing(String body) {
        String scenario = publish(start("") + NOTE);
        admin.post("/api/v1/scenarios/" + scenario + "/start", json(body)).isProblem(400, "BadRequest");
        assertThat(processes(scenario)).isEmpty();
    }

    @Test
    void longKeysOfTheCallerAreRefused() {
        String scenario = publish(start("") + NOTE);
        Answer refused = admin.post("/api/v1/scenarios/" + scenario + "/start", Map.of("businessKey", "x".repeat(256)))
                .isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/field")).isEqualTo("businessKey");
        run(scenario, Map.of("businessKey", "x".repeat(255)));
    }

    @Test
    void moreThanAProcessCanCarryIsRefused() {
        String scenario = publish(start("") + NOTE);
        Answer refused = admin.post(
                "/api/v1/scenarios/" + scenario + "/start", Map.of("variables", Map.of("big", "x".repeat(600 * 1024))));
        assertThat(refused.status()).as(refused.body()).isIn(400, 413, 422);
        assertThat(processes(scenario)).isEmpty();
    }

    @Test
    void waitingAnswersWithHowFarItCame() {
        String scenario = publish(start("") + NOTE);
        Answer done = admin.post("/api/v1/scenarios/" + scenario + "/start?wait=30", null)
                .is(200);
        assertThat(done.text("status")).isEqualTo("completed");
        assertThat(done.at("/variables/n").asInt()).isEqualTo(1);
        String waits = publish(start("") + person("Ask") + end() + row("Start", "Ask", "End"));
        Answer asked = admin.post("/api/v1/scenarios/" + waits + "/start?wait=30", null)
                .is(200);
        assertThat(asked.text("status")).isEqualTo("waiting");
        assertThat(asked.text("/active/0/element")).isEqualTo("Ask");
        for (String wait : List.of("soon", "-5")) {
            assertThat(admin.post("/api/v1/scenarios/" + scenario + "/start?wait=" + wait, null)
                            .isProblem(400, "BadRequest")
                            .text("/errors/0/field"))
                    .isEqualTo("wait");
        }
    }

    @Test
    void unknownAndUnpublishedOnesAreToldApart() {
        String body = bpmn(start("") + NOTE);
        String draft = admin.post("/api/v1/scenarios", Map.of("name", "Черновик", "bpmn", body))
                .is(201)
                .text("id");
        admin.post("/api/v1/scenarios/" + draft + "/start", null).isProblem(409, "Conflict");
        admin.post("/api/v1/scenarios/999999/start", null).isProblem(404, "NotFound");
        admin.post("/api/v1/scenarios/никакой/start", null).isProblem(404, "NotFound");
        admin.delete("/api/v1/scenarios/" + draft).is(200);
        String off = publish(start("") + NOTE);
        admin.post("/api/v1/scenarios/" + off + "/off", null);
        admin.post("/api/v1/scenarios/" + off + "/start", null).isProblem(409, "Conflict");
        api().post("/api/v1/scenarios/" + off + "/start", null).isProblem(401, "NotAuthenticated");
    }

    @Test
    void theSameKeyStartsOnce() {
        String scenario = publish(start("") + NOTE);
        String first = keyed(admin, scenario, "one", "{\"variables\":{\"a\":1}}")
                .is(201)
                .text("id");
        assertThat(keyed(admin, scenario, "one", "{ \"variables\": {\"a\":1}}")
                        .is(201)
                        .text("id"))
                .isEqualTo(first);
        keyed(admin, scenario, "one", "{\"variables\":{\"a\":2}}").isProblem(409, "Conflict");
        assertThat(processes(scenario)).hasSize(1);
        String other = publish(start("") + NOTE);
        keyed(admin, other, "one", "{\"variables\":{\"a\":2}}").is(201);
    }

    @Test
    void startsAtOnceWithTheSameKeyAreOneProcess() {
        String scenario = publish(start("") + NOTE);
        Callable<Answer> post = () -> keyed(admin, scenario, "same", "{}");
        List<Answer> answers = AtOnce.all(Stream.generate(() -> post).limit(5).toList());
        answers.forEach(answer -> answer.is(201));
        assertThat(answers.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
        assertThat(processes(scenario)).hasSize(1);
    }

    @Test
    void employeesStartByHandFromARecordTheySee() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String other = catalog("{'id':'name','name':'Имя','type':'text'}");
        String scenario = publish(start("<a:trigger kind='$manual' catalog='" + catalog + "'/>")
                + set("See", "seen", "({values, catalogId, recordId, user, n: record.values.name})")
                + end()
                + row("Start", "See", "End"));
        String record = record(catalog, "{'name':'Анна'}");
        Api employee = employee();
        String me = employee.get("/api/v1/profile/me").text("id");
        assertThat(startable(employee, catalog)).containsExactly(scenario);
        assertThat(startable(employee, other)).isEmpty();

        String begin = "/api/v1/scenarios/" + scenario + "/start";
        employee.post(begin, null).isProblem(404, "NotFound");
        employee.post(begin, of(other, record(other, "{'name':'x'}"))).isProblem(404, "NotFound");
        employee.post(begin, of(catalog, "999")).isProblem(404, "NotFound");
        employee.post(begin, Map.of("record", of(catalog, record).get("record"), "variables", Map.of("values", 1)))
                .isProblem(400, "BadRequest");
        Answer started = employee.post(begin, of(catalog, record)).is(201);
        assertThat(started.at("variables").isMissingNode())
                .as("an employee sees no data")
                .isTrue();
        settle();
        JsonNode process = only(scenario);
        assertThat(process.at("/variables/seen/values/name").asString()).isEqualTo("Анна");
        assertThat(process.at("/variables/seen/n").asString()).isEqualTo("Анна");
        assertThat(process.at("/variables/seen/recordId").asString()).isEqualTo(record);
        assertThat(process.at("/variables/seen/user/id").asString()).isEqualTo(me);
        assertThat(process.at("/runAs/id").asString()).isEqualTo(me);
    }

    @Test
    void whoeverStartsOneWithoutARecordSeesIt() {
        String scenario = publish(start("<a:trigger kind='$manual'/>") + NOTE);
        Api employee = employee();
        String id = employee.post("/api/v1/scenarios/" + scenario + "/start", null)
                .is(201)
                .text("id");
        employee.get("/api/v1/processes/" + id).is(200);
        employee().get("/api/v1/processes/" + id).isProblem(404, "NotFound");
    }

    @Test
    void employeesCannotStartWhatIsNotForThem() {
        String none = publish(start("") + NOTE);
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String record = record(catalog, "{'name':'Анна'}");
        String off = publish(start("<a:trigger kind='$manual' catalog='" + catalog + "'/>") + NOTE);
        Api employee = employee();
        employee.post("/api/v1/scenarios/" + none + "/start", of(catalog, record))
                .isProblem(404, "NotFound");
        String row = admin.get("/api/v1/scenarios/" + off).text("/triggers/0/id");
        admin.patch(records("$events") + "/" + row, json("{'values':{'$status':['$off']}}"))
                .is(200);
        assertThat(startable(employee, catalog)).isEmpty();
        employee.post("/api/v1/scenarios/" + off + "/start", of(catalog, record))
                .isProblem(404, "NotFound");
        admin.patch(records("$events") + "/" + row, json("{'values':{'$status':['$on']}}"))
                .is(200);
        admin.post("/api/v1/scenarios/" + off + "/off", null);
        assertThat(startable(employee, catalog)).isEmpty();
    }

    private static List<String> startable(Api api, String catalog) {
        return api.get("/api/v1/scenarios/startable?catalogId=" + catalog)
                .is(200)
                .json()
                .findValuesAsString("scenarioId");
    }

    private static Map<String, Map<String, String>> of(String catalog, String record) {
        return Map.of("record", Map.of("catalogId", catalog, "recordId", record));
    }

    private static Answer keyed(Api api, String scenario, String key, String body) {
        return api.send("POST", "/api/v1/scenarios/" + scenario + "/start", body, "Idempotency-Key", key);
    }
}
