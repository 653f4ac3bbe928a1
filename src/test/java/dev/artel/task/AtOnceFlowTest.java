package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens at the same moment: leads that want a manager, people who do one task. */
class AtOnceFlowTest extends TaskTest {
    @Test
    void twentyLeadsAreSpreadEvenly() {
        callsAtOnce(20);
        assertThat(loads()).isEqualTo(Map.of("Ольга Крылова", 10, "Павел Мельник", 10));
    }

    @Test
    void threePeopleShareThemEvenly() {
        String irina = "/api/v1/catalogs/$users/records/" + number(IRINA);
        admin.patch(irina, department(1)).is(200);
        try {
            callsAtOnce(21);
            assertThat(loads()).isEqualTo(Map.of("Ольга Крылова", 7, "Павел Мельник", 7, "Ирина Соколова", 7));
        } finally {
            admin.patch(irina, department(2)).is(200);
        }
    }

    @RepeatedTest(5)
    void ofTwoWhoCompleteOneTaskTheSecondIsToldWhoWasFirst() throws Exception {
        JsonNode task = call(30);
        Api manager = assignee(task);
        Map<String, Object> answer = Map.of(
                "outcome", "contract", "values", Map.of("phone", List.of(Map.of("contact", "+7 908 111-22-33"))));
        List<Answer> answers = AtOnce.all(List.of(completed(manager, task, answer), completed(admin, task, answer)));
        settle();

        Answer won = answers.get(0).status() == 200 ? answers.get(0) : answers.get(1);
        Answer lost = won == answers.get(0) ? answers.get(1) : answers.get(0);
        won.is(200);
        assertThat(won.body()).isEqualTo("{\"id\":\"" + task.path("id").asString() + "\",\"status\":\"done\"}");
        lost.isProblem(409, "Conflict");
        Api first = won == answers.get(0) ? manager : admin;
        Answer me = first.get("/api/v1/profile/me").is(200);
        assertThat(lost.at("/by/id").asString()).isEqualTo(me.text("id"));
        assertThat(lost.at("/by/title").asString()).isEqualTo(me.text("title"));
        assertThat(lost.text("message")).contains(me.text("title"));
        assertThat(lost.text("at")).isNotBlank();
        assertDoneOnce(task);
    }

    /** The record was written once for the task, and the process has gone on once. */
    private void assertDoneOnce(JsonNode task) {
        String process = task.path("processId").asString();
        Answer trace = admin.get("/api/v1/processes/" + process + "/trace").is(200);
        assertThat(trace.json().findValuesAsString("element"))
                .containsOnlyOnce("Call")
                .containsOnlyOnce("MakeDeal")
                .containsOnlyOnce("Done");
        assertThat(admin.get("/api/v1/processes/" + process).text("status")).isEqualTo("completed");
        String lead = task.path("record").path("recordId").asString();
        Answer history =
                admin.get("/api/v1/histories?catalogId=leads&recordId=" + lead).is(200);
        assertThat(history.json()
                        .valueStream()
                        .filter(item ->
                                item.path("cause").path("element").asString("").equals("Call"))
                        .filter(item -> item.at("/payload").toString().contains("908")))
                .hasSize(1);
    }

    private static Callable<Answer> completed(Api api, JsonNode task, Map<String, Object> answer) {
        return () -> api.post(path(task) + "/complete", answer);
    }

    private Map<String, Integer> loads() {
        Map<String, Integer> loads = new TreeMap<>();
        openTasks().forEach(task -> loads.merge(task.at("/assignee/title").asString(), 1, Integer::sum));
        return loads;
    }

    private static Map<String, Object> department(int id) {
        List<Map<String, String>> link = List.of(Map.of("catalogId", "departments", "recordId", Integer.toString(id)));
        return Map.of("values", Map.of("department", link));
    }
}
