package dev.artel.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Processes as people and programs see them. */
class ProcessesFlowTest extends HouseTest {
    private static final String NOTE = set("Note", "n", "1") + end() + row("Start", "Note", "End");
    private static final String WAIT = person("Ask") + end() + row("Start", "Ask", "End");

    @Test
    void theListIsFilteredCountedAndPaged() {
        String done = publish(start("") + NOTE);
        String waits = publish(start("") + WAIT);
        List<String> ids = List.of(run(done, Map.of("businessKey", "100%_a")), run(done, null), run(waits, null));

        assertThat(list("scenarioId=" + done)).containsExactly(ids.get(1), ids.get(0));
        Answer page = admin.get("/api/v1/processes?limit=1&offset=1&scenarioId=" + done)
                .is(200);
        assertThat(page.header("X-Total-Count")).isEqualTo("2");
        assertThat(page.text("/0/id")).isEqualTo(ids.get(0));
        assertThat(list("scenarioId=" + waits + "&status=waiting")).containsExactly(ids.get(2));
        assertThat(list("scenarioId=" + waits + "&status=running,completed")).isEmpty();
        assertThat(list("scenarioId=" + waits + "&element=Ask")).containsExactly(ids.get(2));
        assertThat(list("scenarioId=" + done + "&element=Note")).isEmpty();
        assertThat(list("q=" + ids.get(0))).contains(ids.get(0));
        assertThat(list("scenarioId=" + done + "&q=" + query("0%_"))).containsExactly(ids.get(0));
        assertThat(list("scenarioId=" + done + "&q=" + query("0__a"))).isEmpty();
        String started = process(ids.get(1)).path("started").asString();
        assertThat(list("scenarioId=" + done + "&startedFrom=" + started)).containsExactly(ids.get(1));
        assertThat(list("scenarioId=" + done + "&startedTo=" + started)).containsExactly(ids.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=x",
                "status=unknown",
                "startedFrom=yesterday",
                "recordId=1",
                "scenarioId=x"
            })
    void whatCannotBeAskedForIsRefused(String query) {
        admin.get("/api/v1/processes?" + query).isProblem(400, "BadRequest");
    }

    @Test
    void datesOfInputsAreTextsLikeThoseOfVariables() {
        String moment = "2026-01-02T03:04:05.000Z";
        String called = publish(start("") + set("Note", "n", "at") + end() + row("Start", "Note", "End"));
        String caller = publish(start("") + "<b:callActivity id='Call' calledElement='" + called
                + "'><b:extensionElements><a:call><a:input name='at' kind='script'>new Date(Date.parse(`" + moment
                + "`))</a:input></a:call></b:extensionElements></b:callActivity>" + end()
                + row("Start", "Call", "End"));
        run(caller, null);
        JsonNode process = only(called);
        JsonNode whole = process(process.path("id").asString());
        assertThat(whole.at("/inputs/at").asString("")).isEqualTo(moment);
        assertThat(whole.at("/variables/n").asString("")).isEqualTo(moment);
    }

    @Test
    void thePathShowsEachStepWithWhatItHadInHand() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String scenario = publish(start("<a:trigger kind='$record.after.create' catalog='" + catalog + "'/>")
                + "<b:exclusiveGateway id='Which' default='F3'/>"
                + "<b:serviceTask id='Write' name='Записать'><b:extensionElements><a:component type='record.update'>"
                + "<a:input name='catalog'>" + catalog + "</a:input><a:input name='id' kind='script'>recordId</a:input>"
                + "<a:input name='values' kind='script'>({name: `Б`})</a:input>"
                + "<a:output name='changed' to='changed'/></a:component></b:extensionElements></b:serviceTask>"
                + code("Log", "log.info(\"сделано\"); log.warn({a: 1}); return 7") + end() + "<b:endEvent id='Other'/>"
                + "<b:sequenceFlow id='F1' sourceRef='Start' targetRef='Which'/>"
                + "<b:sequenceFlow id='F2' sourceRef='Which' targetRef='Write'><b:conditionExpression language='javascript'>values.name</b:conditionExpression></b:sequenceFlow>"
                + "<b:sequenceFlow id='F3' sourceRef='Which' targetRef='Other'/>"
                + "<b:sequenceFlow id='F4' sourceRef='Write' targetRef='Log'/>"
                + "<b:sequenceFlow id='F5' sourceRef='Log' targetRef='End'/>");
        String record = record(catalog, "{'name':'А'}");
        String id = only(scenario).path("id").asString();

