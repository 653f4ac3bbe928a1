package dev.artel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.account.Account;
import dev.artel.access.account.Accounts;
import dev.artel.access.account.SignIns;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import dev.artel.testing.Golden;
import dev.artel.testing.People;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenarios, the editor's questions and the outbox over HTTP, with the engine behind them. */
class ScenarioFlowTest extends FlowTest {
    private static final String PASSWORD = "a good password";
    private static final String RUNS = text(
            Bpmn.step("<a:component type='variables.set'><a:input name='a' kind='script'>1</a:input></a:component>"));
    private static final String DOES_NOT = text(Bpmn.step("<a:component type='no.such'/>"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    private Api admin;

    @BeforeEach
    void signIn() {
        admin = admin();
    }

    private static String text(byte[] bpmn) {
        return new String(bpmn, StandardCharsets.UTF_8);
    }

    private String create(String bpmn) {
        return admin.post("/api/v1/scenarios", Map.of("name", "Сценарий", "bpmn", bpmn))
                .is(201)
                .text("id");
    }

    private static String one(String id, String rest) {
        return "/api/v1/scenarios/" + id + rest;
    }

    @Test
    void theIdOfAScenarioInTheTrashIsTaken() {
        String id = "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        Map<String, String> wanted = Map.of("id", id, "name", "Сценарий", "bpmn", RUNS);
        admin.post("/api/v1/scenarios", wanted).is(201);
        admin.delete(one(id, "")).is(200);

        Answer again = admin.post("/api/v1/scenarios", wanted).isProblem(400, "BadRequest");

        assertThat(again.text("/errors/0/field")).isEqualTo("id");
    }

    @Test
    void aDiagramIsDrawnMendedAndPublished() {
        Answer made = admin.post("/api/v1/scenarios", Map.of("name", "Сценарий", "bpmn", DOES_NOT))
                .is(201);
        String id = made.text("id");
        assertThat(made.text("status")).isEqualTo("draft");
        assertThat(made.at("/version").isNull()).isTrue();
        assertThat(made.text("/problems/0/code")).isEqualTo("unknown-component");
        assertThat(made.text("/problems/0/element")).isEqualTo("Step");
        assertThat(made.text("/problems/0/severity")).isEqualTo("error");
        assertThat(made.text("/problems/0/message")).contains("no.such");
        assertThat(made.text("/updatedBy/title")).isNotBlank();

        Answer refused = admin.post(one(id, "/publish"), Map.of()).isProblem(422, "Unprocessable");
        assertThat(refused.text("/problems/0/code")).isEqualTo("unknown-component");
        assertThat(admin.send("POST", one(id, "/publish"), Map.of(), "Accept-Language", "en")
                        .text("/problems/0/message"))
                .contains("there is no component");

        Answer mended = admin.send("PATCH", one(id, "?draftRevision=1"), RUNS, "Content-Type", "application/xml")
                .is(200);
        assertThat(mended.text("draftRevision")).isEqualTo("2");
        assertThat(mended.at("/problems").size()).isZero();
        assertThat(mended.at("/syncable").asBoolean()).isTrue();
        Answer stale = admin.patch(one(id, ""), Map.of("bpmn", DOES_NOT, "draftRevision", 1))
                .isProblem(409, "Conflict");
        assertThat(stale.text("current")).isEqualTo("2");

        assertThat(admin.post(one(id, "/publish"), Map.of("comment", "первая"))
                        .is(200)
                        .body())
                .isEqualTo("{\"version\":1,\"changed\":true}");
        Answer bpmn = admin.get(one(id, "/bpmn?version=1")).is(200);
        assertThat(bpmn.body()).isEqualTo(RUNS);
        assertThat(bpmn.header("Content-Type")).startsWith("application/xml");
        assertThat(admin.get(one(id, "/executable")).is(200).body()).contains("process");
        Answer versions = admin.get(one(id, "/versions")).is(200);
        assertThat(versions.text("/0/comment")).isEqualTo("первая");
        assertThat(versions.at("/0/running").asInt()).isZero();
        assertThat(versions.text("/0/by/title")).isNotBlank();

        assertThat(admin.post(one(id, "/off"), Map.of()).is(200).text("status")).isEqualTo("off");
        admin.delete(one(id, "")).is(200);
        admin.get(one(id, "")).isProblem(404, "NotFound");
    }

    @Test
    void whoSaysWhichDraftWasSeenNeitherOverwritesNorPublishesAnotherOne() {
        String id = admin.send("POST", "/api/v1/scenarios?name=File", RUNS, "Content-Type", "application/bpmn+xml")
                .is(201)
                .text("id");
        admin.patch(one(id, ""), Map.of("bpmn", DOES_NOT)).is(200);
        Map<String, String> late = Map.of("bpmn", RUNS);
        assertThat(admin.patch(one(id, "?draftRevision=1"), late)
                        .isProblem(409, "Conflict")
                        .text("current"))
                .isEqualTo("2");
        admin.patch(one(id, "?draftRevision=2"), late).is(200);
        assertThat(admin.post(one(id, "/publish"), Map.of("draftRevision", 2))
                        .isProblem(409, "Conflict")
                        .text("current"))
                .isEqualTo("3");
        assertThat(admin.post(one(id, "/publish"), Map.of("draftRevision", 3))
                        .is(200)
                        .body())
                .isEqualTo("{\"version\":1,\"changed\":true}");
    }

    @Test
    void whatAScriptAsksOfACatalogThatIsNotThereKeepsFromPublishing() {
        String id = create(
                text(
                        Bpmn.step(
                                "<a:component type='code'><a:input name='source'>return records.find(&quot;nocat&quot;).items;</a:input></a:component>")));
        Answer refused = admin.post(one(id, "/publish"), null).isProblem(422, "Unprocessable");
        assertThat(refused.text("/problems/0/code")).isEqualTo("unknown-catalog");
        assertThat(refused.text("/problems/0/element")).isEqualTo("Step");
        assertThat(refused.text("/problems/0/message")).contains("records.find", "nocat");
        assertThat(refused.text("/problems/0/hint")).isNotBlank();
    }

    @Test
    void whatIsNoDiagramIsRefusedWithItsPlace() {
        Answer broken = admin.post("/api/v1/scenarios", Map.of("name", "x", "bpmn", "<a>\n<b></a>"))
                .isProblem(400, "BadRequest");
        assertThat(broken.text("line")).isEqualTo("2");
        assertThat(broken.text("/errors/0/field")).isEqualTo("bpmn");
        admin.post("/api/v1/scenarios", Map.of("name", "", "bpmn", RUNS)).isProblem(400, "BadRequest");
        assertThat(admin.patch(one(create(RUNS), ""), Map.of("runAs", Map.of("kind", "somebody")))
                        .isProblem(400, "BadRequest")
                        .text("message"))
                .contains("{\"kind\": \"starter\"}", "\"account\"");
    }

    @Test
    void aDraftIsCheckedBeforeItIsSaved() {
        String id = create(RUNS);
        assertThat(admin.post(one(id, "/validate"), Map.of()).is(200).json().size())
                .isZero();
        assertThat(admin.post(one(id, "/validate"), Map.of("bpmn", DOES_NOT))
                        .is(200)
                        .text("/0/code"))
                .isEqualTo("unknown-component");
        assertThat(admin.get(one(id, "/bpmn")).body()).isEqualTo(RUNS);
    }

    @Test
    void aVersionComesBackAsTheDraftUnlessThatIsNewerThanTheCallerKnows() {
        String id = create(RUNS);
        admin.post(one(id, "/publish"), Map.of()).is(200);
        admin.patch(one(id, ""), Map.of("bpmn", DOES_NOT, "draftRevision", 1)).is(200);

        admin.post(one(id, "/restore"), Map.of("version", 1)).isProblem(400, "BadRequest");
        admin.post(one(id, "/restore"), Map.of("version", 2, "draftRevision", 2))
                .isProblem(404, "NotFound");
        Answer stale = admin.post(one(id, "/restore"), Map.of("version", 1, "draftRevision", 1))
                .isProblem(409, "Conflict");
        assertThat(stale.text("current")).isEqualTo("2");
        assertThat(admin.get(one(id, "/bpmn")).body()).isEqualTo(DOES_NOT);

        Answer restored = admin.post(one(id, "/restore"), Map.of("version", 1, "draftRevision", 2))
                .is(200);
        assertThat(restored.text("draftRevision")).isEqualTo("3");
        assertThat(restored.at("/draftChanged").asBoolean()).isFalse();
        assertThat(admin.get(one(id, "/bpmn")).body()).isEqualTo(RUNS);
    }

    @Test
    void aFileComesAndGoesByteForByte() {
        String spaced = RUNS.replace("><", ">\r\n\t<!-- é --><");
        Answer made = admin.send(
                        "POST",
                        "/api/v1/scenarios?name=%D0%98%D0%B7%3A%20%D1%84%D0%B0%D0%B9%D0%BB%D0%B0",
                        spaced,
                        "Content-Type",
                        "application/xml")
                .is(201);
        assertThat(made.text("name")).isEqualTo("Из: файла");
        String id = made.text("id");
        Answer file = admin.send("GET", one(id, "/bpmn"), null, "Accept-Language", "ru")
                .is(200);
        assertThat(file.body()).isEqualTo(spaced);
        assertThat(URLDecoder.decode(file.header("Content-Disposition"), StandardCharsets.UTF_8))
                .startsWith("inline;")
                .contains("Из файла — черновик.bpmn");

        Answer checked = admin.send("POST", one(id, "/validate"), DOES_NOT, "Content-Type", "application/xml")
                .is(200);
        assertThat(checked.text("/0/element")).isEqualTo("Step");
        Answer broken = admin.send(
                        "POST", "/api/v1/scenarios?name=x", "<a>\n<b></a>", "Content-Type", "application/xml")
                .isProblem(400, "BadRequest");
        assertThat(broken.text("line")).isEqualTo("2");
    }

    @Test
    void typingsAreNotSentAgainWhileTheyAreTheSame() {
        for (String path : List.of("/api/v1/scenarios/typings", "/api/v1/typings/$users")) {
            Answer first = admin.get(path).is(200);
            assertThat(first.header("Cache-Control")).contains("no-cache").doesNotContain("no-store");
            assertThat(first.header("ETag")).isEqualTo("\"" + first.text("revision") + "\"");
            admin.send("GET", path, null, "If-None-Match", first.header("ETag")).is(304);
        }
    }

    @Test
    void theExampleOfTheLanguageIsReadAndChecked() {
        String example = text(Golden.bytes(Path.of("src/test/resources/golden/diagram/example.bpmn")));
        Answer made = admin.post("/api/v1/scenarios", Map.of("name", "Пример", "bpmn", example))
                .is(201);
        assertThat(made.text("dialect")).isEqualTo("artel");
        assertThat(made.at("/syncable").asBoolean()).isFalse();
        assertThat(made.at("/syncReasons").size()).isGreaterThan(2);
    }

    @Test
    void onlyAdministratorsSeeThem() {
        Account anna = new People(accounts, signIns).active("anna", PASSWORD);
        Api employee = api().signedIn(anna.email(), PASSWORD);
        String id = create(RUNS);
        employee.get("/api/v1/scenarios").isProblem(403, "Forbidden");
        String unseen = employee.get(one(id, "")).isProblem(404, "NotFound").body();
        String missing =
                employee.get(one("999999999", "")).isProblem(404, "NotFound").body();
        assertThat(unseen.replace(one(id, ""), "")).isEqualTo(missing.replace(one("999999999", ""), ""));
        employee.get("/api/v1/outbox").isProblem(403, "Forbidden");
        api().get("/api/v1/scenarios").isProblem(401, "NotAuthenticated");
        employee.get("/api/v1/components").is(200);
    }

    @Test
    void theEditorIsToldWhatThereIs() {
        Answer components = admin.send("GET", "/api/v1/components", null, "Accept-Language", "en")
                .is(200);
        assertThat(components.body())
                .contains("\"type\":\"record.find\"", "\"name\":\"Find records\"", "\"editor\":\"catalog\"");
        Answer triggers = admin.send("GET", "/api/v1/triggers", null, "Accept-Language", "ru")
                .is(200);
        assertThat(triggers.body())
                .contains("\"kind\":\"$record.after.create\"", "\"needs\":[\"catalog\",\"condition\"]");
        Answer typings = admin.get("/api/v1/scenarios/typings?catalog=$users&trigger=$record.after.create")
                .is(200);
        assertThat(typings.text("dts")).contains("declare const records: {", "\"$email\"");
        assertThat(typings.at("/completions").size()).isGreaterThan(10);
    }

    @Test
    void aMailOfARunWaitsInTheOutboxForAServer() {
        String subject = "Тема " + UUID.randomUUID();
        String id = create(text(Bpmn.step(
                "<a:component type='mail.send'><a:input name='to'>anna@example.org</a:input><a:input name='subject'>"
                        + subject + "</a:input><a:input name='text'>Текст</a:input></a:component>")));
        admin.post(one(id, "/publish"), Map.of()).is(200);
        Answer run = admin.post(one(id, "/start?wait=20"), Map.of()).is(200);
        assertThat(run.text("status")).as(run.body()).isEqualTo("completed");
        Answer outbox = admin.get("/api/v1/outbox?kind=mail&status=waiting&processId=" + run.text("id"))
                .is(200);
        assertThat(outbox.text("/0/subject")).isEqualTo(subject);
        assertThat(outbox.text("/0/to")).isEqualTo("anna@example.org");
        assertThat(outbox.text("/0/processId")).isEqualTo(run.text("id"));
        assertThat(outbox.text("/0/error")).contains("ARTEL_MAIL_URL");
        admin.post("/api/v1/outbox/" + outbox.text("/0/id") + "/send", Map.of()).is(200);
        admin.post("/api/v1/outbox/999999999/send", Map.of()).isProblem(404, "NotFound");
    }
}
