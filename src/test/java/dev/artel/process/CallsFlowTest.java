package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Answer;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A scenario that runs another one: what goes in and comes out, how they end, fail, stand and are cancelled together. */
class CallsFlowTest extends HouseTest {
    private static final String START = start("");

    @Test
    void whatGoesInComesOutAndAPersonInTheCalledProcessWorks() {
        String called = publish(START
                + set("Double", "twice", "amount * 2")
                + person("Ask")
                + set("Last", "result", "({sum: twice + 1, by: user.id})")
                + end()
                + row("Start", "Double", "Ask", "Last", "End"));
        Answer variables =
                admin.get("/api/v1/scenarios/" + called + "/variables").is(200);
        assertThat(variables.json().toString()).isEqualTo("{\"takes\":[\"amount\"],\"gives\":[\"result\",\"twice\"]}");
        String caller = publish(START
                + call(
                        called,
                        "<a:input name='amount' kind='script'>n + 1</a:input>"
                                + "<a:output name='result' to='answer.of.it'/>")
                + set("After", "seen", "answer.of.it.sum")
                + end()
                + row("Start", "Call", "After", "End"));
        String id = run(caller, with("n", 4));
        JsonNode process = process(id);
        assertThat(process.path("status").asString()).isEqualTo("waiting");
        assertThat(process.at("/active/0/element").asString()).isEqualTo("Call");
        String child = process.at("/children/0").asString();
        assertThat(process(child).at("/cause/parentProcessId").asString()).isEqualTo(id);
        assertThat(process(child).at("/cause/depth").asInt()).isEqualTo(2);
        assertThat(process(child).at("/cause/user/id").asString()).isEqualTo("1");
        assertThat(process(child).at("/variables/twice").asInt()).isEqualTo(10);
        complete(child, "Ask");
        assertThat(status(child)).isEqualTo("completed");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/seen").asInt()).isEqualTo(11);
        assertThat(process(id).at("/variables/answer/of/it/by").asString()).isEqualTo("1");
        JsonNode step = trace(id).get(1);
        assertThat(step.path("calledProcessId").asString()).isEqualTo(child);
        assertThat(step.at("/inputs/amount").asInt()).isEqualTo(5);
        assertThat(step.at("/outputs/result/sum").asInt()).isEqualTo(11);
    }

    @Test
    void anErrorOfTheCalledProcessIsCaughtOrEndsTheCaller() {
        String called = publish(START + person("Ask")
                + "<b:endEvent id='Bad' name='Нет денег'><b:extensionElements><a:error name='NoMoney'/></b:extensionElements>"
                + "<b:errorEventDefinition id='BadE'/></b:endEvent>" + row("Start", "Ask", "Bad"));
        String careful = run(
                publish(START + call(called, "") + exit("Caught", "NoMoney", "Call") + end() + "<b:endEvent id='Fine'/>"
                        + Bpmn.flow("F1", "Start", "Call") + Bpmn.flow("F2", "Call", "Fine")
                        + Bpmn.flow("F3", "Caught", "End")),
                null);
        complete(child(careful), "Ask");
        assertThat(path(careful)).containsExactly("Start done", "Call cancelled", "Caught done", "End done");
        assertThat(process(careful).at("/variables/e/message").asString()).isEqualTo("Нет денег");
        String plain = run(
                publish(START + "<b:parallelGateway id='Fork'/>" + person("Beside") + call(called, "") + end()
                        + Bpmn.flow("F1", "Start", "Fork") + Bpmn.flow("F2", "Fork", "Beside")
                        + Bpmn.flow("F3", "Fork", "Call") + Bpmn.flow("F4", "Call", "End")),
                null);
        complete(child(plain), "Ask");
        assertThat(status(plain)).isEqualTo("failed");
        assertThat(process(plain).at("/error/name").asString()).isEqualTo("NoMoney");
        assertThat(process(plain).at("/error/element").asString()).isEqualTo("Call");
        assertThat(path(plain)).contains("Beside cancelled");
    }

