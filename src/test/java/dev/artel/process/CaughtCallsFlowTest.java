package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A step fails in a called scenario and nobody there catches it: exits of the callers do, as they would around the same step. */
class CaughtCallsFlowTest extends HouseTest {
    private static final String START = start("");
    private static final String ODD = "fail(\"Odd\", \"so\");";

    private String catalog = "";

    @BeforeEach
    void newCatalog() {
        catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Odd", ""})
    void theExitOfTheCallCatchesWhatFailsInTheCalledScenario(String name) {
        String called = publish(START + "<b:parallelGateway id='Fork'/>" + person("Beside") + create("Make", "kept")
                + code("Bad", made("gone") + ODD) + end() + row("Start", "Fork", "Make", "Bad", "End")
                + Bpmn.flow("B", "Fork", "Beside"));
        String id = run(caller(call(called) + caught(name, "Call")), null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id)).containsExactly("Start done", "Call cancelled", "Caught done", "End done");
        assertThat(process(id).at("/variables/e").toString()).isEqualTo("{\"name\":\"Odd\",\"message\":\"so\"}");
        JsonNode child = process(child(id));
        assertThat(child.path("status").asString()).isEqualTo("failed");
        assertThat(child.path("error").toString())
                .isEqualTo("{\"name\":\"Odd\",\"message\":\"so\",\"element\":\"Bad\"}");
        assertThat(child.path("active")).isEmpty();
        assertThat(path(child(id))).contains("Make done", "Bad cancelled").noneMatch(step -> step.endsWith("running"));
        assertThat(trace(child(id)).stream()
                        .filter(step -> step.path("element").asString().equals("Bad"))
                        .map(step -> step.at("/error/message").asString()))
                .containsExactly("so");
        assertThat(names(catalog)).containsExactly("kept");
    }

