package dev.artel.process.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The game's own rule for rounds at once of which the first that is done is enough (decision 0082). */
class EarlyEndTest {
    @Test
    void theRoundBesideIsCancelledAndNotDoneAsWell() {
        Drawing drawing = new Drawing();
        drawing.variables.putAll(Map.of("rounds", 2, "last", 4));
        add(drawing, Node.of("Start", Kind.START, null));
        add(drawing, Node.of("Frame", Kind.FRAME, null));
        add(drawing, Node.of("Inner", Kind.START, "Frame"));
        Deed keeps = new Deed("last", new Sum(Each.ITEM, null, 0), Deed.Effect.NONE, null, "");
        add(drawing, Node.of("Step", Kind.STEP, "Frame").does(keeps));
        drawing.ways.add(new Way("W1", "Start", "Frame", null, false));
        drawing.ways.add(new Way("W2", "Inner", "Step", null, false));
        drawing.rounds.put("Frame", new Each("rounds", 2, new Question("rounds", 2, 0)));

        List<State> ends = Outcomes.of(drawing, List.of(Turn.first(drawing))).atRest();

        // whichever round is the first: the other one has not begun, stands in the frame, or has come to the step
        assertThat(ends.stream().map(end -> end.variables.get("last") + " " + end.passed))
                .containsExactlyInAnyOrder(
                        "0 {Frame done=1, Inner done=1, Start done=1, Step done=1}",
                        "0 {Frame cancelled=1, Frame done=1, Inner done=1, Start done=1, Step done=1}",
                        "0 {Frame cancelled=1, Frame done=1, Inner done=2, Start done=1, Step done=1}",
                        "1 {Frame done=1, Inner done=1, Start done=1, Step done=1}",
                        "1 {Frame cancelled=1, Frame done=1, Inner done=1, Start done=1, Step done=1}",
                        "1 {Frame cancelled=1, Frame done=1, Inner done=2, Start done=1, Step done=1}");
        assertThat(ends).allSatisfy(end -> assertThat(end.ended).isEqualTo("completed"));
    }

    private static void add(Drawing drawing, Node node) {
        drawing.nodes.put(node.id(), node);
    }
}
