package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several ways at once, links and escalations, where the examples of their pages do not go. */
class WaysFlowTest extends HouseTest {
    private static final String START = start("");

    @Test
    void severalWaysWithoutOneThatIsOpenIsAnIncident() {
        String scenario = publish(START
                + "<b:inclusiveGateway id='Which' name='Что'/><b:endEvent id='One'/><b:endEvent id='Two'/>"
                + Bpmn.flow("F1", "Start", "Which") + way("F2", "One", "n &lt; 3") + way("F3", "Two", "n &lt; 2"));
        assertThat(path(run(scenario, with("n", 2)))).containsExactly("Start done", "Which done", "One done");
        assertThat(path(run(scenario, with("n", 1)))).contains("One done", "Two done");
        String none = run(scenario, with("n", 5));
        assertThat(incident(none).path("element").asString()).isEqualTo("Which");
        assertThat(incident(none).path("message").asString()).contains("Что");
    }

    @Test
    void aJoinGoesOnWhenTheLastOneThatItWaitsForTurnsAway() {
        String scenario = publish(START + "<b:inclusiveGateway id='Which' default='F3'/>" + person("Left")
                + person("Right")
                + "<b:exclusiveGateway id='Stay' default='F7'/><b:endEvent id='Gone'/><b:inclusiveGateway id='Meet'/>"
                + set("After", "met", "(typeof met === \"undefined\" ? 0 : met) + 1") + end()
                + Bpmn.flow("F1", "Start", "Which") + way("F2", "Left", "true") + way("F4", "Right", "true")
                + Bpmn.flow("F3", "Which", "Meet") + Bpmn.flow("F5", "Left", "Meet") + Bpmn.flow("F6", "Right", "Stay")
                + "<b:sequenceFlow id='F8' sourceRef='Stay' targetRef='Meet'><b:conditionExpression language='javascript'>stay"
                + "</b:conditionExpression></b:sequenceFlow>" + Bpmn.flow("F7", "Stay", "Gone")
                + Bpmn.flow("F9", "Meet", "After") + Bpmn.flow("F10", "After", "End"));
        String away = run(scenario, with("stay", false));
        complete(away, "Left");
        assertThat(status(away)).isEqualTo("waiting");
        complete(away, "Right");
        assertThat(status(away)).isEqualTo("completed");
        assertThat(process(away).at("/variables/met").asInt()).isEqualTo(1);
        assertThat(path(away).stream().filter(step -> step.startsWith("Meet "))).containsExactly("Meet done");
        String early = run(scenario, with("stay", false));
        complete(early, "Right");
        complete(early, "Left");
        assertThat(process(early).at("/variables/met").asInt()).isEqualTo(1);
        String both = run(scenario, with("stay", true));
        complete(both, "Right");
        complete(both, "Left");
        assertThat(status(both)).isEqualTo("completed");
        assertThat(process(both).at("/variables/met").asInt()).isEqualTo(1);
    }

    @Test
    void aJoinGoesOnWhenAnEventLeadsElsewhere() {
        String name = fresh("elsewhere");
        String scenario = publish(START + "<b:inclusiveGateway id='Which' default='F3'/>" + person("Left")
                + "<b:eventBasedGateway id='First'/>" + Told.pause("Later", "PT1H")
                + Told.catching("Told", Told.message(name)) + "<b:endEvent id='Gone'/>" + meeting()
                + Bpmn.flow("F1", "Start", "Which") + way("F2", "Left", "true") + way("F4", "First", "true")
                + Bpmn.flow("F3", "Which", "Meet") + Bpmn.flow("F5", "Left", "Meet")
                + Bpmn.flow("F6", "First", "Later") + Bpmn.flow("F7", "First", "Told")
                + Bpmn.flow("F8", "Later", "Meet") + Bpmn.flow("F11", "Told", "Gone"));
        String id = run(scenario, null);
        complete(id, "Left");
        assertThat(status(id)).isEqualTo("waiting");
        admin.post("/api/v1/processes/messages", Map.of("name", name, "processId", id))
                .is(200);
        settle();
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/met").asInt()).isEqualTo(1);
    }

    @Test
    void aGatewayOfSeveralTimersTellsTheFirst() {
        for (List<String> times : List.of(List.of("PT1H", "PT2H"), List.of("PT2H", "PT1H"))) {
            String scenario = publish(START + "<b:eventBasedGateway id='First'/>" + Told.pause("One", times.get(0))
                    + Told.pause("Other", times.get(1)) + "<b:endEvent id='End'/>" + Bpmn.flow("F1", "Start", "First")
                    + Bpmn.flow("F2", "First", "One") + Bpmn.flow("F3", "First", "Other")
                    + Bpmn.flow("F4", "One", "End") + Bpmn.flow("F5", "Other", "End"));
            Instant due = Instant.parse(
                    process(run(scenario, null)).at("/active/0/due").asString());
            assertThat(Duration.between(clock.instant(), due))
                    .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
        }
    }