    @Test
    void aFrameAroundTheCallCatchesWhatFailsTwoCallsBelow() {
        String innermost = publish(START + code("Bad", ODD) + end() + row("Start", "Bad", "End"));
        String middle = publish(START + call(innermost) + exit("Other", "Other", "Call") + end()
                + "<b:endEvent id='Never'/>" + row("Start", "Call", "End") + Bpmn.flow("N", "Other", "Never"));
        String frame = "<b:subProcess id='Frame'><b:startEvent id='In'/>" + call(middle) + "<b:endEvent id='Out'/>"
                + Bpmn.flow("I1", "In", "Call") + Bpmn.flow("I2", "Call", "Out") + "</b:subProcess>";
        String id = run(
                publish(START + frame + caught("Odd", "Frame") + end() + "<b:endEvent id='Fine'/>"
                        + row("Start", "Frame", "Fine") + Bpmn.flow("C", "Caught", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id)).contains("Caught done", "End done");
        assertThat(List.of(status(child(id)), status(child(child(id))))).containsOnly("failed");
        assertThat(process(child(id)).at("/error/element").asString()).isEqualTo("Call");
        assertThat(process(child(child(id))).at("/error/element").asString()).isEqualTo("Bad");
    }

    @Test
    void whatNobodyCatchesStandsWhereItFailedAndIsTriedAgain() {
        String called = publish(START
                + code("Bad", "if (!records.find(\"" + catalog + "\", {}).items.length) {" + ODD + "}")
                + end()
                + row("Start", "Bad", "End"));
        String id = run(caller(call(called) + caught("Other", "Call")), null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Bad");
        String child = incident(id).path("processId").asString();
        assertThat(child).isEqualTo(child(id));
        record(catalog, "{'name':'there'}");
        admin.post("/api/v1/processes/" + child + "/retry", Map.of()).is(200);
        settle();
        assertThat(List.of(status(id), status(child))).containsOnly("completed");
        assertThat(path(id)).containsExactly("Start done", "Call done", "Fine done");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "outside", "loop", "inputs"})
    void whatAnExitWouldCatchAroundTheStepItCatchesAroundTheCall(String how) {
        String fails = switch (how) {
            case "code" -> code("Bad", "return nosuch;");
            case "outside" ->
                Bpmn.task(
                        "Bad",
                        "<a:component type='http.request'><a:input name='method'>GET</a:input>"
                                + "<a:input name='url'>http://127.0.0.1:1/</a:input></a:component>");
            case "loop" -> Each.looped(set("Bad", "x", "1"), Each.named(Each.inARow("nosuch"), "it", "at"));
            default ->
                call(publish(START + end() + row("Start", "End")), "<a:input name='n' kind='script'>nosuch</a:input>")
                        .replace("'Call'", "'Bad'");
        };
        String id = run(
                caller(call(publish(START + fails + end() + row("Start", "Bad", "End"))) + caught("", "Call")), null);
        assertThat(path(id)).containsExactly("Start done", "Call cancelled", "Caught done", "End done");
        assertThat(status(child(id))).isEqualTo("failed");
        assertThat(process(child(id)).at("/error/element").asString()).isEqualTo("Bad");
        assertThat(process(id).at("/variables/e/message").asString()).isNotEmpty();
    }

    /** The called process has ended; what stands is the step of the caller. */
    @Test
    void whatFailsBehindTheExitStandsInTheCaller() {
        String called =
                publish(START + create("Make", "kept") + code("Bad", ODD) + end() + row("Start", "Make", "Bad", "End"));
        String id = run(
                publish(START + call(called) + caught("Odd", "Call") + create("Noted", "noted")
                        + code("Wrong", "return nosuch;") + end() + "<b:endEvent id='Fine'/>"
                        + row("Start", "Call", "Fine") + Bpmn.flow("C1", "Caught", "Noted")
                        + Bpmn.flow("C2", "Noted", "Wrong") + Bpmn.flow("C3", "Wrong", "End")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Wrong");
        assertThat(incident(id).path("processId").asString()).isEqualTo(id);
        assertThat(status(child(id))).isEqualTo("failed");
        assertThat(names(catalog)).containsExactlyInAnyOrder("kept", "noted");
    }

    @Test
    void oneOfManyCallsAtOnceThatFailsLeavesTheStepByItsExit() {
        String called = publish(START
                + person("Ask")
                + code("Check", "if (n === 2) {" + ODD + "}")
                + end()
                + row("Start", "Ask", "Check", "End"));
        String many = Each.looped(
                call(called, "<a:input name='n' kind='script'>it</a:input>"),
                Each.named(Each.atOnce(3, "[1, 2, 3]"), "it", "at"));
        String id = run(caller(many + caught("Odd", "Call")), null);
        List<JsonNode> children = processes(called);
        assertThat(children).hasSize(3);
        String second = children.stream()
                .filter(child -> child.at("/variables/n").asInt() == 2)
                .map(child -> child.path("id").asString())
                .findFirst()
                .orElseThrow();
        complete(second, "Ask");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id)).contains("Caught done", "End done");
        assertThat(processes(called).stream().map(child -> child.path("status").asString()))
                .containsExactlyInAnyOrder("cancelled", "failed", "cancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Odd", "Other"})
    void aRuleThatCallsCatchesTheSame(String caughtName) {
        String innermost = publish(START
                + create("Make", "made")
                + code("Bad", made("gone") + ODD)
                + end()
                + row("Start", "Make", "Bad", "End"));
        String middle = publish(START + call(innermost) + end() + row("Start", "Call", "End"));
        String watched = catalog("{'id':'name','name':'Имя','type':'text'}");
        String rule =
                publish(start("<a:trigger kind='$record.before.create' catalog='" + watched + "'/>") + call(middle)
                        + caught(caughtName, "Call")
                        + set("Amend", "$body", "({values: {name: e.name + \": \" + e.message}})")
                        + end()
                        + "<b:endEvent id='Fine'/>"
                        + row("Start", "Call", "Fine")
                        + Bpmn.flow("C1", "Caught", "Amend")
                        + Bpmn.flow("C2", "Amend", "End"));
        var answer = admin.post(records(watched), json("{'values':{'name':'x'}}"));
        if (caughtName.equals("Odd")) {
            String id = answer.is(201).text("id");
            assertThat(admin.get(records(watched) + "/" + id)
                            .json()
                            .at("/values/name")
                            .asString())
                    .isEqualTo("Odd: so");
            assertThat(names(catalog)).containsExactly("made");
            assertThat(only(rule).path("status").asString()).isEqualTo("completed");
            assertThat(only(innermost).at("/error/name").asString()).isEqualTo("Odd");
            assertThat(only(middle).path("status").asString()).isEqualTo("failed");
        } else {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.json().toString()).contains("so");
            assertThat(names(catalog)).isEmpty();
        }
    }

    /** A scenario with a step {@code Call} that has an exit {@code Caught}. */
    private String caller(String call) {
        return publish(START + call + end() + "<b:endEvent id='Fine'/>" + row("Start", "Call", "Fine")
                + Bpmn.flow("C", "Caught", "End"));
    }

    private static String caught(String name, String at) {
        return name.isEmpty() ? exit("Caught", "X", at).replace("name='X' ", "") : exit("Caught", name, at);
    }

    private String child(String process) {
        return process(process).at("/children/0").asString();
    }

    private String create(String id, String name) {
        return code(id, made(name));
    }

    private String made(String name) {
        return "records.create(\"" + catalog + "\", {name: \"" + name + "\"});";
    }

    private static String call(String scenario) {
        return call(scenario, "");
    }

    private static String call(String scenario, String inside) {
        return "<b:callActivity id='Call' calledElement='" + scenario + "'><b:extensionElements><a:call>" + inside
                + "</a:call></b:extensionElements></b:callActivity>";
    }
}
