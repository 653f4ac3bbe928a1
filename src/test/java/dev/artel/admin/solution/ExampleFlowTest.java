package dev.artel.admin.solution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Golden;
import dev.artel.testing.RecordedHttp;
import dev.artel.testing.RoutedHttp;
import dev.artel.testing.SolutionTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The example of the scenario language, published as it is and walked to each of its ends. */
class ExampleFlowTest extends SolutionTest {
    private static final String HOOK = "https://example.org/hooks/deal";

    @Autowired
    private Http http;

    private String scenario;

    /** Its trigger is the one of the shipped scenario, which rests meanwhile. */
    @BeforeEach
    void prepare() {
        admin.post("/api/v1/scenarios/lead-to-deal/off", null).is(200);
        String bpmn = new String(
                Golden.bytes(Path.of("src/test/resources/golden/diagram/example.bpmn")), StandardCharsets.UTF_8);
        scenario = publish("Пример", bpmn);
        assertThat(admin.post("/api/v1/scenarios/" + scenario + "/validate", null)
                        .is(200)
                        .json())
                .isEmpty();
    }

    @AfterEach
    void asItWas() {
        admin.post("/api/v1/scenarios/lead-to-deal/publish", null).is(200);
    }

    @Test
    void aContractIsReportedToTheWorldOutside() {
        ((RoutedHttp) http).play(HOOK, RecordedHttp.json(202, "{}"));
        String lead = lead("Вера", "+7 906 100-20-30");
        JsonNode task = task();
        assertThat(record("leads", lead).at("/values/status/0").asString()).isEqualTo("in_work");
        assertThat(record("leads", lead).at("/values/manager/0/id"))
                .isEqualTo(task.path("assignee").path("id"));

        clock.advance(Duration.ofMinutes(31));
        settle();
        Answer mails = admin.get("/api/v1/outbox?kind=mail&processId=" + processId());
        assertThat(mails.at("/0/subject").asString()).isEqualTo("Просрочен звонок");

        complete(task, Map.of("outcome", "contract")).is(200);
        settle();

        Answer process = admin.get("/api/v1/processes/" + processId());
        assertThat(process.text("status")).as(process.body()).isEqualTo("completed");
        assertThat(process.at("/variables/http/status").asInt()).isEqualTo(202);
        String deal = process.at("/variables/dealId").asString();
        assertThat(record("deals", deal).text("title")).isEqualTo("Сделка: Вера");
        List<Http.Call> calls = ((RoutedHttp) http).calls(HOOK);
        assertThat(calls).hasSize(1);
        assertThat(Json.read(new String(calls.get(0).body(), StandardCharsets.UTF_8)))
                .isEqualTo(Json.object().put("deal", deal));
        assertThat(elements(process))
                .containsSubsequence(
                        "Start",
                        "FindClient",
                        "IsKnown",
                        "NewClient",
                        "Known",
                        "LinkClient",
                        "Call",
                        "Outcome",
                        "MakeDeal",
                        "Mail",
                        "End");
    }

    @Test
    void aCallIsPutOffAndEndsWithARefusalOfAKnownClient() {
        lead("Марина", "8 912 345 67 89");
        JsonNode first = task();
        complete(first, Map.of("outcome", "call_back")).isProblem(400, "BadRequest");
        String later = clock.instant().plus(Duration.ofHours(2)).toString();
        complete(first, Map.of("outcome", "call_back", "values", Map.of("call_at", later)))
                .is(200);
        settle();
        assertThat(admin.get("/api/v1/processes/" + processId()).text("/active/0/element"))
                .isEqualTo("Later");

        clock.advance(Duration.ofHours(2));
        settle();
        JsonNode second = task();
        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
        complete(second, Map.of("outcome", "refused", "comment", "Передумала")).is(200);
        settle();

        Answer process = admin.get("/api/v1/processes/" + processId());
        assertThat(process.text("status")).as(process.body()).isEqualTo("completed");
        assertThat(process.at("/variables/call/comment").asString()).isEqualTo("Передумала");
        assertThat(elements(process)).contains("Refused").doesNotContain("NewClient", "MakeDeal");
    }

    @Test
    void aDealThatCannotBeMadeEndsAsTheDiagramSays() {
        String lead = lead("Зоя", "+7 906 100-20-31");
        JsonNode task = task();
        admin.delete("/api/v1/catalogs/clients/records/"
                        + record("leads", lead).at("/values/client/0/recordId").asString())
                .is(200);
        complete(task, Map.of("outcome", "contract")).is(200);
        settle();

        Answer process = admin.get("/api/v1/processes/" + processId());
        assertThat(process.text("status")).as(process.body()).isEqualTo("completed");
        assertThat(elements(process)).contains("Failed", "Refused");
        assertThat(process.at("/variables/e/name").asString()).isEqualTo("BadRequest");
    }

    private String lead(String name, String phone) {
        Map<String, Object> values = Map.of("name", name, "phone", List.of(Map.of("contact", phone)));
        String id = admin.post("/api/v1/catalogs/leads/records", Map.of("values", values))
                .is(201)
                .text("id");
        settle();
        return id;
    }

    private Answer record(String catalog, String id) {
        return admin.get("/api/v1/catalogs/" + catalog + "/records/" + id).is(200);
    }

    private JsonNode task() {
        Answer tasks = admin.get("/api/v1/tasks?box=all&scenarioId=" + scenario).is(200);
        assertThat(tasks.json())
                .as(admin.get("/api/v1/processes/" + processId()).body())
                .hasSize(1);
        return tasks.at("/0");
    }

    private Answer complete(JsonNode task, Map<String, Object> answer) {
        String assignee = admin.get("/api/v1/catalogs/$users/records/"
                        + task.path("assignee").path("id").asString())
                .text("/values/$email");
        return employee(assignee).post("/api/v1/tasks/" + task.path("id").asString() + "/complete", answer);
    }

    private String processId() {
        return admin.get("/api/v1/processes?scenarioId=" + scenario).is(200).text("/0/id");
    }

    private List<String> elements(Answer process) {
        return admin.get("/api/v1/processes/" + process.text("id") + "/trace")
                .json()
                .findValuesAsString("element");
    }
}
