package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.DiagramProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rounds of processes that a condition ends, and those that it does not. */
class StartConditionsModuleTest extends CheckTest {
    private String self;

    @BeforeEach
    void makeAScenario() {
        catalog = catalog(
                "[{'id':'name','name':'Имя','type':'text'},{'id':'sum','name':'Сумма','type':'number'},{'id':'paid','name':'Оплачен','type':'switch'},"
                        + "{'id':'day','name':'День','type':'date'},"
                        + "{'id':'state','name':'Статус','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'},{'id':'old','name':'Старый'}]}}]");
        self = scenario(Bpmn.step("<a:component type='variables.set'/>"));
    }

    private byte[] rule(String kind, String watched, String condition, String component) {
        return Bpmn.of(("<b:startEvent id='Start'><b:extensionElements><a:trigger kind='" + kind
                        + "' catalog='CATALOG' fields='" + watched + "'><a:condition>"
                        + condition.replace("&", "&amp;").replace("<", "&lt;")
                        + "</a:condition></a:trigger></b:extensionElements></b:startEvent>" + task("Step", component)
                        + "<b:endEvent id='End'/>" + flow("F1", "Start", "Step") + flow("F2", "Step", "End"))
                .replace("CATALOG", catalog.ref()));
    }

    private static String update(String values) {
        return "<a:component type='record.update'><a:input name='catalog'>CATALOG</a:input>"
                + "<a:input name='id' kind='script'>recordId</a:input><a:input name='values' kind='script'>(" + values
                + ")</a:input></a:component>";
    }

    private boolean loops(byte[] bpmn) {
        return scenarios.problems(ADMINISTRATOR, self, bpmn).stream()
                .map(DiagramProblem::code)
                .anyMatch("trigger-loop"::equals);
    }

    private boolean loops(String condition, String values) {
        return loops(rule("$record.after.update", "", condition, update(values)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "values.state?.[0] === 'new' | { state: ['old'] }",
                "values.state?.[0] === 'new' | { name: 'x' }",
                "values.state?.[0] === 'new' | { name: recordId }",
                "values.state && values.state[0] !== 'old' | { state: 'old' }",
                "values.state?.[0] === 'new' && prevValues.name === 'x' | { state: ['old'], name: recordId }",
                "values.sum > 100 | { sum: '100' }",
                "values.sum | { sum: 0 }",
                "values.paid === true | { paid: false }",
                "values.name?.startsWith('A') | { name: 'B' }",
                "values.name | { name: '' }",
                "values.state?.length | { state: [] }",
                "user.id | { name: recordId }",
                "user.id !== null && values.name | { name: recordId }"
            })
    void whatIsWrittenMayRuleTheConditionOut(String condition, String values) {
        assertThat(loops(condition, values)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "values.state?.[0] === 'new' | { state: ['new'] }",
                "values.state?.[0] === 'new' | { state: values.name }",
                "values.state?.[0] === 'new' | { [values.name]: ['old'] }",
                "values.state?.[0] !== 'new' | { state: ['old'] }",
                "values.state?.[0] === 'new' || values.name | { state: ['old'], name: 'x' }",
                "!values.state | { name: 'x' }",
                "!values.state | { state: ['old'], name: 'x' }",
                "values.sum > 100 | { sum: 100.5 }",
                "values.day > '2026' | { day: '2025-01-01' }",
                "prevValues.state?.[0] === 'new' | { state: ['old'] }",
                "values.state?.[0] === name | { state: ['old'] }",
                "records.find('CATALOG', {}).length | { state: ['old'] }"
            })
    void whatMayMeetTheConditionIsTold(String condition, String values) {
        assertThat(loops(condition, values)).isTrue();
    }

    @Test
    void theFieldThatIsWatchedHasChanged() {
        String condition = "!values.state";
        String values = "{ state: ['old'], name: 'x' }";
        assertThat(loops(rule("$record.after.update", "state", condition, update(values))))
                .isFalse();
        assertThat(loops(rule("$record.after.update", "state name", condition, update(values))))
                .isTrue();
    }

    @Test
    void whatIsNotWrittenToANewRecordMayComeFromTheSettings() {
        String create =
                "<a:component type='record.create'><a:input name='catalog'>CATALOG</a:input><a:input name='values' kind='script'>(%s)</a:input></a:component>";
        String kind = "$record.after.create";
        assertThat(loops(rule(kind, "", "values.sum > 5", create.formatted("{ sum: 5 }"))))
                .isFalse();
        assertThat(loops(rule(kind, "", "values.sum > 5", create.formatted("{ name: 'x' }"))))
                .isTrue();
        assertThat(loops(rule(kind, "", "'name' in values", create.formatted("{ name: '' }"))))
                .isFalse();
    }

    @Test
    void codeIsLookedAtAsWell() {
        String code =
                "<a:component type='code'><a:input name='source'>records.update('CATALOG', recordId, { state: ['%s'] });</a:input></a:component>";
        String condition = "values.state?.[0] === 'new'";
        assertThat(loops(rule("$record.after.update", "", condition, code.formatted("old"))))
                .isFalse();
        assertThat(loops(rule("$record.after.update", "", condition, code.formatted("new"))))
                .isTrue();
    }

    /** A rule may put something else into the change before it is saved. */
    @Test
    void whatRulesMayPutInIsNotKnown() {
        String condition = "values.state?.[0] === 'new'";
        assertThat(loops(condition, "{ state: ['old'] }")).isFalse();
        assertThat(loops(rule("$record.before.update", "", condition, update("{ state: ['old'] }"))))
                .isFalse();
        String rule = scenario(
                rule(
                        "$record.before.update",
                        "",
                        "true",
                        "<a:component type='change.amend'><a:input name='values' kind='script'>({ state: ['new'] })</a:input></a:component>"));
        publications.publish(ADMINISTRATOR, rule, null);
        assertThat(loops(condition, "{ state: ['old'] }")).isTrue();
        assertThat(loops("user.id && values.state?.[0] === 'new'", "{ state: ['old'] }"))
                .isFalse();
    }
}
