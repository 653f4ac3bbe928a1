package dev.artel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.BpiumFiles;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files from elsewhere over HTTP: looked at, mended as somebody picks, kept as they came. */
class ImportFlowTest extends HouseTest {
    private static final String DRAWN = bpmn("<b:startEvent id='Start'/><b:task id='Call' name='Позвонить'/>"
            + "<b:endEvent id='End'/>" + Bpmn.flow("F1", "Start", "Call") + Bpmn.flow("F2", "Call", "End"));

    @Test
    void aFileIsLookedAtMendedPublishedAndRun() {
        Answer report = admin.send("POST", "/api/v1/scenarios/import/look", DRAWN, "Content-Type", "application/xml")
                .is(200);
        assertThat(report.text("dialect")).isEqualTo("bpmn");
        assertThat(report.at("/runnable").asBoolean()).isFalse();
        assertThat(report.text("/findings/0/id")).isEqualTo("person-task:Call");
        assertThat(report.text("/findings/0/message")).contains("Позвонить");
        assertThat(report.text("/findings/0/effect")).isNotBlank();

        Answer preview = admin.post(
                        "/api/v1/scenarios/import/repair",
                        Map.of("bpmn", DRAWN, "repairs", List.of("person-task:Call")))
                .is(200);
        assertThat(preview.at("/report/runnable").asBoolean()).isTrue();
        assertThat(preview.text("bpmn")).contains("userTask");

        String id = admin.post("/api/v1/scenarios", Map.of("name", fresh("Чужой "), "bpmn", DRAWN))
                .is(201)
                .text("id");
        assertThat(admin.get("/api/v1/scenarios/" + id + "/findings").is(200).text("/findings/0/id"))
                .isEqualTo("person-task:Call");
        Map<String, Object> picks = Map.of("repairs", List.of("person-task:Call"), "draftRevision", 1);
        Answer mended = admin.post("/api/v1/scenarios/" + id + "/repair", picks).is(200);
        assertThat(mended.text("draftRevision")).isEqualTo("2");
        admin.post("/api/v1/scenarios/" + id + "/publish", null).is(200);
        String process = run(id, null);
        assertThat(process(process).at("/active/0/element").asString()).isEqualTo("Call");

        assertThat(admin.get("/api/v1/scenarios/" + id + "/bpmn?version=0")
                        .is(200)
                        .body())
                .isEqualTo(DRAWN);
        assertThat(admin.get("/api/v1/scenarios/" + id + "/versions")
                        .is(200)
                        .json()
                        .valueStream()
                        .map(one -> one.path("version").asInt()))
                .containsExactly(1, 0);
    }

    @Test
    void aBpiumFileIsConvertedOnDemandAndRunsTheSame() {
        String file = BpiumFiles.file("variables");
        String id = admin.post("/api/v1/scenarios", Map.of("name", fresh("Bpium "), "bpmn", file))
                .is(201)
                .text("id");
        Answer report = admin.get("/api/v1/scenarios/" + id + "/findings").is(200);
        assertThat(report.at("/runnable").asBoolean()).isTrue();
        assertThat(report.text("/findings/0/code")).isEqualTo("convert");

        String finding = report.text("/findings/0/id");
        Map<String, Object> picks = Map.of("repairs", List.of(finding), "draftRevision", 1);
        assertThat(admin.post("/api/v1/scenarios/" + id + "/repair", picks)
                        .is(200)
                        .text("dialect"))
                .isEqualTo("artel");
        admin.post("/api/v1/scenarios/" + id + "/publish", null).is(200);
        String process = run(id, null);

        assertThat(status(process)).as(process(process).toString()).isEqualTo("completed");
        assertThat(process(process).at("/variables/total").asInt()).isEqualTo(6);
        assertThat(process(process).at("/variables/result/hidden").asString()).isEqualTo("undefined");
        admin.post("/api/v1/scenarios/" + id + "/restore", Map.of("version", 0, "draftRevision", 2))
                .is(200);
        assertThat(admin.get("/api/v1/scenarios/" + id + "/bpmn").body()).isEqualTo(file);
    }

    @Test
    void aDraftThatSomebodyHasChangedIsNotMended() {
        String id = admin.post("/api/v1/scenarios", Map.of("name", fresh("Чужой "), "bpmn", DRAWN))
                .is(201)
                .text("id");
        admin.patch("/api/v1/scenarios/" + id, Map.of("bpmn", DRAWN + " ", "draftRevision", 1))
                .is(200);

        Map<String, Object> picks = Map.of("repairs", List.of("person-task:Call"), "draftRevision", 1);
        admin.post("/api/v1/scenarios/" + id + "/repair", picks).isProblem(409, "Conflict");
        admin.get("/api/v1/scenarios/" + id + "/bpmn?version=0").isProblem(404, "NotFound");
        admin.post("/api/v1/scenarios/" + id + "/repair", Map.of("repairs", List.of("person-task:Call")))
                .isProblem(400, "BadRequest");
        admin.post("/api/v1/scenarios/" + id + "/repair", Map.of("draftRevision", 2))
                .isProblem(400, "BadRequest");
        employee().get("/api/v1/scenarios/" + id + "/findings").isProblem(404, "NotFound");
    }
}
