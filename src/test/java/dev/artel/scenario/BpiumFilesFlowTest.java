package dev.artel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.testing.BpiumFiles;
import dev.artel.testing.HouseTest;
import dev.artel.testing.RoutedHttp;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Files of the foreign dialect run as they are, each component of it that there is. */
class BpiumFilesFlowTest extends HouseTest {
    @Autowired
    private Http http;

    @Test
    void variablesLoopsAndCodeThatSeesItsInputsOnly() {
        String process = run(publish(fresh("Переменные "), BpiumFiles.file("variables")), null);

        JsonNode variables = process(process).path("variables");
        assertThat(status(process)).as(process(process).toString()).isEqualTo("completed");
        assertThat(variables.path("i").asInt()).isEqualTo(3);
        assertThat(variables.path("total").asInt()).isEqualTo(6);
        assertThat(variables.at("/rows/2/value").asInt()).isEqualTo(3);
        assertThat(variables.path("missing").isNull()).isTrue();
        assertThat(variables.path("text").asString()).isEqualTo("Текст и ещё");
        JsonNode result = variables.path("result");
        assertThat(result.path("day").asString()).isEqualTo("1970");
        assertThat(result.path("isDate").asBoolean()).isTrue();
        assertThat(result.path("hidden").asString()).isEqualTo("undefined");
        assertThat(result.path("kind").asString()).isEqualTo("undefined");
        assertThat(result.path("sha").asString()).isEqualTo("a9993e364706816aba3e25717850c26c9cd0d89d");
        assertThat(path(process)).noneMatch(step -> step.contains("waiting"));
    }

    @ParameterizedTest
    @CsvSource({"Имя, Сумма", "Name, Amount"})
    void recordsAreMadeChangedReadAndFoundWhateverTheFieldsAreCalled(String name, String amount) {
        String catalog = catalog("{'name':'" + name + "','type':'text'},{'name':'" + amount + "','type':'number'}");
        List<String> fields = fields(catalog);
        record(catalog, "{'" + fields.get(1) + "':39}");
        String file = BpiumFiles.file("records", "CATALOG", catalog, "NAME", fields.get(0), "AMOUNT", fields.get(1));

        String process = run(publish(fresh("Записи "), file), null);

        JsonNode variables = process(process).path("variables");
        assertThat(status(process)).as(process(process).toString()).isEqualTo("completed");
        String made = variables.path("made").asString();
        assertThat(variables.path("edited").asString()).isEqualTo(made);
        assertThat(variables.at("/one/id").asString()).isEqualTo(made);
        assertThat(variables.at("/one/values").propertyNames()).containsExactly(fields.get(1));
        assertThat(variables.at("/one/values/" + fields.get(1)).asInt()).isEqualTo(31);
        assertThat(variables.path("found")).hasSize(1);
        assertThat(variables.at("/found/0/id").asString()).isEqualTo(made);
        assertThat(variables.path("foundedCount").asInt()).isEqualTo(3);
        assertThat(variables.at("/structure/fields/" + fields.get(0) + "/name").asString())
                .isEqualTo(name);
        assertThat(variables
                        .at("/structure/fields/" + fields.get(1) + "/orderIndex")
                        .asInt())
                .isEqualTo(2);
        assertThat(admin.get(records(catalog) + "/" + made).is(200).text("/values/" + fields.get(0)))
                .isEqualTo("Анна Петрова");
    }

    private List<String> fields(String catalog) {
        return admin.get("/api/v1/catalogs/" + catalog)
                .is(200)
                .at("/fields")
                .valueStream()
                .map(field -> field.path("id").asString())
                .toList();
    }

    @Test
    void anErrorExitCatchesEverythingAndAnEndEndsAll() {
        String catalog = catalog("{'name':'Имя','type':'text'}");
        String process = run(publish(fresh("Ошибки "), BpiumFiles.file("errors", "CATALOG", catalog)), null);

        JsonNode variables = process(process).path("variables");
        assertThat(status(process)).as(process(process).toString()).isEqualTo("completed");
        assertThat(variables.path("code1").asString()).isEqualTo("NotFound");
        assertThat(variables.path("text2").asString()).contains("стоп: true");
        assertThat(variables.path("$status").asInt()).isEqualTo(200);
        assertThat(variables.path("reached").asBoolean()).isTrue();
        assertThat(variables.has("side")).isFalse();
        assertThat(path(process)).contains("EndEvent_1 done").noneMatch(step -> step.contains("ServiceTask_side"));
    }