    @Test
    void whatStandsInTheCalledProcessHoldsUpTheCallerInSight() {
        String called = publish(START + set("Step", "ready", "none.x") + end() + row("Start", "Step", "End"));
        String id = run(publish(START + call(called, "") + end() + row("Start", "Call", "End")), null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Step");
        String child = child(id);
        assertThat(incident(id).path("processId").asString()).isEqualTo(child);
        admin.post("/api/v1/processes/" + child + "/cancel", Map.of("reason", "не нужно"))
                .is(200);
        settle();
        assertThat(status(child)).isEqualTo("cancelled");
        assertThat(status(id)).isEqualTo("failed");
        assertThat(process(id).at("/error/name").asString()).isEqualTo("Cancelled");
        assertThat(process(id).at("/error/message").asString()).contains("№ " + child, "не нужно");
    }

    @Test
    void whoeverStopsWaitingStopsWhatItWaitedFor() {
        String inner = publish(START + person("Ask") + end() + row("Start", "Ask", "End"));
        String called = publish(START + call(inner, "") + end() + row("Start", "Call", "End"));
        String timed =
                "<b:boundaryEvent id='Late' attachedToRef='Call'><b:timerEventDefinition id='LateT'><b:timeDuration>PT1H"
                        + "</b:timeDuration></b:timerEventDefinition></b:boundaryEvent>";
        String late = run(
                publish(START + call(called, "") + timed + end() + "<b:endEvent id='LateEnd'/>"
                        + row("Start", "Call", "End") + Bpmn.flow("L", "Late", "LateEnd")),
                null);
        String innermost = child(child(late));
        clock.advance(Duration.ofMinutes(61));
        settle();
        assertThat(status(late)).isEqualTo("completed");
        assertThat(List.of(status(child(late)), status(innermost))).containsOnly("cancelled");
        assertThat(path(innermost)).contains("Ask cancelled");
        String stopped = run(publish(START + call(called, "") + end() + row("Start", "Call", "End")), null);
        admin.post("/api/v1/processes/" + stopped + "/cancel", Map.of("reason", "не нужно"))
                .is(200);
        settle();
        assertThat(List.of(status(stopped), status(child(stopped)), status(child(child(stopped)))))
                .containsOnly("cancelled");
    }

    @Test
    void aCallThatNobodyWaitsForGoesItsOwnWay() {
        String called = publish(START + person("Ask") + end() + row("Start", "Ask", "End"));
        String id = run(publish(START + call(called, "", "wait='false'") + end() + row("Start", "Call", "End")), null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(status(child(id))).isEqualTo("waiting");
        assertThat(trace(id).get(1).path("calledProcessId").asString()).isEqualTo(child(id));
    }

    @Test
    void aCallInOnePieceNeedsAScenarioThatRunsSo() {
        String quick = publish(START + set("Step", "twice", "n * 2") + end() + row("Start", "Step", "End"));
        String slow = publish(START + person("Ask") + end() + row("Start", "Ask", "End"));
        String address = fresh("call");
        String web = start("<a:trigger kind='$webRequest' address='" + address + "'/>");
        String scenario = publish(web
                + call(quick, "<a:input name='n' kind='script'>21</a:input>" + "<a:output name='twice' to='twice'/>")
                + set("Answer", "$body", "({twice})")
                + end()
                + row("Start", "Call", "Answer", "End"));
        assertThat(admin.get("/api/v1/scenarios/" + scenario)
                        .json()
                        .path("syncable")
                        .asBoolean())
                .isTrue();
        assertThat(api().get("/api/webrequest/" + address).is(200).at("/twice").asInt())
                .isEqualTo(42);
        assertThat(only(quick).at("/cause/parentProcessId").asString())
                .isEqualTo(only(scenario).path("id").asString());
        JsonNode waiting = admin.get(
                        "/api/v1/scenarios/" + publish(START + call(slow, "") + end() + row("Start", "Call", "End")))
                .json();
        assertThat(waiting.path("syncable").asBoolean()).isFalse();
        assertThat(waiting.at("/syncReasons/0/element").asString()).isEqualTo("Call");
    }

    @Test
    void scenariosThatCallEachOtherForEverStandAtTheLimit() {
        String scenario = publish(START + end() + row("Start", "End"));
        republish(scenario, START + call(scenario, "") + end() + row("Start", "Call", "End"));
        String id = run(scenario, null);
        assertThat(status(id)).isEqualTo("incident");
        assertThat(processes(scenario)).hasSize(20);
        assertThat(incident(id).path("element").asString()).isEqualTo("Call");
        republish(scenario, START + call(scenario, "", "version='1'") + end() + row("Start", "Call", "End"));
        assertThat(status(run(scenario, null))).isEqualTo("completed");
        admin.post("/api/v1/processes/" + id + "/cancel", null).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wait='false'"})
    void whatCannotBeStartedIsCaughtByAnExit(String attributes) {
        String called = publish(START + end() + row("Start", "End"));
        String scenario = publish(START + call(called, "<a:input name='n' kind='script'>1</a:input>", attributes)
                + exit("Caught", "Conflict", "Call") + end() + "<b:endEvent id='Fine'/>"
                + Bpmn.flow("F1", "Start", "Call") + Bpmn.flow("F2", "Call", "Fine")
                + Bpmn.flow("F3", "Caught", "End"));
        Answer kept = admin.delete("/api/v1/scenarios/" + called).isProblem(409, "Conflict");
        assertThat(kept.at("running").asInt()).isZero();
        assertThat(kept.at("calling").asInt()).isEqualTo(1);
        assertThat(kept.text("/callers/0/id")).isEqualTo(scenario);
        assertThat(kept.text("message")).contains("(" + scenario + ")", "вызов");
        admin.delete("/api/v1/scenarios/" + called + "?cancel=true").is(200);
        String id = run(scenario, null);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(path(id)).containsExactly("Start done", "Call cancelled", "Caught done", "End done");
        assertThat(process(id).at("/variables/e/name").asString()).isEqualTo("Conflict");
        assertThat(process(id).at("/variables/e/message").asString()).isNotEmpty();
    }

    private String child(String process) {
        return process(process).at("/children/0").asString();
    }

    private static Map<String, Object> with(String name, Object value) {
        return Map.of("variables", Map.of(name, value));
    }

    private static String call(String scenario, String inside) {
        return call(scenario, inside, "");
    }

    private static String call(String scenario, String inside, String attributes) {
        return "<b:callActivity id='Call' calledElement='" + scenario + "'><b:extensionElements><a:call " + attributes
                + ">" + inside + "</a:call></b:extensionElements></b:callActivity>";
    }
}
