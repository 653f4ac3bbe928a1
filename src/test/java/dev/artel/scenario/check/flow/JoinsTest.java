package dev.artel.scenario.check.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.diagram.Node;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JoinsTest {
    @Test
    void aJoinBehindAChoiceNeverFires() {
        assertThat(stuck("*C A B +J !E Start>C C>A C>B A>J B>J J>E")).containsExactly("J");
        assertThat(stuck("+F A B +J !E Start>F F>A F>B A>J B>J J>E")).isEmpty();
        assertThat(stuck("oF A B +J !E Start>F F>A F>B A>J B>J J>E")).isEmpty();
        assertThat(stuck("eF ?A ?B +J !E Start>F F>A F>B A>J B>J J>E")).containsExactly("J");
    }

    @Test
    void theDefaultOfSeveralWaysIsTakenAlone() {
        assertThat(stuck("oF=F-B A B +J !E Start>F F>A F>B A>J B>J J>E")).containsExactly("J");
        assertThat(stuck("oF=F-D A B D +J *M !E Start>F F>A F>B F>D A>J B>J J>M D>M M>E"))
                .isEmpty();
    }

    @Test
    void aJoinThatWaitsForWhatNobodyComesByNeverFires() {
        assertThat(stuck("A B +J !E Start>A A>J B>J J>E")).containsExactly("J");
        assertThat(stuck("A B +J !E Start>E A>J B>J J>E")).isEmpty();
    }

    @Test
    void aJoinThatFiresInSomeRunIsNone() {
        assertThat(stuck("*C +F A B *M +J !E Start>C C>F C>M F>A F>B A>M M>J B>J J>E"))
                .isEmpty();
    }

    @Test
    void aLoopOfItsOwnKeepsAJoinFromFiring() {
        assertThat(stuck("+J A *C !E Start>J J>A A>C C>J C>E")).containsExactly("J");
        assertThat(stuck("*M A *C !E Start>M M>A A>C C>M C>E")).isEmpty();
    }

    @Test
    void exitsAreOtherWaysAndThoseThatEndNothingAreMore() {
        assertThat(stuck("A ^X@A B +J !E Start>A A>J X>B B>J J>E")).containsExactly("J");
        assertThat(stuck("A ~X@A B +J !E Start>A A>J X>B B>J J>E")).isEmpty();
    }

    @Test
    void whatInterruptsNothingOpensItsWayMoreThanOnce() {
        assertThat(stuck("A ~X@A *C B D +J !E !Gone Start>A A>Gone X>C C>B C>D B>J D>J J>E"))
                .isEmpty();
        assertThat(stuck("A ^X@A *C B D +J !E !Gone Start>A A>Gone X>C C>B C>D B>J D>J J>E"))
                .containsExactly("J");
    }

    @Test
    void eachScopeIsPlayedByItself() {
        assertThat(stuck("S[ *C A B +J !E SIn>C C>A C>B A>J B>J J>E ] !End Start>S S>End"))
                .containsExactly("J");
        assertThat(stuck("S{ +C A B +J !E SIn>C C>A C>B A>J B>J J>E } !End Start>End"))
                .isEmpty();
    }

    @Test
    void aProcessBeginsAtOneStart() {
        assertThat(stuck("Begin1 Begin2 +J !E Begin1>J Begin2>J J>E")).containsExactly("J");
    }

    @Test
    void severalTokensOfOneWayAreSeveral() {
        assertThat(stuck("+F A B *M +G C D +J !E Start>F F>A F>B A>M B>M M>G G>C G>D C>J D>J J>E"))
                .isEmpty();
    }

    /** Branches side by side do not multiply; what does, gives no answer instead of a wrong one. */
    @Test
    void manyBranchesAreStillPlayed() {
        String wide = IntStream.range(0, 60)
                .mapToObj(
                        i -> "*C%1$d A%1$d B%1$d *M%1$d F>C%1$d C%1$d>A%1$d C%1$d>B%1$d A%1$d>M%1$d B%1$d>M%1$d M%1$d>J"
                                .formatted(i))
                .collect(Collectors.joining(" "));
        assertThat(stuck("+F +J !E Start>F J>E " + wide)).isEmpty();
        assertThat(stuck("+F +J +K Z !E Start>F J>K Z>K K>E " + wide)).containsExactly("K");
    }

    private static List<String> stuck(String words) {
        return Joins.neverFiring(FlowDiagrams.of(words)).stream().map(Node::id).toList();
    }
}
