package dev.artel.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How tasks end when there is more in the process than one of them: branches, timers at the edge, ends that stop everything. */
class TaskEndsFlowTest extends TaskTest {
    private static final Map<String, String> DONE = Map.of("outcome", "done");
    private static final String START = "<b:startEvent id='Start'/>";

    private final List<String> scenarios = new ArrayList<>();

    @AfterEach
    void removeScenarios() {
        clock.reset();
        scenarios.forEach(
                id -> admin.delete("/api/v1/scenarios/" + id + "?cancel=true").is(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B", "B A"})
    void branchesAreCompletedInEitherOrder(String order) {
        String process = start(START + fork("A", "B") + "<b:parallelGateway id='Join'/><b:endEvent id='End'/>"
                + Bpmn.flow("F1", "Start", "Fork") + Bpmn.flow("F4", "A", "Join") + Bpmn.flow("F5", "B", "Join")
                + Bpmn.flow("F6", "Join", "End"));
        for (String element : order.split(" ")) {
            complete(process, element);
        }
        assertThat(status(process)).isEqualTo("completed");
    }

    @Test
    void aBranchThatEndsBesideATaskLeavesItAsItIs() {
        String process = start(START + fork("A", "B") + "<b:endEvent id='EndA'/>" + work("After")
                + "<b:endEvent id='EndB'/>"
                + Bpmn.flow("F1", "Start", "Fork") + Bpmn.flow("F4", "A", "EndA") + Bpmn.flow("F5", "B", "After")
                + Bpmn.flow("F6", "After", "EndB"));
        complete(process, "A");
        assertThat(active(process)).containsExactly("B");
        complete(process, "B");
        assertThat(status(process)).isEqualTo("completed");
    }

    @Test
    void anEndThatStopsEverythingCancelsTheOtherTask() {
        String process = start(START + fork("A", "B")
                + "<b:endEvent id='EndA'/><b:endEvent id='Stop'><b:terminateEventDefinition id='T'/></b:endEvent>"
                + Bpmn.flow("F1", "Start", "Fork") + Bpmn.flow("F4", "A", "EndA") + Bpmn.flow("F5", "B", "Stop"));
        String other = task(process, "A");
        complete(process, "B");
        assertThat(status(process)).isEqualTo("completed");
        assertCancelled(other);
    }

    @Test
    void aTimerThatInterruptsCancelsTheTask() {
        String process = start(START + person("A") + timer("Late", "A", true) + work("Instead")
                + "<b:endEvent id='End'/>"
                + Bpmn.flow("F1", "Start", "A") + Bpmn.flow("F2", "A", "End") + Bpmn.flow("F3", "Late", "Instead")
                + Bpmn.flow("F4", "Instead", "End"));
        String task = task(process, "A");
        clock.advance(Duration.ofMinutes(11));
        settle();
        assertThat(status(process)).isEqualTo("completed");
        assertCancelled(task);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A B", "B A"})
    void aTimerThatDoesNotInterruptAddsATask(String order) {
        String process = start(START + person("A") + person("B") + timer("Late", "A", false) + work("After")
                + "<b:endEvent id='End'/>"
                + Bpmn.flow("F1", "Start", "A") + Bpmn.flow("F2", "A", "After") + Bpmn.flow("F3", "Late", "B")
                + Bpmn.flow("F4", "B", "End") + Bpmn.flow("F5", "After", "End"));
        clock.advance(Duration.ofMinutes(11));
        settle();
        assertThat(active(process)).containsExactlyInAnyOrder("A", "B");
        for (String element : order.split(" ")) {
            complete(process, element);
        }
        assertThat(status(process)).isEqualTo("completed");
    }

    @Test
    void activeStepsSaySinceWhenAndWhichTask() {
        String process = start(START + person("A") + "<b:endEvent id='End'/>" + Bpmn.flow("F1", "Start", "A")
                + Bpmn.flow("F2", "A", "End"));
        Answer item = admin.get("/api/v1/processes/" + process).is(200);
        assertThat(item.text("/active/0/kind")).isEqualTo("userTask");
        assertThat(item.text("/active/0/since")).startsWith("20");
        assertThat(item.at("/active/0/due").isNull()).isTrue();
        Answer task =
                admin.get("/api/v1/tasks/" + item.text("/active/0/taskId")).is(200);
        assertThat(task.text("element")).isEqualTo("A");
        assertThat(task.text("scenarioName")).isEqualTo("Задачи");
    }

    @Test
    void aListOfProcessesSaysWhereEachStands() {
        String process = start(START + person("A") + "<b:endEvent id='End'/>" + Bpmn.flow("F1", "Start", "A")
                + Bpmn.flow("F2", "A", "End"));
        JsonNode listed = processes().stream()
                .filter(one -> one.path("id").asString().equals(process))
                .findFirst()
                .orElseThrow();
        assertThat(listed.at("/active/0/element").asString()).isEqualTo("A");
        assertThat(listed.at("/active/0/kind").asString()).isEqualTo("userTask");
        assertThat(listed.at("/active/0/since").asString()).startsWith("20");
        assertThat(admin.get("/api/v1/processes/" + process + "/trace").is(200).text("/0/kind"))
                .isEqualTo("startEvent");
    }

    @Test
    void aStepThatFailedIsWhereTheTokenIsSeen() {
        String process = start(START
                + "<b:serviceTask id='Step'><b:extensionElements><artel:component type='code'>"
                + "<artel:input name='source'>throw new Error('no');</artel:input>"
                + "</artel:component></b:extensionElements></b:serviceTask><b:endEvent id='End'/>"
                + Bpmn.flow("F1", "Start", "Step") + Bpmn.flow("F2", "Step", "End"));
        assertThat(status(process)).isEqualTo("incident");
        assertThat(active(process)).containsExactly("Step");
    }

    /** Publishes and starts it; gives the process once all its tasks stand. */
    private String start(String inside) {
        String bpmn = new String(Bpmn.of(inside), StandardCharsets.UTF_8);
        String scenario = admin.post("/api/v1/scenarios", Map.of("name", "Задачи", "bpmn", bpmn))
                .is(201)
                .text("id");
        scenarios.add(scenario);
        admin.post("/api/v1/scenarios/" + scenario + "/publish", null).is(200);
        String process = admin.post("/api/v1/scenarios/" + scenario + "/start", null)
                .is(201)
                .text("id");
        settle();
        return process;
    }

    private void complete(String process, String element) {
        admin.post("/api/v1/tasks/" + task(process, element) + "/complete", DONE)
                .is(200);
        settle();
    }

    private String task(String process, String element) {
        for (JsonNode step : admin.get("/api/v1/processes/" + process).is(200).at("/active")) {
            if (step.path("element").asString().equals(element)) {
                return step.path("taskId").asString();
            }
        }
        throw new AssertionError("no task at " + element);
    }

    private List<String> active(String process) {
        return admin.get("/api/v1/processes/" + process).at("/active").findValuesAsString("element");
    }

    private String status(String process) {
        return admin.get("/api/v1/processes/" + process).is(200).text("status");
    }

    private void assertCancelled(String task) {
        assertThat(admin.get("/api/v1/tasks/" + task).is(200).text("status")).isEqualTo("cancelled");
        admin.post("/api/v1/tasks/" + task + "/complete", DONE).isProblem(409, "Conflict");
    }

    private static String fork(String one, String other) {
        return "<b:parallelGateway id='Fork'/>" + person(one) + person(other) + Bpmn.flow("F2", "Fork", one)
                + Bpmn.flow("F3", "Fork", other);
    }

    private static String person(String id) {
        return "<b:userTask id='" + id + "' name='" + id + "'><b:extensionElements><a:task>"
                + "<a:assign kind='group'>departments:1</a:assign></a:task></b:extensionElements></b:userTask>";
    }

    private static String work(String id) {
        return Bpmn.task(
                id, "<a:component type='variables.set'><a:input name='x' kind='script'>1</a:input></a:component>");
    }

    private static String timer(String id, String at, boolean interrupting) {
        return "<b:boundaryEvent id='" + id + "' attachedToRef='" + at + "' cancelActivity='" + interrupting
                + "'><b:timerEventDefinition id='" + id + "Timer'><b:timeDuration>PT10M</b:timeDuration>"
                + "</b:timerEventDefinition></b:boundaryEvent>";
    }
}
