package dev.artel.scenario.check.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.scenario.check.flow.VariableFlow.Known;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.read.Readers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class VariableFlowTest {
    @Test
    void whatWasSetBeforeIsSet() {
        assertThat(x("Begin A=x B !E Begin>A A>B B>E", "B")).isEqualTo(Known.SET);
        assertThat(x("Begin A=x B !E Begin>B B>A A>E", "B")).isEqualTo(Known.NEVER);
        assertThat(x("Begin A=x !E Begin>A A>E", "A")).isEqualTo(Known.NEVER);
    }

    @Test
    void waysThatMeetHaveWhatAllOfThemHave() {
        String choice = "Begin *C A%s B%s *M D !E Begin>C C>A C>B A>M B>M M>D D>E";
        assertThat(x(choice.formatted("=x", "=x"), "D")).isEqualTo(Known.SET);
        assertThat(x(choice.formatted("=x", ""), "D")).isEqualTo(Known.PERHAPS);
        assertThat(x(choice.formatted("", ""), "D")).isEqualTo(Known.NEVER);
    }

    @Test
    void aParallelJoinHasWhatAnyOfItsWaysHas() {
        String fork = "Begin +F A=x B +J D !E Begin>F F>A F>B A>J B>J J>D D>E";
        assertThat(x(fork, "D")).isEqualTo(Known.SET);
        assertThat(x(fork, "B")).isEqualTo(Known.PERHAPS);
    }

    @Test
    void aLoopMaySetItTheNextTime() {
        String loop = "Begin *M A B=x *C !E Begin>M M>A A>B B>C C>M C>E";
        assertThat(x(loop, "A")).isEqualTo(Known.PERHAPS);
        assertThat(x(loop, "C")).isEqualTo(Known.SET);
    }

    @Test
    void anExitBeginsWithWhatTheStepBeganWith() {
        String exit = "Begin Z=y A=x ^X@A B D !E Begin>Z Z>A A>D X>B B>E D>E";
        assertThat(x(exit, "B")).isEqualTo(Known.PERHAPS);
        assertThat(x(exit, "D")).isEqualTo(Known.SET);
        assertThat(known(exit, "B", "y")).isEqualTo(Known.SET);
    }

    @Test
    void aSubProcessLeavesWhatItsEndsHave() {
        assertThat(x("Begin S[ A=x !In SIn>A A>In ] B !E Begin>S S>B B>E", "B")).isEqualTo(Known.SET);
        String two = "Begin S[ *C A=x !I1 !I2 SIn>C C>A A>I1 C>I2 ] B !E Begin>S S>B B>E";
        assertThat(x(two, "B")).isEqualTo(Known.PERHAPS);
        assertThat(x(two.replace('*', '+'), "B")).isEqualTo(Known.SET);
        assertThat(x("Begin Z=x S[ A !In SIn>A A>In ] !E Begin>Z Z>S S>E", "A")).isEqualTo(Known.SET);
    }

    @Test
    void anEventSubProcessBeginsAtAnyTime() {
        String beside = "Begin Z=y A=x !E S%sB !In SIn>B B>In%s Begin>Z Z>A A>E";
        assertThat(x(beside.formatted("{ ", " }"), "B")).isEqualTo(Known.PERHAPS);
        assertThat(known(beside.formatted("( ", " )"), "B", "y")).isEqualTo(Known.PERHAPS);
    }

    /** A time or a message finds the scope where it stands, no earlier than at its first wait. */
    @Test
    void whatComesFromOutsideComesWhereWaysStop() {
        String beside = "Begin A=x %s !E S( B=y !In SIn>B B>In ) Begin>A A>P P>E";
        assertThat(x(beside.formatted("?P"), "B")).isEqualTo(Known.SET);
        assertThat(known(beside.formatted("P=z"), "B", "z")).isEqualTo(Known.PERHAPS);
        assertThat(x("Begin ?P A=x !E S( B !In SIn>B B>In ) Begin>P P>A A>E", "B"))
                .isEqualTo(Known.PERHAPS);
        assertThat(x("Begin OutP A=x !E S( B !In SIn>B B>In ) Begin>OutP OutP>A A>E", "B"))
                .isEqualTo(Known.PERHAPS);
        assertThat(x("Begin A=x OutP !E S( B !In SIn>B B>In ) Begin>A A>OutP OutP>E", "B"))
                .isEqualTo(Known.SET);
        assertThat(x("Begin *C A=x ?P ?Q !E S( B !In SIn>B B>In ) Begin>C C>A A>P P>E C>Q Q>E", "B"))
                .isEqualTo(Known.PERHAPS);
        assertThat(x("Begin A=x ?P !E S{ B !In SIn>B B>In } Begin>A A>P P>E", "B"))
                .isEqualTo(Known.PERHAPS);
        assertThat(x("Begin *M A=x *C ?P !E S( B !In SIn>B B>In ) Begin>M M>A A>C C>M C>P P>E", "B"))
                .isEqualTo(Known.SET);
        assertThat(x("Begin *M *C A=x ?P !E S( B !In SIn>B B>In ) Begin>M M>C C>M C>A A>P P>E", "B"))
                .isEqualTo(Known.PERHAPS);
    }

    @Test
    void anExitOfAFrameForATimeIsFoundWhereTheFrameStops() {
        String frame = "Begin T[ A=x %s !In TIn>A A>P P>In ] %s@T B !E Begin>T T>E X>B B>E";
        assertThat(x(frame.formatted("?P", "~X"), "B")).isEqualTo(Known.SET);
        assertThat(x(frame.formatted("?P", "^X"), "B")).isEqualTo(Known.PERHAPS);
        assertThat(known(frame.formatted("P=y", "~X"), "B", "y")).isEqualTo(Known.PERHAPS);
    }

    @Test
    void behindTwentyStepsAWayMayStop() {
        String many = IntStream.range(0, 25)
                .mapToObj(i -> "A%1$d=x%1$d A%1$d>A%2$d".formatted(i, i + 1))
                .collect(Collectors.joining(" "));
        String diagram = "Begin " + many + " ?A25 S( B !In SIn>B B>In ) Begin>A0";
        assertThat(known(diagram, "B", "x18")).isEqualTo(Known.SET);
        assertThat(known(diagram, "B", "x22")).isEqualTo(Known.PERHAPS);
    }

    @Test
    void whatEndsASubProcessFromInsideCountsLikeAnEnd() {
        String frame = "Begin T[ A=x !In TIn>A A>In S%sB%s !I2 SIn>B B>I2%s ] D !E Begin>T T>D D>E";
        assertThat(x(frame.formatted("{ ", "", " }"), "D")).isEqualTo(Known.PERHAPS);
        assertThat(x(frame.formatted("{ ", "=x", " }"), "D")).isEqualTo(Known.SET);
        assertThat(x(frame.formatted("( ", "", " )"), "D")).isEqualTo(Known.SET);
    }

    @Test
    void whoStartsWithoutATriggerMayGiveWhatNoStepHasSetBefore() {
        assertThat(x("A B=y !E Start>A A>B B>E", "A")).isEqualTo(Known.SET);
        assertThat(known("A B=y !E Start>A A>B B>E", "B", "y")).isEqualTo(Known.SET);
        assertThat(x("*M A=x *C !E Start>M M>A A>C C>M C>E", "A")).isEqualTo(Known.PERHAPS);
        assertThat(x("Begin A !E Begin>A A>E", "A")).isEqualTo(Known.NEVER);
        assertThat(x("Begin1 Begin2=$message A !E Begin1>A Begin2>A A>E", "A")).isEqualTo(Known.PERHAPS);
    }

    @Test
    void whatComesWithAMessageMayBeAnything() {
        String receive =
                "<b:startEvent id='S'><b:extensionElements><a:trigger kind='$record.after.create' catalog='c'/>"
                        + "</b:extensionElements></b:startEvent><b:receiveTask id='R' messageRef='M'>%s</b:receiveTask>"
                        + Bpmn.task("A", "<a:component type='variables.set'/>") + Bpmn.flow("F1", "S", "R")
                        + Bpmn.flow("F2", "R", "A");
        assertThat(at(read(receive.formatted("")), "A", "x")).isEqualTo(Known.SET);
        assertThat(at(read(receive.formatted("")), "R", "x")).isEqualTo(Known.NEVER);
        Diagram named = read(receive.formatted(
                "<b:extensionElements><a:message><a:output name='sum' to='x'/></a:message></b:extensionElements>"));
        assertThat(at(named, "A", "x")).isEqualTo(Known.SET);
        assertThat(at(named, "A", "other")).isEqualTo(Known.NEVER);
    }

    @Test
    void whereNobodyComesNothingIsSaid() {
        assertThat(x("Begin A=x B !E Begin>A A>E B>E", "B")).isEqualTo(Known.SET);
    }

    /** People see the problems while they draw: a search through all ways would never end. */
    @Test
    @Timeout(60)
    void fiveHundredElementsInALoopComeToAnEnd() {
        String steps = IntStream.range(0, 125)
                .mapToObj(i ->
                        "*C%1$d A%1$d=x%1$d B%1$d *M%1$d C%1$d>A%1$d C%1$d>B%1$d A%1$d>M%1$d B%1$d>M%1$d M%1$d>C%2$d M%1$d>C0"
                                .formatted(i, i + 1))
                .collect(Collectors.joining(" "));
        Diagram diagram = FlowDiagrams.of("Begin !C125 Begin>C0 " + steps);
        assertThat(at(diagram, "C124", "x1")).isEqualTo(Known.PERHAPS);
        assertThat(Joins.neverFiring(diagram)).isEmpty();
        assertThat(Loops.withoutWait(diagram)).hasSize(1);
    }

    private static Known x(String words, String element) {
        return known(words, element, "x");
    }

    private static Known known(String words, String element, String variable) {
        return at(FlowDiagrams.of(words), element, variable);
    }

    private static Known at(Diagram diagram, String element, String variable) {
        return new VariableFlow(diagram, step -> step.id().startsWith("Out"))
                .at(diagram.nodes().get(element), variable);
    }

    private static Diagram read(String inside) {
        return Readers.diagrams().read(Bpmn.of(inside)).diagram();
    }
}
