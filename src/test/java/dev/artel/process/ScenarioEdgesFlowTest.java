package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What published scenarios do at their edges: no way out, times that are none, errors, branches that meet. */
class ScenarioEdgesFlowTest extends HouseTest {
    private static final String START = start("");

    @Test
    void aGatewayWithNoWayOutIsAnIncidentThatNamesIt() {
        String id = run(publish(START + gateway("1 > 2", "false")), null);
        JsonNode incident = incident(id);
        assertThat(incident.path("element").asString()).isEqualTo("Which");
        assertThat(incident.path("message").asString()).contains("Куда");
        assertThat(process(id).at("/active/0/element").asString()).isEqualTo("Which");
    }

    @Test
    void aConditionThatThrowsIsAnIncidentOfTheGatewayWithItsScript() {
        String id = run(publish(START + gateway("false", "none.at.all")), null);
        JsonNode incident = incident(id);
        assertThat(incident.path("element").asString()).isEqualTo("Which");
        assertThat(incident.at("/script/line").asInt()).isEqualTo(1);
        assertThat(incident.at("/script/text").asString()).isEqualTo("none.at.all");
        assertThat(incident.path("message").asString()).contains("none");
    }

    @ParameterizedTest
    @CsvSource({
        "'fail(`CREDIT`.repeat(20), `Ы`.repeat(5000))', credit",
        "'throw new Error(`Ы`.repeat(90000))', script-error"
    })
    void aFailureIsAnIncidentHoweverLongItsNameAndItsMessage(String source, String problem) {
        String id = run(publish(START + code("Fail", source) + end() + row("Start", "Fail", "End")), null);
        JsonNode incident = incident(id);
        assertThat(incident.path("element").asString()).isEqualTo("Fail");
        assertThat(incident.path("problem").asString()).startsWith(problem).hasSizeLessThanOrEqualTo(64);
        assertThat(incident.path("message").asString()).contains("ЫЫЫ").hasSizeLessThanOrEqualTo(16_000);
    }

    @ParameterizedTest
    @CsvSource({"true,true,Left", "false,true,Right", "1,0,Left", "'`no`',true,Left", "'[]',true,Left"})
    void theFirstOpenWayIsTaken(String one, String other, String taken) {
        String id = run(publish(START + gateway(one, other)), null);
        assertThat(path(id)).containsExactly("Start done", "Which done", taken + " done");
    }

    @Test
    void aGatewayAfterATaskStandsAloneAndTheTaskStaysDone() {
        String id = run(
                publish(START
                        + person("Ask")
                        + gatewayAt("false", "none.x")
                        + Bpmn.flow("F1", "Start", "Ask")
                        + Bpmn.flow("F0", "Ask", "Which")),
                null);
        String task = task(id, "Ask");
        complete(id, "Ask");
        assertThat(admin.get("/api/v1/tasks/" + task).text("status")).isEqualTo("done");
        assertThat(incident(id).path("element").asString()).isEqualTo("Which");
    }

