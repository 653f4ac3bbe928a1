package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Api;
import dev.artel.testing.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the main acts cost in statements and commits, up to the answer, once it is known who asks. */
class BudgetsFlowTest extends TaskTest {
    private static final String ON_CHANGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:artel="urn:artel:scenario:1" id="D" targetNamespace="t">
              <bpmn:process id="P" isExecutable="true">
                <bpmn:startEvent id="Start"><bpmn:extensionElements>
                  <artel:trigger kind="$record.after.update" catalog="deals" fields="title"/>
                </bpmn:extensionElements></bpmn:startEvent>
                <bpmn:serviceTask id="Note"><bpmn:extensionElements><artel:component type="variables.set">
                  <artel:input name="seen" kind="script">values.title</artel:input><artel:output name="seen" to="seen"/>
                </artel:component></bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:exclusiveGateway id="Asks" default="F3"/>
                <bpmn:userTask id="Ask" name="Спросить"><bpmn:extensionElements><artel:task>
                  <artel:assign kind="group">departments:1</artel:assign>
                  <artel:field id="amount" mode="edit"/>
                  <artel:outcome id="yes" label="Да" color="green"/>
                  <artel:output name="outcome" to="ask.outcome"/>
                </artel:task></bpmn:extensionElements></bpmn:userTask>
                <bpmn:serviceTask id="After"><bpmn:extensionElements><artel:component type="variables.set">
                  <artel:input name="asked" kind="script">ask.outcome</artel:input><artel:output name="asked" to="asked"/>
                </artel:component></bpmn:extensionElements></bpmn:serviceTask>
                <bpmn:endEvent id="End"/>
                <bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="Note"/>
                <bpmn:sequenceFlow id="F2" sourceRef="Note" targetRef="Asks"/>
                <bpmn:sequenceFlow id="F3" sourceRef="Asks" targetRef="End"/>
                <bpmn:sequenceFlow id="F4" sourceRef="Asks" targetRef="Ask"><bpmn:conditionExpression language="javascript">values.title === "Спросить"</bpmn:conditionExpression></bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="F5" sourceRef="Ask" targetRef="After"/>
                <bpmn:sequenceFlow id="F6" sourceRef="After" targetRef="End"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private String scenario;

    @BeforeEach
    void prepare() {
        scenario = publish("Замечено", ON_CHANGE);
    }

    @Test
    void anUpdateThatStartsAProcess() {
        Api olga = employee(OLGA);
        String me = olga.get("/api/v1/profile/me").is(200).text("id");
        Map<String, Object> hers = Map.of("title", "Тест", "manager", List.of(Map.of("id", me)));
        String deal = admin.post("/api/v1/catalogs/deals/records", Map.of("values", hers))
                .is(201)
                .text("id");
        String record = "/api/v1/catalogs/deals/records/" + deal;
        olga.patch(record, title("Первый")).is(200);
        settle();

        Tally tally =
                statements.ofRequests(() -> olga.patch(record, title("Второй")).is(200));

        tally.withoutSignIn().assertAtMost(14, 1);
        settle();
        assertThat(processes().stream()
                        .filter(process -> process.path("scenarioId").asString().equals(scenario)))
                .hasSize(2)
                .allSatisfy(
                        process -> assertThat(process.path("status").asString()).isEqualTo("completed"));
    }

    @Test
    void completingATask() {
        String record = "/api/v1/catalogs/deals/records/";
        List<String> tasks = new ArrayList<>();
        for (String name : List.of("Один", "Два")) {
            String client = admin.post("/api/v1/catalogs/deals/records", title(name))
                    .is(201)
                    .text("id");
            admin.patch(record + client, title("Спросить")).is(200);
        }
        settle();
        openTasks().forEach(task -> tasks.add(path(task)));
        assertThat(tasks).hasSize(2);
        Map<String, Object> answer = Map.of("outcome", "yes", "values", Map.of("amount", 5));
        admin.post(tasks.get(0) + "/complete", answer).is(200);

        Tally tally = statements.ofRequests(
                () -> admin.post(tasks.get(1) + "/complete", answer).is(200));

        tally.withoutSignIn().assertAtMost(18, 1);
    }

    /** A field with a table of its own costs three more, two timers at the edge of the step six. */
    @Test
    void completingACallWithTwoDeadlines() throws Exception {
        JsonNode first = call(50);
        complete(first).call();
        settle();
        JsonNode second = call(51);
        Callable<?> act = complete(second);

        Tally tally = statements.ofRequests(act);

        tally.withoutSignIn().assertAtMost(27, 1);
        settle();
    }

    @Test
    void aPageOfTheInbox() {
        callsAtOnce(6);
        Api olga = employee(OLGA);
        Callable<?> list = () -> {
            JsonNode page = olga.get("/api/v1/tasks").is(200).json();
            assertThat(page).hasSizeGreaterThanOrEqualTo(3);
            assertThat(page)
                    .allSatisfy(task -> assertThat(
                                    task.at("/record/fields/0/fieldId").asString())
                            .isEqualTo("phone"));
            return true;
        };
        statements.ofRequests(list);

        statements.ofRequests(list).withoutSignIn().assertStatementsAtMost(3);
    }

    private Callable<?> complete(JsonNode task) {
        Api manager = assignee(task);
        // what the manager may do is read once after each change of rights
        manager.get("/api/v1/profile/me").is(200);
        Map<String, Object> answer = Map.of(
                "outcome", "contract", "values", Map.of("phone", List.of(Map.of("contact", "+7 908 555-44-33"))));
        return () -> manager.post(path(task) + "/complete", answer).is(200);
    }

    private static Map<String, Object> title(String name) {
        return Map.of("values", Map.of("title", name));
    }
}
