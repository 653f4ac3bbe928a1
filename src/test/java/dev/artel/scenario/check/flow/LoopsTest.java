package dev.artel.scenario.check.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.diagram.Node;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LoopsTest {
    @Test
    void aLoopIsToldFromWhereItIsEntered() {
        assertThat(loops("A *M B *C !E Start>A A>M M>B B>C C>M C>E")).containsExactly("M B C");
    }

    @Test
    void whoeverWaitsMakesItNone() {
        assertThat(loops("*M ?B *C !E Start>M M>B B>C C>M C>E")).isEmpty();
        assertThat(loops("*M S[ ?B !In SIn>B B>In ] *C !E Start>M M>S S>C C>M C>E"))
                .isEmpty();
        assertThat(loops("*M S[ B !In SIn>B B>In ] *C !E Start>M M>S S>C C>M C>E"))
                .containsExactly("M S C");
    }

    @Test
    void onlyOneOfTwoRoundsHasToWait() {
        assertThat(loops("*M ?B *C D !E Start>M M>B B>C C>M C>E C>D D>C")).containsExactly("C D");
    }

    @Test
    void aRoundMayLeadThroughAnExit() {
        assertThat(loops("*M A ^X@A !E Start>M M>A A>E X>M")).containsExactly("M A X");
        assertThat(loops("*M A ~X@A !E Start>M M>A A>E X>M")).isEmpty();
    }

    @Test
    void eachLoopIsToldOnce() {
        assertThat(loops("*M A B *C !E Start>M M>A A>B B>A B>C C>M C>E *N D N>D D>N C>N"))
                .containsExactly("M A B C", "N D");
    }

    private static List<String> loops(String words) {
        return Loops.withoutWait(FlowDiagrams.of(words)).stream()
                .map(loop -> loop.stream().map(Node::id).collect(Collectors.joining(" ")))
                .toList();
    }
}