    @Test
    void aJoinWaitsForWhatMayComeThroughAnExit() {
        String name = fresh("exit");
        String frame = "<b:subProcess id='Sub'><b:startEvent id='In'/>" + person("Ask") + Bpmn.flow("I1", "In", "Ask")
                + "</b:subProcess>" + Told.exit("Stop", "Sub", true, Told.message(name));
        String scenario = publish(START + "<b:inclusiveGateway id='Which' default='F3'/>" + person("Left") + frame
                + "<b:endEvent id='Gone'/>" + meeting() + Bpmn.flow("F1", "Start", "Which") + way("F2", "Left", "true")
                + way("F4", "Sub", "true") + Bpmn.flow("F3", "Which", "Meet") + Bpmn.flow("F5", "Left", "Meet")
                + Bpmn.flow("F6", "Sub", "Gone") + Bpmn.flow("F7", "Stop", "Meet"));
        String stopped = run(scenario, null);
        complete(stopped, "Left");
        admin.post("/api/v1/processes/messages", Map.of("name", name, "processId", stopped))
                .is(200);
        settle();
        assertThat(status(stopped)).isEqualTo("completed");
        assertThat(process(stopped).at("/variables/met").asInt()).isEqualTo(1);
        String done = run(scenario, null);
        complete(done, "Left");
        complete(done, "Ask");
        assertThat(status(done)).isEqualTo("completed");
        assertThat(process(done).at("/variables/met").asInt()).isEqualTo(1);
    }

    @Test
    void aJoinGoesOnWhenTheStepWhoseExitLeadsToItIsDone() {
        for (String after : List.of("", "<b:endEvent id='Over'/>" + Bpmn.flow("F5", "Ask", "Over"))) {
            String name = fresh("beside");
            String scenario = publish(START + person("Ask") + Told.exit("Note", "Ask", false, Told.message(name))
                    + "<b:inclusiveGateway id='Which' default='F3'/>" + after + meeting()
                    + Bpmn.flow("F1", "Start", "Ask") + Bpmn.flow("F2", "Note", "Which")
                    + Bpmn.flow("F3", "Which", "Meet") + way("F4", "Meet", "false"));
            String id = run(scenario, null);
            admin.post("/api/v1/processes/messages", Map.of("name", name, "processId", id))
                    .is(200);
            settle();
            assertThat(status(id)).isEqualTo("waiting");
            complete(id, "Ask");
            assertThat(status(id)).as(after).isEqualTo("completed");
            assertThat(process(id).at("/variables/met").asInt()).isEqualTo(1);
        }
    }

    @Test
    void aJoinGoesOnWhileATimeRunsAround() {
        String name = fresh("timed");
        String later = "<b:subProcess id='Later' triggeredByEvent='true'><b:startEvent id='Late'>"
                + "<b:timerEventDefinition id='LateD'><b:timeDuration>PT1H</b:timeDuration></b:timerEventDefinition>"
                + "</b:startEvent><b:endEvent id='Ended'/>" + Bpmn.flow("L1", "Late", "Ended") + "</b:subProcess>";
        String scenario = publish(START + person("Ask") + Told.exit("Note", "Ask", false, Told.message(name))
                + later + "<b:inclusiveGateway id='Which' default='F3'/><b:endEvent id='Over'/>" + meeting()
                + Bpmn.flow("F1", "Start", "Ask") + Bpmn.flow("F2", "Note", "Which") + Bpmn.flow("F3", "Which", "Meet")
                + way("F4", "Meet", "false") + Bpmn.flow("F5", "Ask", "Over"));
        String id = run(scenario, null);
        admin.post("/api/v1/processes/messages", Map.of("name", name, "processId", id))
                .is(200);
        settle();
        assertThat(status(id)).isEqualTo("waiting");
        complete(id, "Ask");
        assertThat(status(id)).isEqualTo("completed");
    }

    /** A join, and behind it a step that counts how often somebody came through. */
    private static String meeting() {
        return "<b:inclusiveGateway id='Meet'/>" + set("After", "met", "(typeof met === \"undefined\" ? 0 : met) + 1")
                + end() + Bpmn.flow("F9", "Meet", "After") + Bpmn.flow("F10", "After", "End");
    }

    @Test
    void anEscalationStopsTheFrameOrGoesUnheard() {
        String tell =
                "<b:intermediateThrowEvent id='Tell'><b:escalationEventDefinition id='TellE' escalationRef='Late'/>"
                        + "</b:intermediateThrowEvent>";
        String frame = "<b:subProcess id='Sub'><b:startEvent id='In'/>" + tell + person("Ask")
                + Bpmn.flow("I1", "In", "Tell") + Bpmn.flow("I2", "Tell", "Ask") + "</b:subProcess>";
        String heard =
                "<b:boundaryEvent id='Heard' attachedToRef='Sub'><b:escalationEventDefinition id='HeardE'%s/></b:boundaryEvent>";
        String rest = end() + "<b:endEvent id='Stopped'/>" + Bpmn.flow("F1", "Start", "Sub")
                + Bpmn.flow("F2", "Sub", "End") + Bpmn.flow("F3", "Heard", "Stopped");
        String stopped = run(declaring(START + frame + heard.formatted("") + rest), null);
        assertThat(path(stopped))
                .contains("Tell done", "Heard done", "Stopped done")
                .doesNotContain("End done");
        assertThat(status(stopped)).isEqualTo("completed");
        String unheard = run(declaring(START + frame + heard.formatted(" escalationRef='Other'") + rest), null);
        assertThat(status(unheard)).isEqualTo("waiting");
        complete(unheard, "Ask");
        assertThat(path(unheard)).contains("Tell done", "Sub done", "End done");
    }

    private String declaring(String inside) {
        String bpmn = bpmn(inside)
                .replace(
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:escalation id=\"Late\" escalationCode=\"late\"/>"
                                + "<bpmn:escalation id=\"Other\" escalationCode=\"other\"/>");
        return publish(fresh("Пути "), bpmn);
    }

    private static String way(String id, String to, String condition) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='Which' targetRef='" + to + "'><b:conditionExpression"
                + " language='javascript'>" + condition + "</b:conditionExpression></b:sequenceFlow>";
    }

    private static Map<String, Object> with(String name, Object value) {
        return Map.of("variables", Map.of(name, value));
    }
}
