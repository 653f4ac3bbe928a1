package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the rest of a scope when an event sub-process, an exit or the first of several events takes over. */
class TakingOverFlowTest extends HouseTest {
    private static final String START = start("");
    private static final String SEND = "/api/v1/processes/messages";
    private static final String BROKEN = set("Broken", "n", "none.x");
    /** What may come first behind the gateway of events. */
    private static final List<String> EVENTS = List.of("Told", "Heard", "Enough", "Late");

    private static final String OWN = "<a:step boundary='true'/>";

    /** Elements and their order; the last one fails, so that its transaction is still to come, behind or before elements of all kinds. */
    private record Body(String elements, String... row) {
        String after(String start) {
            StringBuilder text = new StringBuilder(elements).append(Bpmn.flow("B0", start, row[0]));
            for (int i = 1; i < row.length; i++) {
                text.append(Bpmn.flow("B" + i, row[i - 1], row[i]));
            }
            return text.toString();
        }
    }

    @Test
    void anEventTakesOverWhereAStepIsStillToBegin() {
        for (Body body : bodies()) {
            String name = fresh("takes");
            taken(START + body.after("Start") + taking("Take", true, name), name);
            String frame = "<b:subProcess id='Sub'><b:startEvent id='In'/>" + person("Enter")
                    + Bpmn.flow("I1", "In", "Enter") + body.after("Enter") + "</b:subProcess>"
                    + Told.exit("TakeStart", "Sub", true, Told.message(name)) + set("TakeStep", "seen", "1")
                    + end() + "<b:endEvent id='Out'/>" + Bpmn.flow("F1", "Start", "Sub") + Bpmn.flow("F2", "Sub", "Out")
                    + Bpmn.flow("F3", "TakeStart", "TakeStep") + Bpmn.flow("F4", "TakeStep", "End");
            taken(START + frame, name);
        }
    }

    private static List<Body> bodies() {
        String join = "<b:inclusiveGateway id='Which' default='X'/><b:inclusiveGateway id='Join'/>"
                + Bpmn.flow("X", "Which", "Join");
        String due = "<b:userTask id='Due'><b:extensionElements>" + OWN + "<a:task><a:assign kind='user'>1</a:assign>"
                + "<a:due kind='script'>none.x</a:due></a:task></b:extensionElements></b:userTask>";
        String call = "<b:callActivity id='Call' calledElement='CALLED'><b:extensionElements>" + OWN
                + "<a:call><a:input name='n' kind='script'>none.x</a:input></a:call></b:extensionElements></b:callActivity>";
        return List.of(
                new Body(BROKEN, "Broken"),
                new Body(person("Ask") + BROKEN, "Ask", "Broken"),
                new Body(
                        join + BROKEN
                                + "<b:sequenceFlow id='Y' sourceRef='Which' targetRef='Join'><b:conditionExpression"
                                + " language='javascript'>1 === 2</b:conditionExpression></b:sequenceFlow>"
                                + Bpmn.flow("Z", "Join", "Broken"),
                        "Which"),
                new Body(due, "Due"),
                new Body(call, "Call"));
    }

    private void taken(String inside, String name) {
        String called = publish(START + end() + row("Start", "End"));
        String id = run(publish(inside.replace("CALLED", called)), null);
        for (String person : List.of("Enter", "Ask")) {
            if (inside.contains("'" + person + "'")) {
                complete(id, person);
            }
        }
        assertThat(status(id)).as(inside).isEqualTo("incident");
        send(id, name, 200);
        assertThat(status(id)).as(inside).isEqualTo("completed");
        assertThat(path(id)).as(inside).contains("TakeStart done", "TakeStep done");
        assertThat(path(id))
                .as(inside)
                .allMatch(step -> step.endsWith(" done") || step.endsWith(" failed") || step.equals("Sub cancelled"));
        assertThat(waits(id)).as(inside).isEmpty();
    }

