package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.event.Triggers.Listener;
import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.RunAs;
import dev.artel.scenario.check.chain.Origin;
import dev.artel.scenario.check.chain.Rounds;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.read.Readers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChainCheckModuleTest extends CheckTest {
    private static final String SET =
            "<a:input name='id' kind='script'>recordId</a:input><a:input name='values' kind='script'>({ %s: values.name })</a:input>";

    private static final List<String> UPDATE = List.of("$record.after.update");

    @Autowired
    Touches touches;

    private byte[] chain(String trigger, String component) {
        return Bpmn.of(("<b:startEvent id='Start'><b:extensionElements><a:trigger " + trigger
                        + "/></b:extensionElements></b:startEvent>" + task("Step", component) + "<b:endEvent id='End'/>"
                        + flow("F1", "Start", "Step") + flow("F2", "Step", "End"))
                .replace("CATALOG", catalog.ref()));
    }

    private byte[] updates(String watched, String written) {
        return chain(
                "kind='$record.after.update' catalog='CATALOG' fields='" + watched + "'",
                "<a:component type='record.update'><a:input name='catalog'>CATALOG</a:input>" + SET.formatted(written)
                        + "</a:component>");
    }

    private List<String> loops(String scenario, byte[] bpmn) {
        return scenarios.problems(ADMINISTRATOR, scenario, bpmn).stream()
                .filter(problem -> problem.code().equals("trigger-loop"))
                .map(problem -> {
                    assertThat(problem.isError()).isFalse();
                    return problem.element() + ": " + problem.message().in(Texts.ENGLISH);
                })
                .toList();
    }

    private String published(String name, byte[] bpmn) {
        String scenario =
                scenarios.create(ADMINISTRATOR, null, name, null, bpmn).ref();
        publications.publish(ADMINISTRATOR, scenario, null);
        return scenario;
    }

    @Test
    void aScenarioThatChangesWhatItWatchesStartsItself() {
        String self = scenario(Bpmn.step("<a:component type='variables.set'/>"));
        assertThat(loops(self, updates("name", "state"))).isEmpty();
        assertThat(loops(self, updates("name state", "state")))
                .containsExactly(
                        "Step: From “Automatic step (unnamed)” on the scenario starts itself anew: “Сценарий”, step “Automatic step (unnamed)”, changes “Каталог” (Статус)"
                                + " → “Сценарий” starts");
        assertThat(loops(self, updates("", "state"))).hasSize(1);
        assertThat(
                        loops(
                                self,
                                chain(
                                        "kind='$record.after.create' catalog='CATALOG'",
                                        "<a:component type='record.create'><a:input name='catalog'>CATALOG</a:input><a:input name='values'>{}</a:input></a:component>")))
                .hasSize(1);
        assertThat(
                        loops(
                                self,
                                chain(
                                        "kind='$record.after.update' catalog='CATALOG'",
                                        "<a:component type='record.create'><a:input name='catalog'>CATALOG</a:input><a:input name='values'>{}</a:input></a:component>")))
                .isEmpty();
    }

    @Test
    void codeThatWritesCountsLikeAStep() {
        String self = scenario(Bpmn.step("<a:component type='variables.set'/>"));
        String code =
                "<a:component type='code'><a:input name='source'>if (values.name) records.update(`CATALOG`, recordId, { %s: values.name });</a:input></a:component>"
                        .replace("`", "&quot;");
        String trigger = "kind='$record.after.update' catalog='CATALOG' fields='name'";
        assertThat(loops(self, chain(trigger, code.formatted("state")))).isEmpty();
        assertThat(loops(self, chain(trigger, code.formatted("name")))).hasSize(1);
    }

    @Test
    void theWayLeadsThroughOtherScenarios() {
        published("Second", updates("state", "boss"));
        published("Third", updates("boss", "name"));
        String first = scenario(Bpmn.step("<a:component type='variables.set'/>"));
        assertThat(loops(first, updates("name", "state")))
                .containsExactly(
                        "Step: From “Automatic step (unnamed)” on the scenario starts itself anew: “Сценарий”, step “Automatic step (unnamed)”, changes “Каталог” (Статус)"
                                + " → “Second”, step “Automatic step (unnamed)”, changes “Каталог” (Начальник) → “Third”, step “Automatic step (unnamed)”, changes “Каталог” (Имя)"
                                + " → “Сценарий” starts");
        assertThat(loops(first, updates("name", "boss"))).hasSize(1);
        assertThat(scenarios.problems(ADMINISTRATOR, updates("name", "state")))
                .extracting(DiagramProblem::code)
                .doesNotContain("trigger-loop");
    }

    /** What is published counts until the draft takes its place. */
    @Test
    void theDraftCountsInTheStepOfWhatIsPublished() {
        String self = published("Self", updates("state", "state"));
        assertThat(loops(self, updates("name", "state"))).isEmpty();
        assertThat(loops(self, updates("state", "state"))).hasSize(1);
        publications.off(ADMINISTRATOR, self);
        assertThat(loops(self, updates("state", "state"))).hasSize(1);
    }

    @Test
    void callsAndMessagesLeadOnToo() {
        String message = "m" + UUID.randomUUID();
        String called = published(
                "Called",
                Bpmn.of("<b:startEvent id='Start'/>"
                        + "<b:intermediateThrowEvent id='Tell'><b:extensionElements><a:message name='" + message
                        + "'/></b:extensionElements><b:messageEventDefinition/></b:intermediateThrowEvent><b:endEvent id='End'/>"
                        + flow("F1", "Start", "Tell") + flow("F2", "Tell", "End")));
        String self = scenario(Bpmn.step("<a:component type='variables.set'/>"));
        byte[] calls =
                Bpmn.of("<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$message' message='" + message
                        + "'/></b:extensionElements><b:messageEventDefinition/></b:startEvent><b:callActivity id='Call' calledElement='"
                        + called
                        + "'/><b:endEvent id='End'/>" + flow("F1", "Start", "Call") + flow("F2", "Call", "End"));
        assertThat(loops(self, calls))
                .containsExactly(
                        "Call: From “Call of a scenario (unnamed)” on the scenario starts itself anew: “Сценарий”, step “Call of a scenario (unnamed)”, calls “Called”"
                                + " → “Called”, step “Sending of a message (unnamed)”, sends “" + message
                                + "” → “Сценарий” starts");
    }

    @Test
    void publishedScenariosAreAskedForTogether() {
        for (int i = 0; i < 12; i++) {
            published("Other" + i, updates("state", "boss"));
        }
        String self = scenario(Bpmn.step("<a:component type='variables.set'/>"));
        byte[] bpmn = updates("name", "state");
        scenarios.problems(ADMINISTRATOR, self, bpmn);
        statements.here(() -> scenarios.problems(ADMINISTRATOR, self, bpmn)).assertStatementsAtMost(6);
    }

    /** Each start of a draft is looked at from anew, and all of them come by the same steps. */
    @Test
    void eachStepIsLookedAtOnce() {
        long second = number(published("Second", updates("state", "boss")));
        long third = number(published("Third", updates("boss", "boss")));
        Draft draft = new Draft(
                -1,
                "Draft",
                RunAs.STARTER,
                Readers.diagrams().read(fourStarts()).diagram());
        List<Listener> heard = new ArrayList<>(Links.of(draft, catalogs));
        heard.add(new Listener(second, "Start", UPDATE, catalog.id(), List.of("state"), null, null, true));
        heard.add(new Listener(third, "Start", UPDATE, catalog.id(), List.of("boss"), null, null, true));
        Map<String, Integer> asked = new HashMap<>();
        Links links = new Links(
                versions,
                (node, diagram) -> {
                    asked.merge(System.identityHashCode(diagram) + node.id(), 1, Integer::sum);
                    return touches.of(node, diagram);
                },
                (listener, change, amended) -> true,
                heard,
                draft);

        for (int start = 0; start < 4; start++) {
            assertThat(Rounds.from(new Origin(-1, "Start" + start), links::of)).isEmpty();
        }

        assertThat(asked).hasSize(4 + 2 + 3 + 3);
        assertThat(asked.values()).containsOnly(1);
    }

    private byte[] fourStarts() {
        String starts = IntStream.range(0, 4)
                .mapToObj(i -> "<b:startEvent id='Start" + i + "'/>" + flow("To" + i, "Start" + i, "Step"))
                .collect(Collectors.joining());
        String writes = "<a:component type='record.update'><a:input name='catalog'>" + catalog.ref() + "</a:input>"
                + SET.formatted("state") + "</a:component>";
        return Bpmn.of(starts + task("Step", writes) + "<b:endEvent id='End'/>" + flow("F", "Step", "End"));
    }

    @Test
    void aMessageBeginsOneScenario() {
        String message = "m" + UUID.randomUUID();
        byte[] bpmn =
                Bpmn.of("<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$message' message='" + message
                        + "'/></b:extensionElements><b:messageEventDefinition/></b:startEvent><b:endEvent id='End'/>"
                        + flow("F1", "Start", "End"));
        String first = published("Первый", bpmn);
        assertThat(scenarios.problems(ADMINISTRATOR, first, bpmn)).isEmpty();
        String second =
                scenarios.create(ADMINISTRATOR, null, "Второй", null, bpmn).ref();
        assertThat(scenarios.problems(ADMINISTRATOR, second, bpmn))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.element() + " " + problem.code()).isEqualTo("Start shared-message");
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message().in(Texts.ENGLISH)).contains(message, "Первый");
                });
    }
}
