package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Sub-processes and event sub-processes: who catches what, what ends with what. */
class ScopesFlowTest extends HouseTest {
    private static final String START = start("");

    @Test
    void anErrorOfAStepIsCaughtFromTheInsideOutAndLeavesNothing() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String failing = code("Step", "records.create(" + catalog + ", {name: \"x\"}); fail(kind, `мало`)");
        String inner = "<b:startEvent id='In'/>" + failing + "<b:endEvent id='Out'/>" + Bpmn.flow("I1", "In", "Step")
                + Bpmn.flow("I2", "Step", "Out")
                + event("Near", "Named", "<b:endEvent id='NearEnd'/>" + Bpmn.flow("N1", "NearStart", "NearEnd"));
        String scenario = publish(START
                + "<b:subProcess id='Outer'><b:startEvent id='OuterIn'/><b:subProcess id='Inner'>"
                + inner + "</b:subProcess>" + exit("Middle", "Other", "Inner") + "<b:endEvent id='OuterOut'/>"
                + Bpmn.flow("O1", "OuterIn", "Inner") + Bpmn.flow("O2", "Inner", "OuterOut")
                + Bpmn.flow("O3", "Middle", "OuterOut") + "</b:subProcess>" + end() + row("Start", "Outer", "End")
                + event("Far", "", "<b:endEvent id='FarEnd'/>" + Bpmn.flow("R1", "FarStart", "FarEnd")));
        assertThat(path(run(scenario, with("kind", "Named")))).contains("NearEnd done", "OuterOut done", "End done");
        String middle = run(scenario, with("kind", "Other"));
        assertThat(path(middle))
                .contains("Inner cancelled", "Middle done", "End done")
                .doesNotContain("Out done");
        assertThat(process(middle).at("/variables/e/message").asString()).isEqualTo("мало");
        String far = run(scenario, with("kind", "Third"));
        assertThat(path(far)).contains("Outer cancelled", "FarEnd done").doesNotContain("End done");
        assertThat(process(far).at("/variables/problem/name").asString()).isEqualTo("Third");
        assertThat(status(far)).isEqualTo("completed");
        assertThat(admin.get(records(catalog)).json()).isEmpty();
    }

    @Test
    void anErrorEndInAFrameGoesToItsExitOrEndsEverything() {
        String frame = "<b:subProcess id='Sub'><b:startEvent id='In'/><b:parallelGateway id='Fork'/>" + person("Ask")
                + bad("NoMoney") + Bpmn.flow("I1", "In", "Fork") + Bpmn.flow("I2", "Fork", "Ask")
                + Bpmn.flow("I3", "Fork", "Bad") + "</b:subProcess>";
        String caught = run(
                publish(START + frame + exit("Caught", "NoMoney", "Sub") + end() + "<b:endEvent id='Fine'/>"
                        + Bpmn.flow("F1", "Start", "Sub") + Bpmn.flow("F2", "Sub", "Fine")
                        + Bpmn.flow("F3", "Caught", "End")),
                null);
        assertThat(status(caught)).isEqualTo("completed");
        assertThat(process(caught).at("/variables/e/name").asString()).isEqualTo("NoMoney");
        assertThat(path(caught)).contains("Ask cancelled", "Bad done", "Sub cancelled", "End done");
        String other = run(
                publish(START + frame + exit("Caught", "Other", "Sub") + end() + person("Beside")
                        + "<b:parallelGateway id='Both'/>" + Bpmn.flow("F1", "Start", "Both")
                        + Bpmn.flow("F3", "Both", "Beside") + Bpmn.flow("F2", "Both", "Sub")
                        + Bpmn.flow("F4", "Caught", "End")),
                null);
        JsonNode failed = process(other);
        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.at("/error/name").asString()).isEqualTo("NoMoney");
        assertThat(failed.path("active")).isEmpty();
        assertThat(path(other))
                .contains("Ask cancelled", "Beside cancelled")
                .noneMatch(step -> step.contains("artel."));
    }

    @Test
    void exitsWithinAnEventSubProcessCatchNothingOfWhatIsBesideIt() {
        String inside = set("Step", "n", "1") + exit("Inner", "NoMoney", "Step") + "<b:endEvent id='NearEnd'/>"
                + Bpmn.flow("N1", "NearStart", "Step") + Bpmn.flow("N2", "Step", "NearEnd")
                + Bpmn.flow("N3", "Inner", "NearEnd");
        String frame = "<b:subProcess id='Sub'><b:startEvent id='In'/>" + bad("NoMoney") + Bpmn.flow("I1", "In", "Bad")
                + event("Near", "Other", inside) + "</b:subProcess>";
        String rest =
                end() + "<b:endEvent id='Fine'/>" + Bpmn.flow("F1", "Start", "Sub") + Bpmn.flow("F2", "Sub", "Fine");
        String failed = run(publish(START + frame + rest), null);
        assertThat(status(failed)).isEqualTo("failed");
        assertThat(process(failed).at("/error/name").asString()).isEqualTo("NoMoney");
        String caught = run(
                publish(START + frame + exit("Caught", "NoMoney", "Sub") + rest + Bpmn.flow("F3", "Caught", "End")),
                null);
        assertThat(path(caught)).contains("Sub cancelled", "Caught done", "End done");
    }

    @Test
    void anEndOfEverythingInAFrameEndsTheFrame() {
        String id = run(
                publish(START + "<b:subProcess id='Sub'><b:startEvent id='In'/><b:parallelGateway id='Fork'/>"
                        + person("One") + person("Two")
                        + "<b:endEvent id='All'><b:terminateEventDefinition id='AllT'/></b:endEvent>"
                        + Bpmn.flow("I1", "In", "Fork") + Bpmn.flow("I2", "Fork", "One")
                        + Bpmn.flow("I3", "Fork", "Two")
                        + Bpmn.flow("I4", "One", "All") + "</b:subProcess>" + set("After", "n", "1") + end()
                        + row("Start", "Sub", "After", "End")),
                null);
        assertThat(process(id)
                        .path("active")
                        .valueStream()
                        .map(step -> step.path("element").asString()))
                .containsExactlyInAnyOrder("One", "Two");
        assertThat(admin.get("/api/v1/processes?status=waiting&limit=1").at("/0/active"))
                .noneMatch(step -> step.path("element").asString().equals("Sub"));
        complete(id, "One");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id)).contains("Two cancelled", "Sub done", "After done", "End done");
    }

    @Test
    void aStepMayTellItsOwnProcessWhatEndsTheStep() {
        String name = fresh("stop");
        String tell = Told.throwing("Tell", Told.message(name, Told.to("process", "process.id")));
        String inside = "<b:startEvent id='In'/>" + tell + person("Ask") + Bpmn.flow("I1", "In", "Tell")
                + Bpmn.flow("I2", "Tell", "Ask");
        String stop =
                "<b:subProcess id='Stop' triggeredByEvent='true'><b:startEvent id='StopStart'><b:extensionElements>"
                        + Told.message(name)
                        + "</b:extensionElements><b:messageEventDefinition id='StopD'/></b:startEvent>"
                        + "<b:endEvent id='StopEnd'/>" + Bpmn.flow("T1", "StopStart", "StopEnd") + "</b:subProcess>";
        String taken = run(
                publish(START + "<b:subProcess id='Sub'>" + inside + stop + "</b:subProcess>" + end()
                        + row("Start", "Sub", "End")),
                null);
        assertThat(path(taken))
                .contains("Tell done", "StopEnd done", "Sub done", "End done")
                .noneMatch(step -> step.startsWith("Ask "));
        String left = run(
                publish(START + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>"
                        + Told.exit("Out", "Sub", true, Told.message(name)) + end() + "<b:endEvent id='Fine'/>"
                        + Bpmn.flow("F1", "Start", "Sub") + Bpmn.flow("F2", "Sub", "Fine")
                        + Bpmn.flow("F3", "Out", "End")),
                null);
        assertThat(path(left))
                .contains("Tell done", "Sub cancelled", "Out done", "End done")
                .noneMatch(step -> step.startsWith("Ask "));
    }

    @Test
    void whatAnEventSubProcessHasTakenOverIsNotWaitedForAnyMore() {
        String name = fresh("over");
        String id = run(
                publish(START
                        + person("Ask")
                        + end()
                        + row("Start", "Ask", "End")
                        + taking("One", name + ".one")
                        + taking("Two", name + ".two")),
                null);
        String send = "/api/v1/processes/messages";
        admin.post(send, Map.of("name", name + ".one", "processId", id)).is(200);
        settle();
        assertThat(path(id)).contains("Ask cancelled");
        admin.post(send, Map.of("name", name + ".two", "processId", id)).is(404);
        complete(id, "OneAsk");
        assertThat(status(id)).isEqualTo("completed");
    }

    private static String taking(String id, String message) {
        return "<b:subProcess id='" + id + "' triggeredByEvent='true'><b:startEvent id='" + id
                + "Start'><b:extensionElements>" + Told.message(message)
                + "</b:extensionElements><b:messageEventDefinition id='" + id + "D'/></b:startEvent>"
                + person(id + "Ask") + "<b:endEvent id='" + id + "End'/>"
                + Bpmn.flow(id + "1", id + "Start", id + "Ask") + Bpmn.flow(id + "2", id + "Ask", id + "End")
                + "</b:subProcess>";
    }

    @Test
    void timeGoesByInAFrameWithoutDisturbingIt() {
        String beside = set("Note", "noted", "true") + "<b:endEvent id='NoteEnd'/>"
                + Bpmn.flow("N1", "WatchStart", "Note") + Bpmn.flow("N2", "Note", "NoteEnd");
        String watch =
                "<b:subProcess id='Watch' triggeredByEvent='true'><b:startEvent id='WatchStart' isInterrupting='false'>"
                        + "<b:timerEventDefinition id='WT'><b:timeDuration>PT1H</b:timeDuration></b:timerEventDefinition></b:startEvent>"
                        + beside + "</b:subProcess>";
        String id = run(
                publish(START + "<b:subProcess id='Sub'><b:startEvent id='In'/>" + person("Ask")
                        + Bpmn.flow("I1", "In", "Ask") + watch + "</b:subProcess>" + end()
                        + row("Start", "Sub", "End")),
                null);
        clock.advance(Duration.ofMinutes(61));
        settle();
        assertThat(process(id).at("/variables/noted").asBoolean()).isTrue();
        assertThat(status(id)).isEqualTo("waiting");
        complete(id, "Ask");
        assertThat(path(id)).contains("NoteEnd done", "Watch done", "Ask done", "Sub done", "End done");
    }

    @Test
    void aFaultAfterAFrameIsAnIncidentOfItsOwnAndTheTaskInItStaysDone() {
        String id = run(
                publish(START + "<b:subProcess id='Sub'><b:startEvent id='In'/>" + person("Ask")
                        + "<b:endEvent id='Out'/>"
                        + Bpmn.flow("I1", "In", "Ask") + Bpmn.flow("I2", "Ask", "Out") + "</b:subProcess>"
                        + set("After", "n", "none.x") + end() + row("Start", "Sub", "After", "End")),
                null);
        String task = task(id, "Ask");
        complete(id, "Ask");
        assertThat(admin.get("/api/v1/tasks/" + task).text("status")).isEqualTo("done");
        assertThat(incident(id).path("element").asString()).isEqualTo("After");
    }

    @Test
    void aFrameRunsInOnePieceToo() {
        String address = fresh("scope");
        String scenario = publish(start("<a:trigger kind='$webRequest' address='" + address + "'/>")
                + "<b:subProcess id='Sub'><b:startEvent id='In'/>" + code("Step", "fail(`NoMoney`, `мало`)")
                + "<b:endEvent id='Out'/>" + Bpmn.flow("I1", "In", "Step") + Bpmn.flow("I2", "Step", "Out")
                + "</b:subProcess>" + exit("Caught", "NoMoney", "Sub") + set("After", "$body", "({caught: e.name})")
                + end()
                + "<b:endEvent id='Fine'/>" + Bpmn.flow("F1", "Start", "Sub") + Bpmn.flow("F2", "Sub", "Fine")
                + Bpmn.flow("F3", "Caught", "After") + Bpmn.flow("F4", "After", "End"));
        assertThat(admin.get("/api/v1/scenarios/" + scenario)
                        .is(200)
                        .json()
                        .path("syncable")
                        .asBoolean())
                .isTrue();
        assertThat(api().get("/api/webrequest/" + address).is(200).text("caught"))
                .isEqualTo("NoMoney");
        assertThat(path(only(scenario).path("id").asString())).contains("Sub cancelled", "Caught done", "End done");
    }

    private static Map<String, Object> with(String name, Object value) {
        return Map.of("variables", Map.of(name, value));
    }

    private static String bad(String error) {
        return "<b:endEvent id='Bad'><b:extensionElements><a:error name='" + error
                + "'/></b:extensionElements><b:errorEventDefinition id='BadE'/></b:endEvent>";
    }

    /** An event sub-process for an error, which it keeps in {@code problem}; it begins at {@code <id>Start}. */
    private static String event(String id, String error, String inside) {
        String named = error.isEmpty() ? "" : " name='" + error + "'";
        return "<b:subProcess id='" + id + "' triggeredByEvent='true'><b:startEvent id='" + id
                + "Start'><b:extensionElements><a:error" + named
                + " code='problem.name' message='problem.message'/></b:extensionElements><b:errorEventDefinition id='"
                + id
                + "E'/></b:startEvent>" + inside + "</b:subProcess>";
    }
}
