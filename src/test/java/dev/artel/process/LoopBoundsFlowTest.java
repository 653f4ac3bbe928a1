package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.Loop;
import dev.artel.testing.HouseTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What one process does at most at once, and keeps to be undone, when rounds stand in rounds. */
class LoopBoundsFlowTest extends HouseTest {
    private static final String START = start("");

    @Test
    void roundsInRoundsTakeTurnsBeyondTheBoundOfTheProcess() {
        String wait = Told.receiving("Wait", Told.message(fresh("turn")));
        String id = run(publish(nested(times(17), Each.looped(wait, times(17)))), null);
        Integer going = jdbc.queryForObject(
                "SELECT COUNT(*) FROM process_step WHERE run_id = ? AND element = 'Wait' AND status = 'running'",
                Integer.class,
                id);
        assertThat(going).isBetween(ROUNDS_AT_ONCE - 16, ROUNDS_AT_ONCE);
        takeAway(id);
    }

    @Test
    void roundsThatEndedLeaveTheirPlacesToOthers() {
        String id = run(
                publish(START
                        + set("First", "most", "0")
                        + inARow("4", Each.looped(set("Work", "x", "1"), times(90)))
                        + end()
                        + row("Start", "First", "Sub", "End")),
                null);
        assertThat(status(id)).isEqualTo("completed");
        assertThat(jdbc.queryForList(
                        "SELECT DISTINCT lanes FROM process_loop WHERE run_id = ? AND element = 'Work'",
                        Integer.class,
                        id))
                .containsExactly(90);
    }

    @Test
    void roundsInRoundsThatCanBeUndoneHaveABoundForTheWholeProcess() {
        String id = run(
                publish(START + inARow("30", undoable("40"))
                        + "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'/></b:intermediateThrowEvent>"
                        + end() + row("Start", "Sub", "Undo", "End")),
                null);
        assertThat(incident(id).path("element").asString()).isEqualTo("A");
        assertThat(incident(id).path("message").asString()).contains("Автоматический шаг (без названия)", "1\u00a0000");
        Integer done = jdbc.queryForObject(
                "SELECT COUNT(*) FROM process_step WHERE run_id = ? AND kind = 'step' AND element = 'A' AND status = 'done'",
                Integer.class,
                id);
        assertThat(done).isBetween(600, Loop.MOST_COMPENSATED);
        takeAway(id);
    }

    @Test
    void whatWasUndoneIsNotKeptAnyMore() {
        String again =
                "<b:exclusiveGateway id='Again' default='F5'/><b:sequenceFlow id='Back' sourceRef='Again' targetRef='Count'>"
                        + "<b:conditionExpression language='javascript'>times &lt; 2</b:conditionExpression></b:sequenceFlow>";
        String id = run(
                publish(START + set("First", "times", "0") + set("Count", "times", "times + 1") + undoable("600")
                        + "<b:intermediateThrowEvent id='Undo'><b:compensateEventDefinition id='UndoD'/></b:intermediateThrowEvent>"
                        + again + end() + row("Start", "First", "Count", "A", "Undo")
                        + Bpmn.flow("F6", "Undo", "Again") + Bpmn.flow("F5", "Again", "End")),
                null);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(process(id).at("/variables/undone").asInt()).isEqualTo(1200);
    }

    @Test
    void everyRoundThatStandsIsShownHoweverManyThereAre() {
        String failing = Each.looped(set("A", "x", "none.x"), times(14)) + mark();
        String id =
                run(publish(nested(times(15), failing).replace("</b:subProcess>", undo() + "</b:subProcess>")), null);
        assertThat(process(id).path("active")).hasSize(210);
        takeAway(id);
    }

    @Test
    void emptyListsOnACircleEndTheirTransactions() {
        String work = Each.looped(set("Work", "x", "1"), Each.atOnce(2, "[]"));
        goesRound(START + work + row("Start", "Work", "Work"), "SELECT COUNT(*) FROM process_loop WHERE run_id = ?");
    }

    @Test
    void aCircleWithoutAnyStepEndsItsTransactions() {
        String frame = "<b:subProcess id='Sub'><b:startEvent id='In'/></b:subProcess>";
        goesRound(START + frame + row("Start", "Sub", "Sub"), "SELECT COUNT(*) FROM process_step WHERE run_id = ?");
    }

    /** What was done can be seen from outside although the process never rests, and it can be cancelled. */
    private void goesRound(String diagram, String traces) {
        String id = admin.post("/api/v1/scenarios/" + publish(diagram) + "/start", null)
                .is(201)
                .text("id");
        int first = count(traces, id);
        until(() -> count(traces, id) > first + 1);
        takeAway(id);
        settle();
        assertThat(status(id)).isEqualTo("cancelled");
    }

    private int count(String traces, String id) {
        return Objects.requireNonNull(jdbc.queryForObject(traces, Integer.class, id));
    }

    private void takeAway(String id) {
        admin.post("/api/v1/processes/" + id + "/cancel", null).is(200);
    }

    /** At once. */
    private static String times(int count) {
        return Each.loop("", "", "", "<b:loopCardinality language='javascript'>" + count + "</b:loopCardinality>");
    }

    private static String nested(String outer, String inner) {
        String id = inner.contains("'Wait'") ? "Wait" : "A";
        return START + "<b:subProcess id='Sub'>" + Each.named(outer, "row", "i") + "<b:startEvent id='In'/>"
                + inner + "<b:endEvent id='Out'/>" + Bpmn.flow("G1", "In", id) + Bpmn.flow("G2", id, "Out")
                + "</b:subProcess>" + end() + row("Start", "Sub", "End");
    }

    private static String inARow(String count, String inner) {
        String id = inner.contains("'Work'") ? "Work" : "A";
        return "<b:subProcess id='Sub'>" + Each.named(Each.times(count), "row", "i") + "<b:startEvent id='In'/>" + inner
                + "<b:endEvent id='Out'/>" + Bpmn.flow("G1", "In", id) + Bpmn.flow("G2", id, "Out") + "</b:subProcess>";
    }

    private static String undoable(String count) {
        return Each.looped(set("A", "x", "1"), Each.times(count)) + mark() + undo();
    }

    private static String mark() {
        return "<b:boundaryEvent id='MA' attachedToRef='A'><b:compensateEventDefinition id='MDA'/></b:boundaryEvent>"
                + "<b:association id='LA' sourceRef='MA' targetRef='UnA'/>";
    }

    private static String undo() {
        return set("UnA", "undone", "(typeof undone === 'undefined' ? 0 : undone) + 1")
                .replace("<b:serviceTask ", "<b:serviceTask isForCompensation='true' ");
    }
}
