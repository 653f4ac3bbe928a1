package dev.artel.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.process.ProcessViews;
import dev.artel.process.RightsWork;
import dev.artel.testing.TestAccess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who sees which process and what of it. */
class ProcessSightFlowTest extends RightsWork {
    private static final String CANARY = "Kanarienvogel";

    @Autowired
    private ProcessViews views;

    private String ofSalaries() {
        return publish(start("<a:trigger kind='$record.after.create' catalog='" + salaries + "'/>")
                + set("Keep", "kept", "values.note")
                + code("Fail", false, "log.info(record.values.note); fail(\"Stop\", record.values.note)")
                + end()
                + row("Start", "Keep", "Fail", "End"));
    }

    @Test
    void aProcessOfAClosedRecordIsAsAbsentAsNone() {
        String scenario = ofSalaries();
        String record = record(salaries, "{'name':'А','note':'" + CANARY + "'}");
        String process = only(scenario).path("id").asString();
        String none = "999999999";
        for (String rest : List.of("", "/trace")) {
            String absent = anna.get("/api/v1/processes/" + none + rest)
                    .isProblem(404, "NotFound")
                    .body();
            String closed = anna.get("/api/v1/processes/" + process + rest)
                    .isProblem(404, "NotFound")
                    .body();
            assertThat(same(closed, process)).isEqualTo(same(absent, none));
        }
        for (String act : List.of("cancel", "retry", "restart")) {
            anna.post("/api/v1/processes/" + process + "/" + act, Map.of()).isProblem(404, "NotFound");
        }
        anna.get("/api/v1/processes").isProblem(403, "Forbidden");
        anna.get("/api/v1/processes/" + process + "/bpmn").isProblem(403, "Forbidden");
        anna.get("/api/v1/processes?catalogId=" + salaries + "&recordId=" + record)
                .isProblem(404, "NotFound");
        anna.get("/api/v1/catalogs/$processes/records/" + process).isProblem(404, "NotFound");
        assertThat(views.visible(TestAccess.administrator(1), List.of(Long.valueOf(process))))
                .hasSize(1);
    }

    private static String same(String body, String id) {
        return body.replace("/processes/" + id, "/processes/N").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @Test
    void whoeverSeesTheRecordSeesTheWayAndNoValues() {
        open(onCatalog(salaries), "view", "'note':'hidden'");
        String scenario = ofSalaries();
        String record = record(salaries, "{'name':'А','note':'" + CANARY + "'}");
        String process = only(scenario).path("id").asString();
        String path = "/api/v1/processes/" + process;
        assertThat(admin.get(path).is(200).body()).contains(CANARY);
        JsonNode item = anna.get(path).is(200).json();
        assertThat(item.path("status").asString()).isEqualTo("incident");
        assertThat(item.at("/incidents/0/element").asString()).isEqualTo("Fail");
        assertThat(item.at("/record/recordId").asString()).isEqualTo(record);
        assertThat(item.has("variables")).isFalse();
        JsonNode trace = anna.get(path + "/trace").is(200).json();
        assertThat(trace.valueStream().map(step -> step.path("element").asString()))
                .contains("Fail");
        String list = "/api/v1/processes?catalogId=" + salaries + "&recordId=" + record;
        for (String asked : List.of(path, path + "/trace", list)) {
            assertThat(anna.get(asked).is(200).body()).doesNotContain(CANARY, "note");
        }
        anna.post(path + "/retry", Map.of()).isProblem(403, "Forbidden");
    }

    @Test
    void aBusinessKeyIsKnownToWhoeverStartedAndToAdministrators() {
        String record = record(requests, "{'name':'А'}");
        String scenario = publish(byHand() + end() + row("Start", "End"));
        Map<String, Object> start =
                Map.of("businessKey", CANARY, "record", Map.of("catalogId", requests, "recordId", record));
        String process = admin.post("/api/v1/scenarios/" + scenario + "/start", start)
                .is(201)
                .text("id");
        settle();
        assertThat(process(process).path("businessKey").asString()).isEqualTo(CANARY);
        String list = "/api/v1/processes?catalogId=" + requests + "&recordId=" + record;
        assertThat(anna.get(list).is(200).body()).doesNotContain(CANARY);
        assertThat(anna.get(list + "&q=" + CANARY).is(200).json()).isEmpty();
        assertThat(admin.get(list + "&q=" + CANARY).is(200).json()).hasSize(1);
    }

    @Test
    void aScenarioThatOneMayNotStartIsAsAbsentAsNone() {
        String off = publish(byHand() + end() + row("Start", "End"));
        admin.post("/api/v1/scenarios/" + off + "/off", null).is(200);
        String record = record(requests, "{'name':'А'}");
        String closed =
                publish(start("<a:trigger kind='$manual' catalog='" + salaries + "'/>") + end() + row("Start", "End"));
        for (String scenario : List.of(off, closed, "999999999", "lead-to-deal")) {
            Map<String, Object> about = Map.of("record", Map.of("catalogId", requests, "recordId", record));
            anna.post("/api/v1/scenarios/" + scenario + "/start", about).isProblem(404, "NotFound");
            anna.post("/api/v1/scenarios/" + scenario + "/start", Json.object()).isProblem(404, "NotFound");
        }
        admin.post("/api/v1/scenarios/" + off + "/start", null).isProblem(409, "Conflict");
    }
}
