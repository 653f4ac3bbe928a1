package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps that are undone by others: the last that was done first. */
class UndoingFlowTest extends HouseTest {
    private static final String START = start("");

    @Test
    void handlersRunInReverseOrder() {
        String id = run(
                publish(START + undoable("A") + undoable("B") + undoable("C")
                        + "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'/></b:intermediateThrowEvent>"
                        + end() + row("Start", "A", "B", "C", "Undo", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id))
                .containsExactly(
                        "Start done",
                        "A done",
                        "B done",
                        "C done",
                        "Undo done",
                        "UnC done",
                        "UnB done",
                        "UnA done",
                        "End done");
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("C B A ");
    }

    @Test
    void aFrameInWhichNothingWasDoneChangesNoOrder() {
        String inside = "<b:startEvent id='In'/><b:exclusiveGateway id='Skip' default='G2'/>" + undoable("Z")
                + "<b:endEvent id='Out'/>" + Bpmn.flow("G1", "In", "Skip") + Bpmn.flow("G2", "Skip", "Out")
                + "<b:sequenceFlow id='G3' sourceRef='Skip' targetRef='Z'><b:conditionExpression language='javascript'>false"
                + "</b:conditionExpression></b:sequenceFlow>" + Bpmn.flow("G4", "Z", "Out");
        String id = run(
                publish(START + undoable("A") + undoable("B") + undoable("C") + undoable("D") + undoable("E")
                        + person("Ask") + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>" + person("Again")
                        + "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'/></b:intermediateThrowEvent>"
                        + end() + row("Start", "A", "B", "C", "D", "E", "Ask", "Sub", "Again", "Undo", "End")),
                null);
        complete(id, "Ask");
        complete(id, "Again");
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("E D C B A ");
    }

    @Test
    void oneActivityIsUndoneAtAnEnd() {
        String id = run(
                publish(START + undoable("A") + undoable("B")
                        + "<b:endEvent id='Undo'><b:compensateEventDefinition id='UndoD' activityRef='A'/></b:endEvent>"
                        + row("Start", "A", "B", "Undo")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id)).containsExactlyInAnyOrder("Start done", "A done", "B done", "Undo done", "UnA done");
    }

    @Test
    void aPersonUndoesWithinAFrame() {
        String inside = "<b:startEvent id='In'/>" + set("A", "x", "1") + mark("A", "UnA")
                + person("UnA").replace("<b:userTask ", "<b:userTask isForCompensation='true' ")
                + "<b:endEvent id='Out'/>" + Bpmn.flow("G1", "In", "A") + Bpmn.flow("G2", "A", "Out");
        String id = run(
                publish(START + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>" + undoable("B")
                        + "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'/></b:intermediateThrowEvent>"
                        + set("After", "y", "1") + end() + row("Start", "Sub", "B", "Undo", "After", "End")),
                null);
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("B ");
        assertThat(process(id)
                        .path("active")
                        .valueStream()
                        .map(step -> step.path("element").asString())
                        .toList())
                .containsExactlyInAnyOrder("Undo", "UnA");
        assertThat(path(id)).endsWith("Undo running", "UnB done", "UnA running");
        complete(id, "UnA");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id)).contains("UnA done", "After done");
    }

    @Test
    void aFrameThatHasAStepOfItsOwnIsUndoneByThatOneAlone() {
        String inside = "<b:startEvent id='In'/>" + undoable("A") + "<b:endEvent id='Out'/>"
                + Bpmn.flow("G1", "In", "A") + Bpmn.flow("G2", "A", "Out");
        String id = run(
                publish(START + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>" + mark("Sub", "UnSub")
                        + undo("UnSub", "'Sub'") + undoing("") + end() + row("Start", "Sub", "Undo", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("Sub ");
    }

    /** Of a frame, and of rounds, which are kept like frames. */
    @Test
    void theTimersOfWhatHasEndedAreOver() {
        String inside = "<b:startEvent id='In'/>" + undoable("A") + "<b:endEvent id='Out'/>"
                + Bpmn.flow("G1", "In", "A") + Bpmn.flow("G2", "A", "Out");
        String rounds = Each.looped(person("P"), Each.inARow("['a']"))
                + mark("P", "UnP")
                + person("UnP").replace("<b:userTask ", "<b:userTask isForCompensation='true' ");
        String late = "<b:boundaryEvent id='Late%1$s' attachedToRef='%1$s'><b:timerEventDefinition id='LateD%1$s'>"
                + "<b:timeDuration>PT1H</b:timeDuration></b:timerEventDefinition></b:boundaryEvent><b:endEvent id='Over%1$s'/>"
                + "<b:sequenceFlow id='LateF%1$s' sourceRef='Late%1$s' targetRef='Over%1$s'/>";
        String id = run(
                publish(START + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>" + late.formatted("Sub") + rounds
                        + late.formatted("P") + undoing("") + end() + row("Start", "Sub", "P", "Undo", "End")),
                null);
        complete(id, "P");
        clock.advance(Duration.ofMinutes(61));
        settle();
        complete(id, "UnP");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("A ");
        assertThat(path(id)).contains("UnP done", "End done").doesNotContain("OverP done", "OverSub done");
    }

    @Test
    void eachRoundIsUndoneWithItsElement() {
        for (String loop :
                List.of(Each.inARow("['a', 'b', 'c', 'd', 'e']"), Each.atOnce(2, "['a', 'b', 'c', 'd', 'e']"))) {
            String id = run(
                    publish(START
                            + Each.looped(set("A", "x", "item"), loop)
                            + mark("A", "UnA")
                            + undo("UnA", "item")
                            + undoing("A")
                            + end()
                            + row("Start", "A", "Undo", "End")),
                    null);
            assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
            String[] undone = process(id).at("/variables/said").asString().split(" ");
            assertThat(undone).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
            if (loop.contains("isSequential")) {
                assertThat(undone).containsExactly("e", "d", "c", "b", "a");
            }
        }
    }

    @Test
    void whatStandsInTheRoundsOfAFrameIsUndoneWithTheirElements() {
        String inside = "<b:startEvent id='In'/>" + set("A", "x", "1") + mark("A", "UnA") + undo("UnA", "item")
                + "<b:endEvent id='Out'/>" + Bpmn.flow("G1", "In", "A") + Bpmn.flow("G2", "A", "Out");
        String id = run(
                publish(START + "<b:subProcess id='Sub'>" + Each.inARow("['a', 'b', 'c']") + inside + "</b:subProcess>"
                        + person("Wait") + undoing("") + end() + row("Start", "Sub", "Wait", "Undo", "End")),
                null);
        complete(id, "Wait");
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("c b a ");
    }

    @Test
    void whatUndoesMayBeAFrameOrBeDoneForEachOfMany() {
        String frame = "<b:subProcess id='UnA' isForCompensation='true'><b:startEvent id='In'/>"
                + set("Inner", "said", "said + 'frame '") + "<b:endEvent id='Out'/>" + Bpmn.flow("G1", "In", "Inner")
                + Bpmn.flow("G2", "Inner", "Out") + "</b:subProcess>";
        String many = Each.looped(undo("UnB", "item"), Each.inARow("['x', 'y']"));
        String id = run(
                publish(START
                        + set("A", "said", "''")
                        + mark("A", "UnA")
                        + frame
                        + set("B", "n", "1")
                        + mark("B", "UnB")
                        + many
                        + undoing("")
                        + end()
                        + row("Start", "A", "B", "Undo", "End")),
                null);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(process(id).at("/variables/said").asString()).isEqualTo("x y frame ");
    }

    @Test
    void whatUndoesIsFinishedBeforeTheNextBegins() {
        String inside = "<b:startEvent id='In'/>" + asked("B") + asked("C") + "<b:endEvent id='Out'/>"
                + Bpmn.flow("G1", "In", "B") + Bpmn.flow("G2", "B", "C") + Bpmn.flow("G3", "C", "Out");
        String steps = "<b:subProcess id='UnD' isForCompensation='true'><b:startEvent id='InD'/>" + person("First")
                + person("Second") + "<b:endEvent id='OutD'/>" + Bpmn.flow("H1", "InD", "First")
                + Bpmn.flow("H2", "First", "Second") + Bpmn.flow("H3", "Second", "OutD") + "</b:subProcess>";
        String id = run(
                publish(START + asked("A") + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>" + set("D", "x", "1")
                        + mark("D", "UnD") + steps + undoing("") + end()
                        + row("Start", "A", "Sub", "D", "Undo", "End")),
                null);
        for (String next : List.of("First", "Second", "UnC", "UnB", "UnA")) {
            assertThat(process(id)
                            .path("active")
                            .valueStream()
                            .map(step -> step.path("element").asString())
                            .filter(element -> !element.equals("Undo")))
                    .containsExactly(next);
            complete(id, next);
        }
        assertThat(status(id)).isEqualTo("completed");
    }

    private static String asked(String id) {
        return set(id, "x", "1")
                + mark(id, "Un" + id)
                + person("Un" + id).replace("<b:userTask ", "<b:userTask isForCompensation='true' ");
    }

    @Test
    void undoingRunsInOnePiece() {
        String address = fresh("undo");
        publish(start("<a:trigger kind='$webRequest' address='" + address + "'/>")
                + undoable("A")
                + undoable("B")
                + undoing("")
                + set("Answer", "$body", "({said})")
                + end()
                + row("Start", "A", "B", "Undo", "Answer", "End"));
        assertThat(api().get("/api/webrequest/" + address).is(200).at("/said").asString())
                .isEqualTo("B A ");
    }

    @Test
    void moreThanAThousandRoundsAreNotBegunWhereEachCanBeUndone() {
        String id = run(
                publish(START
                        + Each.looped(set("A", "x", "item"), Each.times("1001"))
                        + mark("A", "UnA")
                        + undo("UnA", "item")
                        + undoing("A")
                        + end()
                        + row("Start", "A", "Undo", "End")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("A");
        admin.post("/api/v1/processes/" + id + "/cancel", null).is(200);
    }

    private static String undoing(String activity) {
        String one = activity.isEmpty() ? "" : " activityRef='" + activity + "'";
        return "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'" + one
                + "/></b:intermediateThrowEvent>";
    }

    private static String undoable(String id) {
        return set(id, "x", "1") + mark(id, "Un" + id) + undo("Un" + id, "'" + id + "'");
    }

    private static String undo(String id, String what) {
        return set(id, "said", "(typeof said === 'undefined' ? '' : said) + " + what + " + ' '")
                .replace("<b:serviceTask ", "<b:serviceTask isForCompensation='true' ");
    }

    private static String mark(String id, String handler) {
        return "<b:boundaryEvent id='M" + id + "' attachedToRef='" + id + "'><b:compensateEventDefinition id='MD" + id
                + "'/></b:boundaryEvent>" + "<b:association id='L" + id + "' sourceRef='M" + id + "' targetRef='"
                + handler + "'/>";
    }
}
