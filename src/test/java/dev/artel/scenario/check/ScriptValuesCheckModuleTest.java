package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.DiagramProblem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What scripts beyond the conditions of triggers ask of records whose catalog is sure. */
class ScriptValuesCheckModuleTest extends DealsTest {
    private static final String UPDATED =
            "<b:extensionElements><a:trigger kind='$record.after.update' catalog='DEALS'/></b:extensionElements>";
    private static final String GET = "<a:component type='record.get'><a:input name='catalog'>DEALS</a:input>"
            + "<a:input name='id'>1</a:input><a:output name='record' to='deal'/></a:component>";
    private static final String FIND = "<a:component type='record.find'><a:input name='catalog'>DEALS</a:input>"
            + "<a:output name='items' to='deals'/></a:component>";
    private static final String NOTHING = "<a:component type='variables.set'/>";

    /** A start, a step, and a choice whose first way has that condition. */
    private static String choice(String start, String step, String condition) {
        return "<b:startEvent id='Start'>" + start + "</b:startEvent>" + task("Step", step)
                + "<b:exclusiveGateway id='G' default='Else'/><b:endEvent id='A'/><b:endEvent id='B'/>"
                + flow("F1", "Start", "Step") + flow("F2", "Step", "G") + way("If", "G", "A", condition)
                + flow("Else", "G", "B");
    }