        List<JsonNode> trace = trace(id);
        assertThat(path(id)).containsExactly("Start done", "Which done", "Write done", "Log done", "End done");
        assertThat(trace.stream().map(step -> step.path("flows").toString()))
                .containsExactly("[\"F1\"]", "[\"F2\"]", "[\"F4\"]", "[\"F5\"]", "[]");
        assertThat(trace.stream().map(step -> step.path("seq").asInt())).containsExactly(1, 2, 3, 4, 5);
        JsonNode write = trace.get(2);
        assertThat(write.path("name").asString()).isEqualTo("Записать");
        assertThat(write.path("component").asString()).isEqualTo("record.update");
        assertThat(write.at("/inputs/values/name").asString()).isEqualTo("Б");
        assertThat(write.at("/outputs/changed/0").asString()).isEqualTo("name");
        assertThat(write.path("changes"))
                .isEqualTo(Json.read(json("[{'catalogId':'" + catalog + "','recordId':'" + record
                        + "','version':2,'fields':['name']}]")));
        assertThat(trace.get(1).path("component").isNull()).isTrue();
        assertThat(trace.get(3).at("/log/0/text").asString()).isEqualTo("сделано");
        assertThat(trace.get(3).at("/log/0/level").asString()).isEqualTo("info");
        assertThat(trace.get(3).at("/log/1/text").asString()).contains("1");
        assertThat(trace.get(3).path("error").isNull()).isTrue();
        Answer bpmn = admin.get("/api/v1/processes/" + id + "/bpmn").is(200);
        assertThat(bpmn.body()).contains("Записать").startsWith("<bpmn:definitions");
    }

    @Test
    void anIncidentSaysWhatWhereAndWithWhat() {
        String scenario = publish(start("")
                + "<b:serviceTask id='Write'><b:extensionElements><a:component type='record.update'>"
                + "<a:input name='catalog'>$users</a:input><a:input name='id'>1</a:input>"
                + "<a:input name='values' kind='script'>({['nothing'.trim()]: 1})</a:input></a:component></b:extensionElements></b:serviceTask>"
                + end() + row("Start", "Write", "End"));
        JsonNode process = process(run(scenario, null));
        assertThat(process.path("status").asString()).isEqualTo("incident");
        JsonNode incident = process.at("/incidents/0");
        assertThat(incident.path("element").asString()).isEqualTo("Write");
        assertThat(incident.path("problem").asString()).isEqualTo("bad-request");
        assertThat(incident.path("message").asString()).contains("nothing");
        assertThat(incident.at("/inputs/values/nothing").asInt()).isEqualTo(1);
        assertThat(incident.path("attempts").asInt()).isEqualTo(1);
        assertThat(incident.path("since").asString()).startsWith("20");
        assertThat(process.at("/active/0/element").asString()).isEqualTo("Write");
        assertThat(process.at("/active/0/since").asString()).startsWith("20");
        assertThat(list("status=incident&scenarioId=" + scenario)).hasSize(1);
        JsonNode listed =
                admin.get("/api/v1/processes?scenarioId=" + scenario).is(200).json();
        assertThat(listed.at("/0/active/0/element").asString()).isEqualTo("Write");
        assertThat(list("element=Write&scenarioId=" + scenario)).hasSize(1);
    }

    @Test
    void anEmployeeSeesHowThingsStandButNoData() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String scenario = publish(start("<a:trigger kind='$record.after.create' catalog='" + catalog + "'/>")
                + set("Note", "secret", "`тайна`")
                + code("Fail", "return secret.none.none")
                + end()
                + row("Start", "Note", "Fail", "End"));
        String record = record(catalog, "{'name':'А'}");
        String id = only(scenario).path("id").asString();
        String alone = run(publish(start("") + NOTE), null);
        Api employee = employee();

        employee.get("/api/v1/processes").isProblem(403, "Forbidden");
        employee.get("/api/v1/processes?scenarioId=" + scenario).isProblem(403, "Forbidden");
        Answer list = employee.get("/api/v1/processes?catalogId=" + catalog + "&recordId=" + record)
                .is(200);
        assertThat(list.text("/0/id")).isEqualTo(id);
        Answer one = employee.get("/api/v1/processes/" + id).is(200);
        assertThat(one.text("status")).isEqualTo("incident");
        assertThat(one.at("variables").isMissingNode()).isTrue();
        assertThat(one.at("/incidents/0/inputs").isMissingNode()).isTrue();
        Answer trace = employee.get("/api/v1/processes/" + id + "/trace").is(200);
        assertThat(one.body() + trace.body() + list.body()).doesNotContain("тайна");
        String absent = employee.get("/api/v1/processes/999999999")
                .isProblem(404, "NotFound")
                .text("message");
        for (String path : List.of("", "/trace")) {
            assertThat(employee.get("/api/v1/processes/" + alone + path)
                            .isProblem(404, "NotFound")
                            .text("message"))
                    .isEqualTo(absent);
        }
        for (String act : List.of("cancel", "retry", "restart")) {
            employee.post("/api/v1/processes/" + id + "/" + act, null).isProblem(403, "Forbidden");
            employee.post("/api/v1/processes/" + alone + "/" + act, null).isProblem(404, "NotFound");
        }
        api().get("/api/v1/processes/" + id).isProblem(401, "NotAuthenticated");
    }

    private List<String> list(String query) {
        return admin.get("/api/v1/processes?" + query)
                .is(200)
                .json()
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
