package dev.artel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.BpiumFiles;
import dev.artel.testing.BpiumSteps;
import dev.artel.testing.HouseTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from elsewhere over HTTP: looked at, mended as somebody picks, kept as they came. */
class ImportFlowTest extends HouseTest {
    private static final String DRAWN = bpmn("<b:startEvent id='Start'/><b:task id='Call' name='Позвонить'/>"
            + "<b:endEvent id='End'/>" + Bpmn.flow("F1", "Start", "Call") + Bpmn.flow("F2", "Call", "End"));

    /** What is told of its length is that of the packed bytes. */
    @Test
    void aPackedFileIsReadWhole() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(DRAWN.getBytes(StandardCharsets.UTF_8));
        }
        String id = admin.send(
                        "POST",
                        "/api/v1/scenarios?name=packed",
                        packed.toByteArray(),
                        "Content-Type",
                        "application/bpmn+xml",
                        "Content-Encoding",
                        "gzip")
                .is(201)
                .text("id");
        assertThat(admin.get("/api/v1/scenarios/" + id + "/bpmn").is(200).body())
                .isEqualTo(DRAWN);
    }

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
        requireOriginal(id);
        assertThat(admin.get("/api/v1/scenarios/" + id + "/versions")
                        .is(200)
                        .json()
                        .valueStream()
                        .map(one -> one.path("version").asInt()))
                .containsExactly(1, 0);
    }

    /** The file as it came is kept as a version before the first one, called so in either language. */
    private void requireOriginal(String id) {
        Map.of("ru", "Исходный файл", "en", "Original file")
                .forEach((language, told) -> assertThat(admin.send(
                                        "GET",
                                        "/api/v1/scenarios/" + id + "/versions",
                                        null,
                                        "Accept-Language",
                                        language)
                                .text("/1/comment"))
                        .isEqualTo(told));
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
    void aBpiumFileKeepsItsStepsWhateverIsPicked() {
        String file = BpiumSteps.file(
                BpiumSteps.step("Set", "Задать", "setvar", BpiumSteps.variable("x", "1")),
                BpiumSteps.pause("Wait", "Ждать", "5 минут"));
        Answer report = admin.send("POST", "/api/v1/scenarios/import/look", file, "Content-Type", "application/xml")
                .is(200);
        assertThat(report.at("/findings").valueStream())
                .extracting(finding -> finding.path("id").asString())
                .containsExactly("convert:file", "timer:Wait");

        Answer mended = admin.post(
                        "/api/v1/scenarios/import/repair", Map.of("bpmn", file, "repairs", List.of("timer:Wait")))
                .is(200);
        assertThat(mended.text("/report/dialect")).isEqualTo("bpium");
        assertThat(mended.at("/report/runnable").asBoolean()).isTrue();

        Answer converted = admin.post(
                        "/api/v1/scenarios/import/repair",
                        Map.of("bpmn", file, "repairs", List.of("convert:file", "timer:Wait")))
                .is(200);
        assertThat(converted.text("/report/dialect")).isEqualTo("artel");
        assertThat(converted.at("/report/runnable").asBoolean()).isTrue();
        assertThat(converted.text("bpmn")).contains("variables.set", "PT1H");
    }

    /** Who does a task says which way it goes: that can only be written in our own language. */
    @Test
    void aRepairThatWritesOurLanguageConvertsTheFile() {
        String file = BpiumSteps.process("<bpmn:startEvent id=\"Start\" />"
                + BpiumSteps.step("Set", "", "setvar", BpiumSteps.variable("x", "1"))
                + "<bpmn:userTask id=\"Ask\" name=\"Спросить\" /><bpmn:exclusiveGateway id=\"Which\" />"
                + "<bpmn:endEvent id=\"Yes\" name=\"Да\" /><bpmn:endEvent id=\"No\" name=\"Нет\" />"
                + BpiumSteps.line("F1", "Start", "Set") + BpiumSteps.line("F2", "Set", "Ask")
                + BpiumSteps.line("F3", "Ask", "Which") + BpiumSteps.line("F4", "Which", "Yes")
                + BpiumSteps.line("F5", "Which", "No"));
        Answer mended = admin.post(
                        "/api/v1/scenarios/import/repair", Map.of("bpmn", file, "repairs", List.of("conditions:Which")))
                .is(200);
        assertThat(mended.text("/report/dialect")).isEqualTo("artel");
        assertThat(mended.at("/report/runnable").asBoolean()).as(mended.body()).isTrue();
        assertThat(mended.text("bpmn")).contains("variables.set", "artel:outcome");
    }

    @Test
    void theReasonWhyAnEmptyFileIsRefusedIsNoTalkOfJson() {
        Answer refused = admin.send("POST", "/api/v1/scenarios?name=x", "", "Content-Type", "application/xml")
                .isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/code")).isEqualTo("body");
        assertThat(refused.text("message")).doesNotContain("JSON");
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

    /** Such files come from programs of Windows. What is uploaded stays as it came, whatever it is written in. */
    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "UTF-16"})
    void aFileIsReadInTheEncodingThatItDeclares(String encoding) {
        String text = DRAWN.replaceFirst("^(<\\?xml[^>]*>)?", "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>");
        byte[] file = text.getBytes(Charset.forName(encoding));
        Answer report = admin.send("POST", "/api/v1/scenarios/import/look", file, "Content-Type", "application/xml")
                .is(200);
        assertThat(report.text("/findings/0/message")).contains("Позвонить");

        Map<String, Object> picks = Map.of("bpmn", text, "repairs", List.of("person-task:Call"));
        assertThat(admin.post("/api/v1/scenarios/import/repair", picks).is(200).text("bpmn"))
                .contains("Позвонить", "userTask");

        String address = "/api/v1/scenarios?name=" + fresh("coded");
        String id = admin.send("POST", address, file, "Content-Type", "application/xml")
                .is(201)
                .text("id");
        String draft = "/api/v1/scenarios/" + id + "/bpmn";
        assertThat(admin.bytes(draft)).isEqualTo(file);
        Map<String, Object> change = Map.of("bpmn", text, "draftRevision", 1);
        admin.patch("/api/v1/scenarios/" + id, change).is(200);
        assertThat(new String(admin.bytes(draft), Charset.forName(encoding))).isEqualTo(text);

        Map<String, Object> picked = Map.of("repairs", List.of("person-task:Call"), "draftRevision", 2);
        admin.post("/api/v1/scenarios/" + id + "/repair", picked).is(200);
        assertThat(admin.get(draft).is(200).body()).contains("Позвонить", "encoding=\"UTF-8\"");
        admin.post("/api/v1/scenarios/" + id + "/publish", null).is(200);
        assertThat(process(run(id, null)).at("/active/0/name").asString()).isEqualTo("Позвонить");
    }

    @Test
    void aFileThatIsNotWrittenAsItSaysIsRefusedWithTheReason() {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + DRAWN;
        byte[] file = text.getBytes(Charset.forName("windows-1251"));
        Answer refused = admin.send("POST", "/api/v1/scenarios/import/look", file, "Content-Type", "application/xml")
                .isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/code")).isEqualTo("encoding");
        assertThat(refused.body()).contains("UTF-8");
        admin.send("POST", "/api/v1/scenarios?name=x", file, "Content-Type", "application/xml")
                .isProblem(400, "BadRequest");
    }
}