    @Test
    void requestsAreSentAsFormsAndAsJson() {
        String url = "https://proof.example/" + fresh("bpium");
        String asked = url + "?%D0%B8%D0%BC%D1%8F=%D0%B0+%D0%B1&n=2";
        Http.Answer taken = new Http.Answer(
                404,
                Map.of("content-type", List.of("text/plain"), "set-cookie", List.of("sid=7; Path=/")),
                "{\"ok\":true}".getBytes(StandardCharsets.UTF_8));
        routed().play(asked, taken);
        routed().play(url, List.of(() -> answer(200, "принято"), () -> answer(500, "сбой")));

        String process = run(publish(fresh("Запросы "), BpiumFiles.file("request", "URL", url)), null);

        until(() -> !status(process).equals("running"));
        JsonNode variables = process(process).path("variables");
        assertThat(status(process)).as(process(process).toString()).isEqualTo("completed");
        assertThat(variables.at("/answer/ok").asBoolean()).isTrue();
        assertThat(variables.path("code").asInt()).isEqualTo(404);
        assertThat(variables.at("/heads/cookies/sid/value").asString()).isEqualTo("7");
        assertThat(variables.path("sent").asString()).isEqualTo("принято");
        Http.Call first = routed().calls(asked).get(0);
        assertThat(first.headers())
                .containsEntry("X-Token", "t")
                .containsEntry(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("anna:секрет".getBytes(StandardCharsets.UTF_8)));
        List<Http.Call> calls = routed().calls(url);
        assertThat(text(calls.get(0))).isEqualTo("a=x+y&b=1&b=2");
        assertThat(calls.get(0).headers()).containsEntry("Content-Type", "application/x-www-form-urlencoded");
        assertThat(calls.get(1).method()).isEqualTo("PUT");
        assertThat(text(calls.get(1))).isEqualTo("{\"a\":true}");
    }

    private static String text(Http.Call call) {
        byte[] body = call.body();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static Http.Answer answer(int status, String body) {
        return new Http.Answer(
                status,
                Map.of("content-type", List.of("text/plain; charset=utf-8")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private RoutedHttp routed() {
        return (RoutedHttp) http;
    }

    @Test
    void mailGoesOutByTheMailServerOfThisSystem() {
        String scenario = publish(fresh("Письмо "), BpiumFiles.file("mail"));
        assertThat(remarks(scenario)).contains("warning foreign-ignored ServiceTask_mail");

        String process = run(scenario, null);

        assertThat(status(process)).isEqualTo("completed");
        JsonNode mails =
                admin.get("/api/v1/outbox?processId=" + process).is(200).json();
        assertThat(mails).hasSize(2);
        assertThat(mails.toString()).contains("anna@example.org", "boss@example.org");
        assertThat(mails.at("/0/subject").asString()).isEqualTo("Тема");
    }

    @Test
    void whatCannotRunIsListedWithElementAndReason() {
        String id = created(BpiumFiles.file("unknown"));

        assertThat(remarks(id))
                .contains(
                        "error foreign-component ServiceTask_doc",
                        "error foreign-setting ServiceTask_oauth",
                        "warning unknown-catalog ServiceTask_add");
        admin.post("/api/v1/scenarios/" + id + "/publish", null).isProblem(422, "Unprocessable");
    }

    @ParameterizedTest
    @CsvSource({"https://proof.bpium.ru/api/v1/catalogs,2", "https://bpium.ru.example/api/v1/catalogs,0"})
    void callsOfThatSystemsOwnApiAreListedUnlessTheyBringCredentials(String url, int steps) {
        assertThat(remarks(created(BpiumFiles.file("request", "URL", url))).stream()
                        .filter(code -> code.startsWith("warning foreign-own-call ServiceTask_")))
                .hasSize(steps);
    }

    @Test
    void aCatalogThatIsNotThereIsAWarningFirstAndAnIncidentThen() {
        String file = BpiumFiles.file("errors", "CATALOG", "987654").replace("boundaryEvent", "textAnnotation");
        String scenario = publish(
                fresh("Без каталога "),
                file.replaceAll("(?s)<bpmn:textAnnotation.*?</bpmn:textAnnotation>", "")
                        .replaceAll("<bpmn:sequenceFlow [^>]*sourceRef=\"BoundaryEvent_\\d\"[^>]*/>", ""));

        String process = run(scenario, null);

        assertThat(incident(process).path("element").asString()).isEqualTo("ServiceTask_get");
    }

    @Test
    void theFileIsKeptByteForByteAlsoWhenItIsPublished() {
        String file = BpiumFiles.file("variables").replace("\n", "\r\n") + "<!-- é -->\n";
        String id = created(file);

        assertThat(admin.get("/api/v1/scenarios/" + id + "/bpmn").body()).isEqualTo(file);
        assertThat(admin.get("/api/v1/scenarios/" + id).is(200).text("dialect")).isEqualTo("bpium");
        admin.post("/api/v1/scenarios/" + id + "/publish", null).is(200);
        assertThat(admin.get("/api/v1/scenarios/" + id + "/bpmn?version=1").body())
                .isEqualTo(file);
    }

    private String created(String file) {
        return admin.send("POST", "/api/v1/scenarios?name=" + fresh("Foreign"), file, "Content-Type", "application/xml")
                .is(201)
                .text("id");
    }
}
