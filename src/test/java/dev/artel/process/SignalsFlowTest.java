package dev.artel.process;

import static dev.artel.process.Told.catching;
import static dev.artel.process.Told.catchingSignal;
import static dev.artel.process.Told.exitOnSignal;
import static dev.artel.process.Told.into;
import static dev.artel.process.Told.message;
import static dev.artel.process.Told.pause;
import static dev.artel.process.Told.signal;
import static dev.artel.process.Told.throwingSignal;
import static dev.artel.process.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Signals reach all who wait, each on its own; a gateway of events goes the way of the first. */
class SignalsFlowTest extends HouseTest {
    private static final String SEND = "/api/v1/processes/messages";

    @Test
    void aSignalReachesAllWhoWaitAndStartsWhatBeginsWithIt() {
        String name = fresh("alarm");
        String waiting = publish(start("")
                + catchingSignal("Wait", signal(name, into("level", "alarm.level")))
                + set("After", "twice", "alarm.level * 2")
                + end()
                + row("Start", "Wait", "After", "End"));
        String exits = publish(start("")
                + person("Ask")
                + exitOnSignal("Stop", "Ask", true, signal(name))
                + end()
                + row("Start", "Ask", "End")
                + Bpmn.flow("X", "Stop", "End"));
        String starting = publish("<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$signal' message='"
                + name + "'/></b:extensionElements><b:signalEventDefinition id='StartD'/></b:startEvent>"
                + set("Seen", "seen", "level + signal.name") + end() + row("Start", "Seen", "End"));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(run(waiting, null));
        }
        String other = run(exits, null);
        assertThat(process(all.get(0)).at("/active/0/waits/0/for").asString()).isEqualTo("signal");
        String sender = run(
                publish(start("")
                        + throwingSignal("Send", signal(name, with("level", "3")))
                        + end()
                        + row("Start", "Send", "End")),
                null);
        assertThat(status(sender)).isEqualTo("completed");
        until(() -> all.stream().allMatch(id -> status(id).equals("completed")));
        until(() -> status(other).equals("completed"));
        assertThat(process(all.get(4)).at("/variables/twice").asInt()).isEqualTo(6);
        assertThat(path(other)).contains("Ask cancelled", "Stop done");
        until(() -> !processes(starting).isEmpty());
        JsonNode started = only(starting);
        assertThat(started.at("/variables/seen").asString()).isEqualTo("3" + name);
        assertThat(started.at("/cause/parentProcessId").asString()).isEqualTo(sender);
        assertThat(waits(all.get(0)) + waits(other)).isZero();
        alsoByRest(name, starting);
    }

    private void alsoByRest(String name, String starting) {
        admin.post("/api/v1/processes/signals", Map.of("name", name, "variables", Map.of("level", 1)))
                .is(202);
        employee().post("/api/v1/processes/signals", Map.of("name", name)).is(403);
        admin.post("/api/v1/processes/signals", Map.of("name", "n".repeat(191))).isProblem(400, "BadRequest");
        until(() -> processes(starting).size() == 2);
    }

    @Test
    void aFaultOfOneReceiverIsItsOwn() {
        String name = fresh("fault");
        String bad = publish(start("")
                + catchingSignal("Wait", signal(name))
                + set("After", "n", "none.x")
                + end()
                + row("Start", "Wait", "After", "End"));
        String good = publish(start("") + catchingSignal("Wait", signal(name)) + end() + row("Start", "Wait", "End"));
        String one = run(bad, null);
        String other = run(good, null);
        admin.post("/api/v1/processes/signals", Map.of("name", name)).is(202);
        until(() -> status(other).equals("completed"));
        until(() -> status(one).equals("incident"));
        assertThat(incident(one).path("element").asString()).isEqualTo("After");
    }

    @Test
    void aGatewayOfEventsGoesTheWayOfTheFirst() {
        String name = fresh("first");
        String scenario = publish(start("") + "<b:eventBasedGateway id='First'/>" + catching("Told", message(name))
                + catchingSignal("Heard", signal(name)) + pause("Late", "PT1H")
                + "<b:endEvent id='A'/><b:endEvent id='B'/><b:endEvent id='C'/>" + Bpmn.flow("F0", "Start", "First")
                + Bpmn.flow("F1", "First", "Told") + Bpmn.flow("F2", "First", "Heard")
                + Bpmn.flow("F3", "First", "Late") + Bpmn.flow("F4", "Told", "A") + Bpmn.flow("F5", "Heard", "B")
                + Bpmn.flow("F6", "Late", "C"));
        String told = run(scenario, null);
        assertThat(process(told).at("/active/0/waits")).hasSize(2);
        admin.post(SEND, Map.of("name", name, "processId", told, "variables", Map.of("n", 1)))
                .is(200);
        settle();
        assertThat(path(told)).contains("Told done", "A done");
        assertThat(process(told).at("/variables/n").asInt()).isEqualTo(1);
        assertThat(waits(told)).isZero();
        String heard = run(scenario, null);
        admin.post("/api/v1/processes/signals", Map.of("name", name)).is(202);
        until(() -> status(heard).equals("completed"));
        assertThat(path(heard)).contains("Heard done", "B done");
        String late = run(scenario, null);
        clock.advance(Duration.ofMinutes(61));
        settle();
        assertThat(path(late)).contains("Late done", "C done");
        assertThat(waits(heard) + waits(late)).isZero();
    }

    private int waits(String process) {
        Integer count =
                jdbc.queryForObject("SELECT COUNT(*) FROM process_wait WHERE run_id = ?", Integer.class, process);
        return count == null ? 0 : count;
    }
}
