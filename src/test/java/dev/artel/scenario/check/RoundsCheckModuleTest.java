package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with activities that are done many times, and with those that are undone. */
class RoundsCheckModuleTest extends CheckTest {
    private static final String NOTHING = "<a:component type='variables.set'/>";

    @Test
    void oneOfThreeSaysOverWhat() {
        assertThat(looped("", "")).containsExactly("Do loop-over");
        assertThat(looped("<a:list>[1]</a:list>", "<b:loopCardinality>3</b:loopCardinality>"))
                .containsExactly("Do loop-over");
        assertThat(looped("<a:list>[1]</a:list>", "")).isEmpty();
        assertThat(looped("", "<b:loopCardinality>3</b:loopCardinality>")).isEmpty();
        assertThat(looped("", "<b:loopCardinality>10001</b:loopCardinality>")).containsExactly("Do loop-times");
        assertThat(looped("", "<b:loopCardinality>many</b:loopCardinality>")).containsExactly("Do loop-times");
        assertThat(looped("<a:list>[1</a:list>", "")).containsExactly("Do script-syntax");
        assertThat(looped("<a:gather>item</a:gather><a:list>[1]</a:list>", "")).containsExactly("Do missing-setting");
        assertThat(looped(
                        "<a:list>[1]</a:list>",
                        "<b:completionCondition language='javascript'>item ===</b:completionCondition>"))
                .containsExactly("Do script-syntax");
    }

    @Test
    void recordsAreSearchedForAsTheComponentDoes() {
        assertThat(looped("<a:records><a:input name='catalog'>CATALOG</a:input></a:records>", ""))
                .isEmpty();
        assertThat(looped("<a:records/>", "")).containsExactly("Do missing-input");
        assertThat(looped("<a:records><a:input name='catalog'>none-such</a:input></a:records>", ""))
                .containsExactly("Do unknown-catalog");
        assertThat(looped(
                        "<a:records><a:input name='catalog'>CATALOG</a:input><a:input name='filters'>{\"none\":\"1\"}</a:input>"
                                + "<a:input name='limit'>5</a:input></a:records>",
                        ""))
                .containsExactlyInAnyOrder("Do unknown-field", "Do loop-search");
    }

    @Test
    void namesAreTheRoundsOwn() {
        String list = "<a:list>[1]</a:list>";
        assertThat(looped("item='a b'", list, "")).containsExactly("Do bad-variable");
        assertThat(looped("item='index'", list, "")).containsExactly("Do loop-names");
        assertThat(looped("item='record'", list, "")).containsExactly("Do hiding-variable");
        assertThat(looped("atOnce='101'", list, "")).containsExactly("Do bad-setting");
        assertThat(looped("item='got.x'", list, "")).containsExactly("Do bad-variable");
        assertThat(looped("item='got'", list, "")).containsExactly("Do loop-variable");
    }

    @Test
    void whatIsUndoneHasAStepThatDoesIt() {
        String mark = "<b:boundaryEvent id='Mark' attachedToRef='A'><b:compensateEventDefinition/></b:boundaryEvent>";
        String line = "<b:association id='L' sourceRef='Mark' targetRef='Un'/>";
        String handler = task("Un", NOTHING).replace("<b:serviceTask ", "<b:serviceTask isForCompensation='true' ");
        String undo = "<b:intermediateThrowEvent id='T'><b:compensateEventDefinition/></b:intermediateThrowEvent>";
        assertThat(ways(mark + line + handler + undo)).isEmpty();
        assertThat(ways(mark + undo)).containsExactlyInAnyOrder("Mark no-handler", "T nothing-to-undo");
        assertThat(ways(handler + undo))
                .containsExactlyInAnyOrder("Un loose-handler", "T nothing-to-undo", "Un unreachable", "Un dead-end");
        assertThat(ways(mark + line + task("Un", NOTHING) + undo)).contains("Un handler-mark", "Mark no-handler");
        assertThat(ways(mark + line + handler + undo + flow("X", "A", "Un"))).contains("X handler-flow");
        String one = undo.replace("Definition/>", "Definition activityRef='%s'/>");
        assertThat(ways(mark + line + handler + one.formatted("A"))).isEmpty();
        assertThat(ways(mark + line + handler + one.formatted("Un"))).containsExactly("T compensation-target");
        assertThat(ways(mark + line + handler + one.formatted("None"))).containsExactly("T compensation-target");
    }

    /** Start, A, T, End, and that. */
    private List<String> ways(String inside) {
        return codes("<b:startEvent id='Start'/>" + task("A", NOTHING) + "<b:endEvent id='End'/>" + inside
                + flow("F1", "Start", "A") + flow("F2", "A", "T") + flow("F3", "T", "End"));
    }

    private List<String> looped(String own, String after) {
        return looped("", own, after);
    }

    private List<String> looped(String attributes, String own, String after) {
        String step = task(
                "Do",
                "<a:component type='variables.set'><a:input name='x'>1</a:input><a:output name='x' to='got'/></a:component>");
        String loop = "<b:multiInstanceLoopCharacteristics><b:extensionElements><a:each " + attributes + ">" + own
                + "</a:each></b:extensionElements>" + after + "</b:multiInstanceLoopCharacteristics>";
        return codes("<b:startEvent id='Start'/>" + step.replace("</b:serviceTask>", loop + "</b:serviceTask>")
                + "<b:endEvent id='End'/>" + flow("F1", "Start", "Do") + flow("F2", "Do", "End"));
    }
}
