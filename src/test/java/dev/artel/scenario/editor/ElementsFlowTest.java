package dev.artel.scenario.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Golden;
import dev.artel.testing.HouseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The pages of the elements: both languages are there, and the example is published without a remark and runs as its
 * {@code example.json} says: {@code variables} of the start, or the message or signal by which it {@code begin}s, {@code acts} of people and time, then {@code status, error, ends} (variables)
 * and {@code path}.
 */
class ElementsFlowTest extends HouseTest {
    private static final Path PAGES = Path.of("src/main/resources/elements");
    private static final Pattern ONE_LANGUAGE = Pattern.compile("(?:name|label)=\"[^\"]*[а-яё]|<bpmn:text>[^<]*[а-яё]");

    static List<String> kinds() {
        try (Stream<Path> folders = Files.list(PAGES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theExampleRunsAsThePageSays(String kind) {
        JsonNode russian = page(kind, "ru");
        JsonNode english = page(kind, "en");
        for (JsonNode page : List.of(russian, english)) {
            assertThat(page.path("title").asString()).isNotBlank();
            assertThat(page.path("text").asString()).hasSizeGreaterThan(100);
        }
        assertThat(english.path("example").asString()).doesNotContainPattern(ONE_LANGUAGE);
        JsonNode expected = Json.read(text(kind, "example.json"));
        String scenario = publishedAsItIs(example(russian));
        String id = expected.has("begin") ? begun(scenario, expected.path("begin")) : started(scenario, expected);
        expected.path("acts").forEach(act -> act(id, act));
        JsonNode process = process(id);
        assertThat(process.path("status").asString())
                .as(process.toString())
                .isEqualTo(expected.path("status").asString());
        assertThat(process.at("/error/name").asString(""))
                .isEqualTo(expected.path("error").asString(""));
        expected.path("ends")
                .forEachEntry((name, value) ->
                        assertThat(process.at("/variables/" + name)).as(name).hasToString(value.toString()));
        if (expected.has("path")) {
            assertThat(path(id))
                    .containsExactlyElementsOf(expected.path("path")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
    }

    private String started(String scenario, JsonNode expected) {
        JsonNode variables = expected.path("variables");
        return run(scenario, Map.of("variables", variables.isObject() ? variables : Json.object()));
    }

    /** Nobody starts it: somebody tells something to whoever it concerns. */
    private String begun(String scenario, JsonNode begin) {
        tell(begin.has("message") ? "message" : "signal", Map.of(), begin);
        until(() -> !processes(scenario).isEmpty());
        return only(scenario).path("id").asString();
    }

    private JsonNode page(String kind, String language) {
        return admin.send("GET", "/api/v1/elements/" + kind, null, "Accept-Language", language)
                .is(200)
                .json();
    }

    /** The example; what it calls is published before. */
    private String example(JsonNode page) {
        String example = page.path("example").asString();
        if (page.path("called").isNull()) {
            return example;
        }
        String called = publishedAsItIs(page.path("called").asString());
        return example.replace("calledElement=\"example\"", "calledElement=\"" + called + "\"");
    }

    private String publishedAsItIs(String bpmn) {
        String id = admin.post("/api/v1/scenarios", Map.of("name", fresh("Пример "), "bpmn", bpmn))
                .is(201)
                .text("id");
        JsonNode remarks = admin.post("/api/v1/scenarios/" + id + "/validate", null)
                .is(200)
                .json();
        assertThat(remarks).as(remarks.toString()).isEmpty();
        admin.post("/api/v1/scenarios/" + id + "/publish", null).is(200);
        return id;
    }

    private void act(String process, JsonNode act) {
        if (act.has("pass")) {
            clock.advance(Duration.parse(act.path("pass").asString()));
        } else if (act.has("message")) {
            tell("message", Map.of("processId", process), act);
        } else if (act.has("signal")) {
            tell("signal", Map.of(), act);
            until(() -> !status(process).equals("waiting"));
        } else {
            String task = task(process, act.path("complete").asString());
            admin.post(
                            "/api/v1/tasks/" + task + "/complete",
                            Map.of("outcome", act.path("outcome").asString()))
                    .is(200);
        }
        settle();
    }

    private void tell(String what, Map<String, Object> to, JsonNode act) {
        Map<String, Object> body = new HashMap<>(to);
        body.put("name", act.path(what).asString());
        body.put("variables", act.has("variables") ? act.path("variables") : Json.object());
        int status = admin.post("/api/v1/processes/" + what + "s", body).status();
        assertThat(status).isIn(200, 202);
    }

    private static String text(String kind, String file) {
        return new String(Golden.bytes(PAGES.resolve(kind).resolve(file)), StandardCharsets.UTF_8);
    }
}
