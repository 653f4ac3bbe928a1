package dev.artel.scenario.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.Access;
import dev.artel.integration.Http;
import dev.artel.integration.HttpProblems;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.testing.RecordedHttp;
import dev.artel.testing.TestAccess;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CallHttpTest {
    private final RecordedHttp http = new RecordedHttp();
    private final CallHttp component = new CallHttp(http);

    private ObjectNode run(String inputs) {
        return component.run(Json.readObject(inputs.replace('\'', '"')), new StepOutside());
    }

    private Http.Call last() {
        return http.calls().get(http.calls().size() - 1);
    }

    @Test
    void sendsAnObjectAsJsonUnderTheKeyOfItsEffect() {
        http.answer(RecordedHttp.json(201, "{\"id\":7.50}"));
        ObjectNode outputs = run(
                "{'method':'POST','url':'https://example.org/a','body':{'n':1},'headers':{'X-A':'b'},'timeout':'PT5S'}");
        assertThat(outputs.path("status").asInt()).isEqualTo(201);
        assertThat(Json.write(outputs.path("body"))).isEqualTo("{\"id\":7.50}");
        assertThat(outputs.path("headers").path("content-type").asString()).isEqualTo("application/json");
        assertThat(last().method()).isEqualTo("POST");
        assertThat(last().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(last().headers())
                .containsEntry("Content-Type", "application/json")
                .containsEntry("X-A", "b")
                .containsEntry("Idempotency-Key", "key-of-the-effect");
        assertThat(new String(last().body(), StandardCharsets.UTF_8)).isEqualTo("{\"n\":1}");
    }

    @Test
    void headersOfThePersonWin() {
        run(
                "{'method':'POST','url':'https://example.org/','body':'a=1','headers':{'content-type':'application/x-www-form-urlencoded','idempotency-key':'own'}}");
        assertThat(last().headers())
                .containsEntry("content-type", "application/x-www-form-urlencoded")
                .containsEntry("idempotency-key", "own")
                .hasSize(2);
        assertThat(new String(last().body(), StandardCharsets.UTF_8)).isEqualTo("a=1");
    }

    @Test
    void anythingButJsonIsText() {
        byte[] cyrillic = "Привет".getBytes(Charset.forName("windows-1251"));
        http.answer(new Http.Answer(200, Map.of("content-type", List.of("text/html; charset=windows-1251")), cyrillic));
        assertThat(run("{'url':'https://example.org/'}").path("body").asString())
                .isEqualTo("Привет");
        http.answer(RecordedHttp.json(200, "{broken"));
        assertThat(run("{'url':'https://example.org/'}").path("body").asString())
                .isEqualTo("{broken");
        http.answer(new Http.Answer(204, Map.of(), new byte[0]));
        assertThat(run("{'url':'https://example.org/'}").path("body").asString())
                .isEmpty();
    }

    @Test
    void refusalsAndFailuresAreProblemsOfTheirOwn() {
        http.answer(RecordedHttp.json(404, "{\"error\":\"gone\"}"));
        assertProblem("GET", "HttpClientError", false, 404);
        http.answer(RecordedHttp.json(503, "later"));
        assertProblem("GET", "HttpServerError", true, 503);
        assertProblem("POST", "HttpServerError", false, 503);
    }

    private void assertProblem(String method, String kind, boolean retry, int status) {
        assertThatThrownBy(() -> run("{'method':'" + method + "','url':'https://example.org/'}"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind().name()).isEqualTo(kind);
                    assertThat(problem.extras())
                            .containsEntry(HttpProblems.RETRY, retry)
                            .containsEntry("httpStatus", status);
                    assertThat(problem.text().in(Locale.ENGLISH)).contains("example.org", String.valueOf(status));
                });
    }

    /** A step outside every transaction: it only has a key. */
    private static final class StepOutside implements StepContext {
        @Override
        public Access access() {
            return TestAccess.administrator(1);
        }

        @Override
        public Cause cause() {
            return Cause.byProcess(1, "Step", null, 1);
        }

        @Override
        public ObjectNode process() {
            return Json.object();
        }

        @Override
        public String effectKey() {
            return "key-of-the-effect";
        }

        @Override
        public JsonNode closed(Closed code) {
            throw new IllegalStateException("no code here");
        }

        @Override
        public JsonNode code(String source) {
            throw new IllegalStateException("no code here");
        }

        @Override
        public JsonNode variable(String name) {
            throw new IllegalStateException("no variables here");
        }

        @Override
        public void assign(String name, JsonNode value) {
            throw new IllegalStateException("no variables here");
        }

        @Override
        public void log(String level, String text) {
            throw new IllegalStateException("nothing to log");
        }
    }
}