    @Test
    void aTimerThatIsNoTimeIsAnIncident() {
        String id = run(publish(START + timer("Later", "`tomorrow`") + end() + row("Start", "Later", "End")), null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Later");
        assertThat(incident(id).path("message").asString()).contains("Later");
    }

    @Test
    void aTimerWaitsUntilTheMomentOfItsScript() {
        String id = run(
                publish(START
                        + timer("Later", "moment().add(2, `hours`).toDate()")
                        + set("After", "n", "1")
                        + end()
                        + row("Start", "Later", "After", "End")),
                null);
        assertThat(status(id)).isEqualTo("waiting");
        assertThat(process(id).at("/active/0/due").asString()).startsWith("20");
        clock.advance(Duration.ofMinutes(119));
        settle();
        assertThat(status(id)).isEqualTo("waiting");
        clock.advance(Duration.ofMinutes(2));
        settle();
        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void whatAScriptWroteDownBeforeItFailedIsInTheTrace() {
        String failing = code("Step", "log.warn(`seen`); fail(`NoMoney`, `мало`)");
        String id = run(publish(START + failing + end() + row("Start", "Step", "End")), null);
        assertThat(path(id)).containsExactly("Step failed");
        assertThat(trace(id).get(0).at("/log/0/level").asString()).isEqualTo("warn");
        assertThat(trace(id).get(0).at("/log/0/text").asString()).isEqualTo("seen");
    }

    @Test
    void anErrorExitCatchesWhatItNamesAndTheStepLeavesNothing() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String failing = code("Step", "records.create(" + catalog + ", {name: \"x\"}); fail(`NoMoney`, `мало`)");
        String id = run(
                publish(START + failing + exit("Caught", "NoMoney", "Step") + set("After", "n", "e.name + e.message")
                        + end()
                        + "<b:endEvent id='Fine'/>" + Bpmn.flow("F1", "Start", "Step") + Bpmn.flow("F2", "Step", "Fine")
                        + Bpmn.flow("F3", "Caught", "After") + Bpmn.flow("F4", "After", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/n").asString()).isEqualTo("NoMoneyмало");
        assertThat(admin.get(records(catalog)).json()).isEmpty();
        String other = run(
                publish(START + failing + exit("Caught", "Other", "Step") + end() + "<b:endEvent id='Fine'/>"
                        + Bpmn.flow("F1", "Start", "Step") + Bpmn.flow("F2", "Step", "Fine")
                        + Bpmn.flow("F3", "Caught", "End")),
                null);
        assertThat(incident(other).path("problem").asString()).isEqualTo("no-money");
        assertThat(incident(other).path("message").asString()).contains("мало");
        assertThat(admin.get(records(catalog)).json()).isEmpty();
    }

    @Test
    void anErrorEndWithoutACatcherFailsTheProcess() {
        String id = run(
                publish(START + "<b:parallelGateway id='Fork'/>" + person("Ask") + end()
                        + "<b:endEvent id='Bad' name='Нет денег'><b:extensionElements><a:error name='NoMoney'/></b:extensionElements>"
                        + "<b:errorEventDefinition id='BadE'/></b:endEvent>"
                        + Bpmn.flow("F1", "Start", "Fork") + Bpmn.flow("F2", "Fork", "Ask")
                        + Bpmn.flow("F3", "Fork", "Bad") + Bpmn.flow("F4", "Ask", "End")),
                null);
        JsonNode process = process(id);
        assertThat(process.path("status").asString()).isEqualTo("failed");
        assertThat(process.at("/error/name").asString()).isEqualTo("NoMoney");
        assertThat(process.at("/error/message").asString()).contains("Нет денег");
        assertThat(process.at("/error/element").asString()).isEqualTo("Bad");
        assertThat(process.path("active")).isEmpty();
        assertThat(path(id)).contains("Ask cancelled");
    }

    @Test
    void anErrorEndWithoutANameIsToldByItsError() {
        String id = run(
                publish(START
                        + "<b:endEvent id='Bad'><b:extensionElements><a:error name='NoMoney'/></b:extensionElements>"
                        + "<b:errorEventDefinition id='BadE'/></b:endEvent>" + Bpmn.flow("F1", "Start", "Bad")),
                null);
        assertThat(process(id).at("/error/message").asString()).isEqualTo("NoMoney");
    }

    @Test
    void aJoinWaitsForAllAndKeepsWhatEachBranchWrote() {
        String id = run(
                publish(START + "<b:parallelGateway id='Fork'/><b:parallelGateway id='Join'/>"
                        + set("A", "a", "1", "all.a", "1") + set("B", "b", "2", "all.b", "2")
                        + set("C", "c", "3", "all.c", "3")
                        + set("After", "sum", "a + b + c", "keys", "Object.keys(all).sort()")
                        + end() + Bpmn.flow("F1", "Start", "Fork") + fan("A", "B", "C")
                        + Bpmn.flow("F8", "Join", "After")
                        + Bpmn.flow("F9", "After", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/sum").asInt()).isEqualTo(6);
        assertThat(process(id).at("/variables/keys")).hasSize(3);
        assertThat(path(id).stream().filter("After done"::equals)).hasSize(1);
    }

    private static String gateway(String one, String other) {
        return gatewayAt(one, other) + Bpmn.flow("F1", "Start", "Which");
    }

    private static String gatewayAt(String one, String other) {
        return "<b:exclusiveGateway id='Which' name='Куда'/><b:endEvent id='Left'/><b:endEvent id='Right'/>"
                + way("F2", "Left", one) + way("F3", "Right", other);
    }

    private static String way(String id, String to, String condition) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='Which' targetRef='" + to + "'><b:conditionExpression"
                + " language='javascript'><![CDATA[" + condition + "]]></b:conditionExpression></b:sequenceFlow>";
    }

    private static String timer(String id, String script) {
        return "<b:intermediateCatchEvent id='" + id + "' name='" + id + "'><b:timerEventDefinition id='" + id
                + "T'><b:timeDuration language='javascript'><![CDATA[" + script
                + "]]></b:timeDuration></b:timerEventDefinition></b:intermediateCatchEvent>";
    }

    private static String fan(String... branches) {
        StringBuilder flows = new StringBuilder();
        for (String branch : branches) {
            flows.append(Bpmn.flow("To" + branch, "Fork", branch)).append(Bpmn.flow("From" + branch, branch, "Join"));
        }
        return flows.toString();
    }
}
