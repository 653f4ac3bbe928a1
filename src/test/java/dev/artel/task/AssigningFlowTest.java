package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is given a task when the one who is named cannot do it. */
class AssigningFlowTest extends TaskTest {
    @ParameterizedTest
    @ValueSource(strings = {"user", "script"})
    void nobodyIsGivenATaskWhoIsBlocked(String kind) {
        String person = employee();
        admin.post("/api/v1/users/" + person + "/block", null);
        String body = kind.equals("user") ? person : "\"" + person + "\"";
        String scenario = scenario(
                "<b:startEvent id='Start'/><b:userTask id='Call' name='Позвонить'><b:extensionElements><a:task><a:assign kind='"
                        + kind + "'>" + body
                        + "</a:assign></a:task></b:extensionElements></b:userTask><b:endEvent id='End'/>"
                        + Bpmn.flow("F1", "Start", "Call") + Bpmn.flow("F2", "Call", "End"));

        String process = admin.post("/api/v1/scenarios/" + scenario + "/start", Map.of())
                .is(201)
                .text("id");
        settle();

        Answer stands = admin.get("/api/v1/processes/" + process).is(200);
        assertThat(stands.text("status")).isEqualTo("incident");
        assertThat(stands.text("/incidents/0/problem")).isEqualTo("nobody-responsible");
        admin.post("/api/v1/users/" + person + "/unblock", null);
        admin.post("/api/v1/processes/" + process + "/retry", null).is(200);
        settle();
        assertThat(admin.get("/api/v1/processes/" + process).text("status")).isEqualTo("waiting");
        admin.delete("/api/v1/scenarios/" + scenario + "?cancel=true").is(200);
    }

    private String employee() {
        String name = "Вера " + UUID.randomUUID();
        Map<String, Object> values =
                Map.of("$name", name, "$email", UUID.randomUUID() + "@example.com", "$role", List.of("$employee"));
        return admin.post("/api/v1/catalogs/$users/records", Map.of("values", values))
                .is(201)
                .text("id");
    }

    private String scenario(String inside) {
        String bpmn = new String(Bpmn.of(inside), StandardCharsets.UTF_8);
        String id = admin.post("/api/v1/scenarios", Map.of("name", "Задачи", "bpmn", bpmn))
                .is(201)
                .text("id");
        admin.post("/api/v1/scenarios/" + id + "/publish", null).is(200);
        return id;
    }
}