    @Test
    void whatIsTakenOverIsNotWaitedForAnyMore() {
        String name = fresh("over");
        String watched = "<b:subProcess id='Sub'><b:startEvent id='In'/>" + person("Ask")
                + Bpmn.flow("I1", "In", "Ask") + taking("First", true, name + ".take")
                + taking("Other", true, name + ".other") + taking("Beside", false, name + ".beside") + "</b:subProcess>"
                + Told.exit("Left", "Sub", true, Told.message(name + ".left")) + end() + "<b:endEvent id='Gone'/>"
                + taking("Far", true, name + ".far") + Bpmn.flow("F1", "Start", "Sub") + Bpmn.flow("F2", "Sub", "End")
                + Bpmn.flow("F3", "Left", "Gone");
        String id = run(publish(START + watched), null);
        assertThat(waits(id)).containsExactlyInAnyOrder("FirstStart", "OtherStart", "BesideStart", "Left", "FarStart");
        send(id, name + ".beside", 200);
        assertThat(waits(id)).contains("FirstStart", "OtherStart", "Left", "FarStart");
        send(id, name + ".take", 200);
        assertThat(waits(id)).containsExactlyInAnyOrder("Left", "FarStart");
        send(id, name + ".other", 404);
        send(id, name + ".far", 200);
        assertThat(waits(id)).isEmpty();
        assertThat(status(id)).isEqualTo("waiting");
        complete(id, "FarAsk");
        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void whatAScopeWaitsForStandsWhenAnEventBehindAGatewayComesFirst() {
        String name = fresh("first");
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'sum','name':'Сумма','type':'number'},"
                + "{'id':'due','name':'Срок','type':'date','config':{'time':true}}");
        String first = "<b:eventBasedGateway id='Which'/>" + Told.catching("Told", Told.message(name + ".told"))
                + Told.catchingSignal("Heard", Told.signal(name + ".heard"))
                + "<b:intermediateCatchEvent id='Enough'><b:extensionElements><a:until><a:filters>{\"sum\": {\"at\": 5}}"
                + "</a:filters></a:until></b:extensionElements><b:conditionalEventDefinition id='EnoughD'/>"
                + "</b:intermediateCatchEvent><b:intermediateCatchEvent id='Late'><b:timerEventDefinition id='LateD'>"
                + "<b:timeDate language='javascript'>record.values.due</b:timeDate></b:timerEventDefinition>"
                + "</b:intermediateCatchEvent><b:exclusiveGateway id='Meet'/>" + person("Ask") + events()
                + Bpmn.flow("M", "Meet", "Ask");
        String besides = taking("Beside", false, name + ".beside") + taking("Take", true, name + ".take");
        String plain = publish(START + first + besides + Bpmn.flow("F", "Start", "Which"));
        String frame = publish(START + "<b:subProcess id='Sub'><b:startEvent id='In'/>" + first + besides
                + Bpmn.flow("F", "In", "Which") + "</b:subProcess>" + end() + row("Start", "Sub", "End"));
        for (String scenario : List.of(plain, frame)) {
            for (String event : EVENTS) {
                String record = record(catalog, "{'name':'x','sum':1}");
                String id = run(scenario, Map.of("record", Map.of("catalogId", catalog, "recordId", record)));
                assertThat(waits(id))
                        .containsExactlyInAnyOrder("Told", "Heard", "Enough", "Late", "BesideStart", "TakeStart");
                comes(event, id, name, records(catalog) + "/" + record);
                until(() -> path(id).contains(event + " done"));
                settle();
                assertThat(waits(id)).as(event).containsExactlyInAnyOrder("BesideStart", "TakeStart");
                send(id, name + ".beside", 200);
                send(id, name + ".take", 200);
                assertThat(path(id)).as(event).contains("BesideStep done", "Ask cancelled", "TakeStep done");
                assertThat(status(id)).as(event).isEqualTo("completed");
                assertThat(waits(id)).as(event).isEmpty();
            }
        }
    }

    private static String events() {
        StringBuilder flows = new StringBuilder();
        for (String event : EVENTS) {
            flows.append(Bpmn.flow("To" + event, "Which", event)).append(Bpmn.flow("From" + event, event, "Meet"));
        }
        return flows.toString();
    }

    private void comes(String event, String process, String name, String record) {
        switch (event) {
            case "Told" -> send(process, name + ".told", 200);
            case "Heard" ->
                admin.post("/api/v1/processes/signals", Map.of("name", name + ".heard"))
                        .is(202);
            case "Enough" ->
                admin.patch(record, Map.of("values", Map.of("sum", 5))).is(200);
            default ->
                admin.patch(
                                record,
                                Map.of("values", Map.of("due", clock.instant().toString())))
                        .is(200);
        }
    }

    @Test
    void exitsOfAFrameStandWhoeverTakesOverInIt() {
        String name = fresh("kept");
        String frame = "<b:subProcess id='Sub'><b:startEvent id='In'/>" + person("Ask") + Bpmn.flow("I1", "In", "Ask")
                + taking("First", true, name + ".take") + "</b:subProcess>";
        String exits = Told.exit("Left", "Sub", true, Told.message(name + ".left"))
                + Told.exit("Beside", "Sub", false, Told.message(name + ".beside"))
                + "<b:boundaryEvent id='Late' attachedToRef='Sub'><b:timerEventDefinition id='LateD'><b:timeDuration>PT1H"
                + "</b:timeDuration></b:timerEventDefinition></b:boundaryEvent>";
        String ends = end() + "<b:endEvent id='Gone'/><b:endEvent id='Noted'/><b:endEvent id='Timed'/>"
                + row("Start", "Sub", "End") + Bpmn.flow("L1", "Left", "Gone") + Bpmn.flow("L2", "Beside", "Noted")
                + Bpmn.flow("L3", "Late", "Timed");
        String scenario = publish(START + frame + exits + ends);
        String left = run(scenario, null);
        send(left, name + ".take", 200);
        send(left, name + ".beside", 200);
        assertThat(path(left)).contains("Ask cancelled", "Beside done", "Noted done");
        send(left, name + ".left", 200);
        assertThat(path(left)).contains("FirstAsk cancelled", "Sub cancelled", "Left done", "Gone done");
        String late = run(scenario, null);
        send(late, name + ".take", 200);
        clock.advance(Duration.ofMinutes(61));
        settle();
        assertThat(path(late)).contains("FirstAsk cancelled", "Sub cancelled", "Late done", "Timed done");
        String done = run(scenario, null);
        send(done, name + ".take", 200);
        complete(done, "FirstAsk");
        assertThat(path(done)).contains("Sub done", "End done");
        for (String id : List.of(left, late, done)) {
            assertThat(status(id)).isEqualTo("completed");
            assertThat(waits(id)).isEmpty();
        }
    }

    @Test
    void whatWasDoneInAFrameWithKeptExitsIsUndoneInItsPlace() {
        String name = fresh("undone");
        String inside = "<b:startEvent id='In'/>" + undoable("B") + "<b:endEvent id='Out'/>"
                + Bpmn.flow("I1", "In", "B") + Bpmn.flow("I2", "B", "Out") + taking("First", true, name + ".take");
        String id = run(
                publish(START + undoable("A") + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>"
                        + Told.exit("Left", "Sub", true, Told.message(name + ".left")) + undoable("C")
                        + "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'/></b:intermediateThrowEvent>"
                        + end() + "<b:endEvent id='Gone'/>" + Bpmn.flow("L1", "Left", "Gone")
                        + row("Start", "A", "Sub", "C", "Undo", "End")),
                null);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("C B A ");
    }

    private static String undoable(String id) {
        return set(id, "x", "1") + "<b:boundaryEvent id='M" + id + "' attachedToRef='" + id
                + "'><b:compensateEventDefinition id='MD" + id + "'/></b:boundaryEvent><b:association id='L" + id
                + "' sourceRef='M" + id + "' targetRef='Un" + id + "'/>"
                + set("Un" + id, "said", "(typeof said === 'undefined' ? '' : said) + '" + id + " '")
                        .replace("<b:serviceTask ", "<b:serviceTask isForCompensation='true' ");
    }

    private void send(String process, String name, int status) {
        admin.post(SEND, Map.of("name", name, "processId", process)).is(status);
        settle();
    }

    /** Where the process is said to wait for something. */
    private List<String> waits(String process) {
        return jdbc.queryForList("SELECT element FROM process_wait WHERE run_id = ?", String.class, process);
    }

    private static String taking(String id, boolean interrupting, String message) {
        String asks = id.equals("Take") ? "" : person(id + "Ask");
        String rest = id.equals("Take")
                ? Bpmn.flow(id + "2", id + "Step", id + "End")
                : Bpmn.flow(id + "2", id + "Step", id + "Ask") + Bpmn.flow(id + "3", id + "Ask", id + "End");
        return "<b:subProcess id='" + id + "' triggeredByEvent='true'><b:startEvent id='" + id
                + "Start' isInterrupting='" + interrupting + "'><b:extensionElements>" + Told.message(message)
                + "</b:extensionElements><b:messageEventDefinition id='" + id + "D'/></b:startEvent>"
                + set(id + "Step", "seen", "1") + asks + "<b:endEvent id='" + id + "End'/>"
                + Bpmn.flow(id + "1", id + "Start", id + "Step") + rest + "</b:subProcess>";
    }
}
