package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import org.junit.jupiter.api.Test;

class WaysCheckModuleTest extends CheckTest {
    private static final String NOTHING = "<a:component type='variables.set'/>";

    @Test
    void variablesAreReadWhereTheyHaveAValue() {
        String set =
                "<a:component type='variables.set'><a:input name='x' kind='script'>%s</a:input><a:output name='x' to='%s'/></a:component>";
        String way =
                "<b:startEvent id='Start' name='Begin'><b:extensionElements><a:trigger kind='$record.after.create' catalog='CATALOG'/>"
                        + "</b:extensionElements></b:startEvent>"
                        + task("A", set.formatted("values.name + nobody", "a"))
                        + task("B", set.formatted("[1].map(n => n + a)", "b"))
                        + "<b:exclusiveGateway id='G' default='F3'/><b:endEvent id='E1'/><b:endEvent id='E2'/>"
                        + flow("F1", "Start", "A") + flow("F2", "B", "G") + flow("F3", "G", "E1")
                        + flow("F5", "A", "G2")
                        + "<b:exclusiveGateway id='G2' default='F6'/>" + flow("F6", "G2", "B")
                        + condition("F7", "G2", "G", "query.x > 1")
                        + condition("F4", "G", "E2", "a === b");
        assertThat(codes(way)).containsExactly("F4 unset-variable", "A unknown-variable");
        assertThat(codes(way.replace("nobody", "(typeof nobody === \"undefined\" ? 1 : nobody)")))
                .containsExactly("F4 unset-variable");
    }

    @Test
    void anAnswerThatNobodyHasSetIsNotMadeByAssigningToIt() {
        String code = "<a:component type='code'><a:input name='source'>%s</a:input></a:component>";
        String rule =
                "<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$record.before.create' catalog='CATALOG'/>"
                        + "</b:extensionElements></b:startEvent>" + task("A", code.formatted("$status = 400"))
                        + "<b:endEvent id='End'/>" + flow("F1", "Start", "A");
        String alone = rule + flow("F2", "A", "End");
        assertThat(codes(alone)).containsExactly("A lost-answer");
        assertThat(codes(alone.replace("$status = 400", "return typeof $status")))
                .isEmpty();

        String set = task(
                "B",
                "<a:component type='variables.set'><a:input name='x' kind='script'>400</a:input><a:output name='x' to='$status'/>"
                        + "</a:component>");
        assertThat(codes(rule.replace("targetRef='A'", "targetRef='B'")
                        + set
                        + flow("F3", "B", "A")
                        + flow("F2", "A", "End")))
                .isEmpty();
        String refusal =
                task("B", "<a:component type='change.refuse'><a:input name='message'>No</a:input></a:component>");
        assertThat(codes(rule + refusal + flow("F3", "A", "B") + flow("F2", "B", "End")))
                .as("a step that answers may have gone before")
                .isEmpty();
    }

    private static String condition(String id, String from, String to, String script) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to
                + "'><b:conditionExpression language='javascript'>" + script.replace(">", "&gt;")
                + "</b:conditionExpression></b:sequenceFlow>";
    }

    @Test
    void joinsFireAndLoopsWait() {
        String choice = "<b:startEvent id='Start'/><b:exclusiveGateway id='G' default='F2'/>" + task("A", NOTHING)
                + task("B", NOTHING) + "<b:parallelGateway id='J' name='Both'/><b:endEvent id='End'/>"
                + flow("F1", "Start", "G") + flow("F2", "G", "A") + condition("F3", "G", "B", "1")
                + flow("F4", "A", "J")
                + flow("F5", "B", "J") + flow("F6", "J", "End");
        assertThat(scenarios.problems(ADMINISTRATOR, Bpmn.of(choice)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.element() + " " + problem.code()).isEqualTo("J stuck-join");
                    assertThat(problem.isError()).isTrue();
                    assertThat(problem.message().in(Texts.ENGLISH)).contains("“Both”");
                });
        String loop = choice.replace("parallelGateway", "exclusiveGateway").replace("targetRef='End'", "targetRef='G'");
        assertThat(scenarios.problems(ADMINISTRATOR, Bpmn.of(loop.replace("<b:endEvent id='End'/>", ""))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.element() + " " + problem.code()).isEqualTo("G loop-without-wait");
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message().in(Texts.ENGLISH))
                            .contains(
                                    "“Choice of way (unnamed) → Automatic step (unnamed) → Both → Choice of way (unnamed)”");
                });
    }
}
