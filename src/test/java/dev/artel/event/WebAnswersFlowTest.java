package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What other systems get from an address of ours. */
class WebAnswersFlowTest extends WebRequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "({a: 1}) | application/json | {\"a\":1}",
                "[1, 2] | application/json | [1,2]",
                "\"Привет\" | text/plain | Привет",
                "12.5 | text/plain | 12.5",
                "true | text/plain | true",
                "null | text/plain | ''",
                "new Date(0) | text/plain | 1970-01-01T00:00:00.000Z"
            })
    void bodiesAreAnsweredByTheirKind(String source, String type, String body) {
        listen("$body", source);
        Answer answer = api().get(url()).is(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({"201,201", "'`404`',404", "599,599", "99,200", "1000,200", "'`x`',200", "null,200", "'[500]',200"})
    void theStatusIsTheScenarios(String status, int answered) {
        listen("$status", status, "$body", "`ok`");
        api().get(url()).is(answered);
    }

    @Test
    void headersAreTheScenariosButForThoseOfTheServer() {
        listen(
                "$headers",
                "({\"Content-Type\": \"text/html; charset=utf-8\", \"X-One\": \"a\\r\\nX-Injected: b\", \"X-Num\": 7,"
                        + " \"Content-Length\": 3, \"Bad Name\": \"x\", \"X-\\r\\nEvil\": \"x\", \"X-None\": null, \"X-Object\": {a: 1},"
                        + " \"Access-Control-Allow-Origin\": \"*\","
                        + " \"Set-Cookie\": [\"a=1\", \"connect.sid=stolen\", \"b=2\"]})",
                "$body",
                "`<b>Привет</b>`");
        Answer answer = api().get(url()).is(200);
        assertThat(answer.body()).isEqualTo("<b>Привет</b>");
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.header("X-One")).isEqualTo("a  X-Injected: b");
        assertThat(answer.header("X-Num")).isEqualTo("7");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().map().keySet())
                .doesNotContain("x-injected", "bad name", "x-none", "x-object", "evil", "x-evil");
    }

    /** Browsers read names of files as UTF-8. */
    @Test
    void headersMayHoldLettersOfAnyAlphabet() {
        listen("$headers", "({\"Content-Disposition\": \"attachment; filename=отчёт.csv\", \"X-Latin\": \"café\"})");
        Answer answer = api().get(url()).is(200);
        String sent = answer.header("Content-Disposition");
        assertThat(new String(sent.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .isEqualTo("attachment; filename=отчёт.csv");
        assertThat(answer.header("X-Latin")).isEqualTo("café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"({\"Content-Type\": \"nonsense\"})", "\"text\"", "[1]", "null"})
    void headersThatCannotBeDoNotSpoilTheAnswer(String headers) {
        listen("$headers", headers, "$body", "`ok`");
        assertThat(api().get(url()).is(200).body()).isEqualTo("ok");
    }

    @Test
    void aBrowserMayAskBeforehandWhenTheScenarioAnswersIt() {
        listen(
                "$headers",
                "({\"Access-Control-Allow-Origin\": headers.origin || \"\", \"X-Wanted\":"
                        + " headers[\"access-control-request-method\"] || \"\"})",
                "$body",
                "method");
        Answer answer = api().send(
                        "OPTIONS",
                        url(),
                        null,
                        "Origin",
                        "https://shop.example.com",
                        "Access-Control-Request-Method",
                        "POST")
                .is(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example.com");
        assertThat(answer.header("X-Wanted")).isEqualTo("POST");
        Answer real = api().send("POST", url(), "{}", "Origin", "https://shop.example.com")
                .is(200);
        assertThat(real.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example.com");
    }

    @Test
    void aScenarioThatFailsIsAProblemWithTheProcess() {
        String catalog = catalog("{'name':'Имя','type':'text'}");
        String scenario = publish(start(trigger())
                + code("Write", "records.create(" + catalog + ", {\"1\": \"x\"})")
                + code("Fail", "return none.at.all")
                + end()
                + row("Start", "Write", "Fail", "End"));
        Answer failed = api().get(url()).isProblem(500, "ScenarioFailed");
        JsonNode process = only(scenario);
        assertThat(failed.text("processId")).isEqualTo(process.path("id").asString());
        assertThat(process.path("status").asString()).isEqualTo("failed");
        assertThat(process.at("/error/element").asString()).isEqualTo("Fail");
        assertThat(failed.body()).doesNotContain("none");
        assertThat(path(process.path("id").asString()))
                .containsExactly("Start cancelled", "Write cancelled", "Fail failed");
        assertThat(admin.get(records(catalog)).is(200).json()).isEmpty();
    }

    @Test
    void oneThatWaitsAnswersWithWhatItHasSaidSoFar() {
        publish(start(trigger())
                + set("Say", "$status", "201", "$body", "({said: true})")
                + person("Ask")
                + end()
                + row("Start", "Say", "Ask", "End"));
        Answer answer = api().get(url()).is(201);
        assertThat(answer.at("said").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?async=true"})
    void oneThatWaitsSilentlyIsAccepted(String query) {
        String scenario = publish(start(trigger()) + person("Ask") + end() + row("Start", "Ask", "End"));
        Answer answer = api().get(url() + query).is(202);
        JsonNode process = only(scenario);
        assertThat(answer.json())
                .isEqualTo(Json.object().put("processId", process.path("id").asString()));
        assertThat(process.path("status").asString()).isEqualTo("waiting");
    }

    @Test
    void asynchronousOnesTellTheScenarioSo() {
        String scenario = listen("$body", "event.async");
        api().post(url() + "?async=true", "{}").is(202);
        assertThat(only(scenario).at("/variables/$body").asBoolean()).isTrue();
    }
}
