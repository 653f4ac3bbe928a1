package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Activities that are done once for each element of a list: order, number at once, early end, exits. */
class LoopsFlowTest extends HouseTest {
    private static final String START = start("");
    private static final String DECISION =
            "<b:userTask id='Ask'><b:extensionElements><a:task><a:assign kind='user'>1</a:assign>"
                    + "<a:outcome id='on' label='Дальше'/><a:outcome id='stop' label='Хватит'/>"
                    + "<a:output name='outcome' to='decided'/></a:task></b:extensionElements></b:userTask>";

    @Test
    void eachElementHasItsRoundOneAfterTheOther() {
        String loop = Each.gathering(Each.inARow("[{n: 'a'}, {n: 'b'}, {n: 'c'}]"), "item.n + index");
        String id = run(
                publish(START
                        + set("First", "said", "''")
                        + Each.looped(set("Work", "said", "said + index + item.n + ' '"), loop)
                        + set("After", "seen", "typeof item")
                        + end()
                        + row("Start", "First", "Work", "After", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        JsonNode variables = process(id).path("variables");
        assertThat(variables.path("said").asString()).isEqualTo("0a 1b 2c ");
        assertThat(variables.path("results")).hasToString("[\"a0\",\"b1\",\"c2\"]");
        assertThat(variables.path("seen").asString()).isEqualTo("undefined");
        assertThat(path(id))
                .containsExactly(
                        "Start done", "First done", "Work done", "Work done", "Work done", "After done", "End done");
        assertThat(trace(id).get(4).path("flows")).hasToString("[\"F3\"]");
    }

    @Test
    void peopleHaveNoMoreThanSoManyAtOnce() {
        String loop = Each.gathering(Each.atOnce(2, "['a', 'b', 'c', 'd']"), "item.toUpperCase()");
        String id = run(publish(START + Each.looped(person("Ask"), loop) + end() + row("Start", "Ask", "End")), null);
        for (int done = 0; done < 4; done++) {
            assertThat(process(id).path("active")).hasSize(Math.min(2, 4 - done));
            assertThat(process(id).at("/loops/0/element").asString()).isEqualTo("Ask");
            assertThat(process(id).at("/loops/0/done").asInt()).isEqualTo(done);
            assertThat(process(id).at("/loops/0/total").asInt()).isEqualTo(4);
            complete(id, "Ask");
        }
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/results")).hasToString("[\"A\",\"B\",\"C\",\"D\"]");
        assertThat(process(id).at("/loops/0/ended").isNull()).isFalse();
    }

    @Test
    void anEarlyEndCancelsTheRoundsThatGoOn() {
        String loop = Each.gathering(Each.until(Each.atOnce(9, "['a', 'b', 'c']"), "decided === 'stop'"), "decided");
        String id = run(publish(START + Each.looped(DECISION, loop) + end() + row("Start", "Ask", "End")), null);
        List<String> tasks = process(id)
                .path("active")
                .valueStream()
                .map(step -> step.path("taskId").asString())
                .toList();
        assertThat(tasks).hasSize(3);
        decide(tasks.get(0), "on");
        assertThat(process(id).path("active")).hasSize(2);
        decide(tasks.get(2), "stop");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id)).contains("Ask cancelled");
        assertThat(process(id).at("/loops/0/done").asInt()).isEqualTo(2);
        assertThat(process(id).at("/loops/0/enough").asBoolean()).isTrue();
        assertThat(process(id).at("/variables/results")).hasSize(2);
        admin.post("/api/v1/tasks/" + tasks.get(1) + "/complete", Map.of("outcome", "on"))
                .is(409);
    }

    @Test
    void anEarlyEndOfRoundsInARowLeavesTheRest() {
        String id = run(
                publish(START
                        + Each.looped(
                                set("Work", "last", "item"), Each.until(Each.inARow("[1, 2, 3, 4]"), "last === 2"))
                        + end()
                        + row("Start", "Work", "End")),
                null);
        assertThat(path(id)).containsExactly("Start done", "Work done", "Work done", "End done");
        assertThat(process(id).at("/variables/last").asInt()).isEqualTo(2);
    }

    @Test
    void aLongLoopIsManyTransactions() {
        String id = run(
                publish(START
                        + set("First", "sum", "0")
                        + Each.looped(set("Work", "sum", "sum + item"), Each.times("1200"))
                        + end()
                        + row("Start", "First", "Work", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/sum").asInt()).isEqualTo(1200 * 1201 / 2);
        assertThat(process(id).at("/loops/0/done").asInt()).isEqualTo(1200);
    }

    @Test
    void innerRoundsSeeTheElementsAround() {
        String inner = Each.looped(
                set("Work", "said", "said + row + col + ' '"),
                Each.named(Each.inARow("[row + 1, row + 2]"), "col", "j"));
        String id = run(
                publish(START + set("First", "said", "''") + "<b:subProcess id='Sub'>"
                        + Each.named(Each.atOnce(1, "['a', 'b']"), "row", "i")
                        + "<b:startEvent id='In'/>" + inner + "<b:endEvent id='Out'/>" + Bpmn.flow("G1", "In", "Work")
                        + Bpmn.flow("G2", "Work", "Out") + "</b:subProcess>" + end()
                        + row("Start", "First", "Sub", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("aa1 aa2 bb1 bb2 ");
    }

    @Test
    void noElementIsNoRound() {
        for (String loop : List.of(Each.inARow("[]"), Each.atOnce(3, "[]"))) {
            String id = run(
                    publish(START
                            + Each.looped(person("Ask"), Each.gathering(loop, "item"))
                            + end()
                            + row("Start", "Ask", "End")),
                    null);
            assertThat(status(id)).isEqualTo("completed");
            assertThat(path(id)).containsExactly("Start done", "End done");
            assertThat(process(id).at("/variables/results")).hasToString("[]");
        }
    }

    @Test
    void anExitOfTheActivityEndsAllRounds() {
        String timed =
                "<b:boundaryEvent id='Late' attachedToRef='Ask'><b:timerEventDefinition id='LateT'><b:timeDuration>PT1H"
                        + "</b:timeDuration></b:timerEventDefinition></b:boundaryEvent>";
        String id = run(
                publish(START + Each.looped(person("Ask"), Each.atOnce(9, "[1, 2, 3]")) + timed + end()
                        + "<b:endEvent id='LateEnd'/>" + row("Start", "Ask", "End")
                        + Bpmn.flow("L", "Late", "LateEnd")),
                null);
        clock.advance(Duration.ofMinutes(61));
        settle();
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id))
                .containsExactlyInAnyOrder(
                        "Start done", "Ask cancelled", "Ask cancelled", "Ask cancelled", "Late done", "LateEnd done");
        assertThat(process(id).at("/loops/0/ended").isNull()).isFalse();
    }

    private void decide(String task, String outcome) {
        admin.post("/api/v1/tasks/" + task + "/complete", Map.of("outcome", outcome))
                .is(200);
        settle();
    }
}
