package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the rest of a scope when an event sub-process or an exit takes over. */
class TakingOverFlowTest extends HouseTest {
    private static final String START = start("");
    private static final String SEND = "/api/v1/processes/messages";
    private static final String BROKEN = set("Broken", "n", "none.x");
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
        assertThat(waits(id)).containsExactly("FarStart");
        send(id, name + ".other", 404);
        send(id, name + ".far", 200);
        assertThat(waits(id)).isEmpty();
        assertThat(status(id)).isEqualTo("waiting");
        complete(id, "FarAsk");
        assertThat(status(id)).isEqualTo("completed");
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