    private static String way(String id, String from, String to, String condition) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='" + from + "' targetRef='" + to
                + "'><b:conditionExpression language='javascript'>" + escaped(condition)
                + "</b:conditionExpression></b:sequenceFlow>";
    }

    private static String escaped(String script) {
        return script.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&quot;");
    }

    private static String reading(String condition) {
        return "<a:component type='variables.set'><a:input name='x' kind='script'>" + escaped(condition)
                + "</a:input><a:output name='x' to='x'/></a:component>";
    }

    @Test
    void linesOfGatewaysCompareWhatTheTriggerGives() {
        List.of("values.sum > 5", "values.stage?.[0] === 'won'", "record.values.name === 'x'", "prevValues.sum == '5'")
                .forEach(fine -> assertThat(told(choice(UPDATED, NOTHING, fine)))
                        .as(fine)
                        .isEmpty());
        assertThat(told(choice(UPDATED, NOTHING, "values.sum == 'abc'"))).containsExactly("If wrong-value");
        assertThat(told(choice(UPDATED, NOTHING, "values.sum === '5'"))).containsExactly("If wrong-value");
        assertThat(told(choice(UPDATED, NOTHING, "values.stage[0] === 'lost'"))).containsExactly("If unknown-option");
        assertThat(told(choice(UPDATED, NOTHING, "record.values.price"))).containsExactly("If unknown-field");
        assertThat(told(choice(UPDATED, NOTHING, "typeof values.price !== 'undefined'")))
                .isEmpty();
    }

    @Test
    void stepsAndTasksAreLookedAtToo() {
        assertThat(told(choice(UPDATED, reading("values.price * 2"), "true"))).containsExactly("Step unknown-field");
        assertThat(told(choice(UPDATED, reading("values.sum * 2"), "true"))).isEmpty();
        String code = "<a:component type='code'><a:input name='source'>const price = values.price; return price;"
                + "</a:input></a:component>";
        assertThat(told(choice(UPDATED, code, "true"))).containsExactly("Step unknown-field");
        String due = "<b:startEvent id='Start'>" + UPDATED + "</b:startEvent><b:userTask id='Do'><b:extensionElements>"
                + "<a:task><a:due kind='script'>values.when</a:due></a:task></b:extensionElements></b:userTask>"
                + flow("F1", "Start", "Do");
        assertThat(told(due)).containsExactly("Do unknown-field");
    }

    @Test
    void recordsThatAStepHasReadAreKnown() {
        assertThat(told(choice("", GET, "deal.values.sum > 5 && deal.values.stage?.[0] === 'new'")))
                .isEmpty();
        assertThat(told(choice("", GET, "deal.values.sum > 'much'"))).containsExactly("If wrong-value");
        assertThat(told(choice("", GET, "deal?.values?.price"))).containsExactly("If unknown-field");
        assertThat(told(choice("", GET, "deal.title === 5 && deal.price"))).isEmpty();
        assertThat(told(choice("", FIND, "deals.length > 0 && deals[0]?.values.sum > 5")))
                .isEmpty();
        assertThat(told(choice("", FIND, "deals[1].values.stage[0] === 'lost'")))
                .containsExactly("If unknown-option");
    }

    @Test
    void elementsAreKnownByTheNamesThatTheyGet() {
        List.of(
                        "deals.some(deal => deal.values.price)",
                        "deals.every(d => d.values.sum) || deals.map(d => d.values.price).length",
                        "deals.filter(d => d.values.sum > 5).find(d => d.values.stage)?.values.price",
                        "deals?.find(d => d.values.price > 5)",
                        "deals.flatMap(d => d.values.stage.filter(s => d.values.price)).length")
                .forEach(asks ->
                        assertThat(told(choice("", FIND, asks))).as(asks).containsExactly("If unknown-field"));
        assertThat(told(choice("", FIND, "deals.some(d => d.values.stage.some(s => s === 'lost'))")))
                .containsExactly("If unknown-option");
        List.of(
                        "deals.some(d => d.values.sum > 5) && deals.map(d => d.id).length",
                        "deals.map(d => ({ values: { price: d.id } })).some(d => d.values.price)",
                        "deals.every(deal => [{ values: {} }].some(deal => deal.values.price))",
                        "deals.some(d => typeof d.values.price === 'number' && d.values.price > 5)",
                        "deals.forEach(d => d.values.price = 5) || deals[0].values.price")
                .forEach(fine ->
                        assertThat(told(choice("", FIND, fine))).as(fine).isEmpty());
        String code = "<a:component type='code'><a:input name='source'>%s</a:input></a:component>";
        String loop = "let all = 0; for (const deal of deals) { all += deal.values.%s; } return all;";
        String after = "<b:startEvent id='Start'/>" + task("Step", FIND) + task("After", code)
                + flow("F1", "Start", "Step") + flow("F2", "Step", "After");
        assertThat(told(after.formatted(loop.formatted("price")))).containsExactly("After unknown-field");
        assertThat(told(after.formatted(loop.formatted("sum")))).isEmpty();
    }

    @Test
    void theElementOfRoundsOverRecordsIsKnownInThem() {
        String loop = "<b:startEvent id='Start'/><b:serviceTask id='Each'><b:extensionElements>%s</b:extensionElements>"
                + "<b:multiInstanceLoopCharacteristics isSequential='true'><b:extensionElements><a:each item='deal'><a:records>"
                + "<a:input name='catalog'>DEALS</a:input></a:records></a:each></b:extensionElements>"
                + "</b:multiInstanceLoopCharacteristics></b:serviceTask>" + task("After", "%s")
                + flow("F1", "Start", "Each") + flow("F2", "Each", "After");
        assertThat(told(loop.formatted(reading("deal.values.sum"), NOTHING))).isEmpty();
        assertThat(told(loop.formatted(reading("deal.values.price"), NOTHING))).containsExactly("Each unknown-field");
        assertThat(told(loop.formatted(NOTHING, reading("deal.values.price")))).isEmpty();
    }

    @Test
    void nothingIsSaidOfWhatIsNotSure() {
        String price = "deal.values.price > 5 || values.price > 5";
        assertThat(told(choice("", NOTHING, price))).isEmpty();
        assertThat(told(choice("", GET.replace("DEALS</a:input>", "</a:input>"), price)))
                .isEmpty();
        assertThat(told(choice("", GET.replace("to='deal'", "to='deal.of'"), price)))
                .isEmpty();
        assertThat(told(choice("", GET.replace("type='record.get'", "type='variables.set'"), price)))
                .isEmpty();
        // another step puts something else there
        String other =
                "<a:component type='variables.set'><a:input name='x' kind='script'>({})</a:input><a:output name='x' to='%s'/></a:component>";
        assertThat(told(choice("", GET, price) + task("Other", other.formatted("deal"))))
                .isEmpty();
        assertThat(told(choice(UPDATED, NOTHING, "values.price") + task("Other", other.formatted("values"))))
                .isEmpty();
        // a script assigns to it
        String assigns =
                "<a:component type='code'><a:input name='source'>deal = { values: { price: 1 } };</a:input></a:component>";
        assertThat(told(choice("", GET, price) + task("Other", assigns))).isEmpty();
        // whatever comes with a message may have that name
        String message =
                "<b:intermediateCatchEvent id='M'><b:extensionElements><a:message name='m'/></b:extensionElements>"
                        + "<b:messageEventDefinition/></b:intermediateCatchEvent>";
        assertThat(told(choice(UPDATED, GET, price) + message)).isEmpty();
    }

    @Test
    void aCodeStepWithVariablesOfItsOwnSeesNothingElse() {
        String closed =
                "<a:component type='code'><a:input name='source'>values.other = 1; deal = 2; return values.total;"
                        + "</a:input><a:input name='variables' kind='script'>%s</a:input></a:component>";
        String own = "({values: {total: 5}})";
        assertThat(told(choice(UPDATED, closed.formatted(own), "true"))).isEmpty();
        assertThat(told(choice(UPDATED, closed.formatted("({total: values.price})"), "true")))
                .containsExactly("Step unknown-field");
        // what it writes to is its own, too
        assertThat(told(choice(UPDATED, closed.formatted(own), "values.price"))).containsExactly("If unknown-field");
    }

    @Test
    void whatIsWrittenByComputedKeysMayBeAnything() {
        String code = "<a:component type='code'><a:input name='source'>%s</a:input></a:component>";
        assertThat(told(choice(
                        UPDATED,
                        code.formatted("for (const k of ['a']) values['sum_' + k] = 1; return values.sum_a;")
                                .replace("'sum_'", "&quot;sum_&quot;"),
                        "true")))
                .isEmpty();
        List.of("deals.unshift({values: {label: 1}});", "deals[i] = {};", "deals.splice(0, 1, x);")
                .forEach(put -> assertThat(told(choice("", FIND, "deals[0].values.label")
                                + task("Other", code.formatted(put))
                                + task("Same", code.formatted(put + " return deals[0].values.label;"))))
                        .as(put)
                        .isEmpty());
        assertThat(told(choice("", FIND, "deals.sort() && deals[0].values.label")))
                .containsExactly("If unknown-field");
    }

    @Test
    void whoAsksWhichCatalogIsReadyForOthers() {
        String asks = "catalogId === 'B' ? values.fieldOfB : values.sum";
        assertThat(told(choice(UPDATED, reading(asks), "true"))).isEmpty();
        assertThat(told(choice(UPDATED, reading("values.fieldOfB"), "catalogId === 'B'")))
                .isEmpty();
        assertThat(told(choice(UPDATED, reading("event.type === 'x' && values.fieldOfB"), "values.price")))
                .containsExactly("If unknown-field");
        assertThat(told(choice("", GET, "catalogId === 'B' && deal.values.price")))
                .containsExactly("If unknown-field");
    }

    @Test
    void aWayAroundTheStepMakesItUnsure() {
        String around = "<b:startEvent id='Start'/><b:exclusiveGateway id='Before' default='Skip'/>" + task("Read", GET)
                + "<b:exclusiveGateway id='G' default='Else'/><b:endEvent id='A'/><b:endEvent id='B'/>"
                + flow("F1", "Start", "Before") + way("Go", "Before", "Read", "true") + flow("Skip", "Before", "G")
                + flow("F2", "Read", "G") + way("If", "G", "A", "deal.values.price") + flow("Else", "G", "B");
        assertThat(told(around)).isEmpty();
        assertThat(told(around.replace(
                        "Skip' sourceRef='Before' targetRef='G'", "Skip' sourceRef='Before' targetRef='B'")))
                .containsExactly("If unknown-field");
        String exit = choice("", GET, "true")
                .replace(
                        "<b:endEvent id='A'/>",
                        "<b:endEvent id='A'/>"
                                + "<b:boundaryEvent id='Fails' attachedToRef='Step'><b:errorEventDefinition/></b:boundaryEvent>"
                                + task("Mend", reading("deal.values.price")) + flow("F5", "Fails", "Mend"));
        assertThat(told(exit)).isEmpty();
    }

    @Test
    void startsThatWatchDifferentCatalogsLeaveItOpenWhichOfThemItIs() {
        String two = choice(UPDATED, NOTHING, "values.%s || record.values.%1$s")
                + "<b:startEvent id='Other'>" + UPDATED.replace("DEALS", "CATALOG") + "</b:startEvent>"
                + flow("F9", "Other", "Step");
        assertThat(told(two.formatted("price"))).containsExactly("If unknown-field");
        List.of("boss", "sum", "name", "boss === 5", "stage === 'lost'")
                .forEach(one -> assertThat(told(two.formatted(one))).as(one).isEmpty());
        assertThat(told(two.formatted("price").replace("CATALOG", "DEALS"))).containsExactly("If unknown-field");
        assertThat(told(two.formatted("price").replace(UPDATED.replace("DEALS", "CATALOG"), "")))
                .isEmpty();
    }

    @Test
    void theLineIsCalledByWhatItJoins() {
        byte[] bpmn = Bpmn.of(choice(UPDATED, NOTHING, "values.sum == 'abc'").replace("DEALS", deals.ref()));
        List<DiagramProblem> problems = scenarios.problems(ADMINISTRATOR, bpmn);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.element()).isEqualTo("If");
            assertThat(problem.isError()).isTrue();
            assertThat(problem.message().in(Texts.ENGLISH))
                    .contains("“Choice of way (unnamed) → End (unnamed) · condition”");
        });
    }

    @Test
    void noScriptAsksForItself() {
        String steps = IntStream.range(0, 60)
                .mapToObj(i -> task("S" + i, GET)
                        + task("T" + i, reading("deal.values.stage[0] === 'lost" + i + "'"))
                        + flow("A" + i, i == 0 ? "Start" : "T" + (i - 1), "S" + i)
                        + flow("B" + i, "S" + i, "T" + i))
                .collect(Collectors.joining());
        byte[] bpmn = Bpmn.of(("<b:startEvent id='Start'/>" + steps).replace("DEALS", deals.ref()));
        scenarios.problems(ADMINISTRATOR, bpmn);
        statements.here(() -> scenarios.problems(ADMINISTRATOR, bpmn)).assertStatementsAtMost(3);
    }
}
