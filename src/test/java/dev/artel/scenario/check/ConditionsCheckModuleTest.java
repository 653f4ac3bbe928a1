package dev.artel.scenario.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.kernel.Json;
import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.DiagramProblem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionsCheckModuleTest extends CheckTest {
    private static final String CREATED = "$record.after.create";
    private static final String UPDATED = "$record.after.update";

    private Catalog deals;

    @BeforeEach
    void makeDeals() {
        deals = catalog(
                "[{'id':'sum','name':'Сумма','type':'number','config':{'max':'1000'}},{'id':'day','name':'День','type':'date'},"
                        + "{'id':'name','name':'Имя','type':'text'},{'id':'who','name':'Кто','type':'user'},"
                        + "{'id':'paid','name':'Оплачено','type':'switch'},{'id':'done','name':'Готово','type':'progress'},"
                        + "{'id':'phone','name':'Телефон','type':'contact','config':{'type':'phone'}},"
                        + "{'id':'way','name':'Путь','type':'radiobutton','config':{'items':[{'id':'a','name':'А'},{'id':'b','name':'Б'}]}},"
                        + "{'id':'tags','name':'Метки','type':'checkboxes','config':{'items':[{'id':'hot','name':'Да'},{'id':'old','name':'Нет'}]}},"
                        + "{'id':'stage','name':'Этап','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'},{'id':'won','name':'Успех'}]}}]");
    }

    private String trigger(String kind, String condition) {
        String text = condition.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&quot;");
        return "<a:trigger kind='" + kind + "' catalog='" + deals.ref() + "'><a:condition>" + text
                + "</a:condition></a:trigger>";
    }

    private List<String> told(String kind, String condition) {
        return codes(Bpmn.trigger(trigger(kind, condition)));
    }

    private void clean(String condition) {
        assertThat(told(UPDATED, condition)).as(condition).isEmpty();
    }

    private void wrong(String condition, String code) {
        assertThat(told(UPDATED, condition)).as(condition).containsExactly("Start " + code);
    }

    @Test
    void whatFitsIsFine() {
        List.of(
                        "values.stage?.[0] === 'new' && prevValues.stage?.[0] !== 'new'",
                        "values.stage.includes('won') || values.tags?.indexOf('hot') >= 0",
                        "['new', 'won'].includes(record.values.stage?.[0])",
                        "values.sum > 2000 && prevValues.sum <= -0.123456789012 && values.done < 100.5",
                        "values.sum > '5' || values.sum == '5' || values.sum === null || values.sum == undefined",
                        "values.day >= '2026-11' && values.day < '2027-01-01T00:00:00.000Z' && values.day !== ''",
                        "values.paid === true && values.paid == 1 && values.way === 'a' && values.way == 'b'",
                        "values.name === 'x' && values.name.includes('lost') && values.name[0] === 'x' && values.name == 5",
                        "values.who?.[0]?.id === '5' && values.who.length > 0 && values.phone[0].contact === '1'",
                        "values.stage == 'won' && values.stage.length === 1 && values.tags == 'hot,old'",
                        "values['stage'][0] === 'new' && Object.keys(values).length === 1")
                .forEach(this::clean);
        clean("values[" + deals.fields().get(0).id() + "] > 5");
    }

    @Test
    void fieldsThatTheCatalogLacksAreTold() {
        wrong("values.price", "unknown-field");
        wrong("!prevValues?.price && values.stage[0] === 'new'", "unknown-field");
        wrong("prevValues && prevValues['price'] > 5", "unknown-field");
        wrong("record && record.values.price !== undefined", "unknown-field");
        wrong("values[`price`]", "unknown-field");
        wrong("record.values?.[999]", "unknown-field");
        wrong("values.stages?.[0] === 'new'", "unknown-field");
    }

    @Test
    void optionsThatAChoiceLacksAreTold() {
        wrong("values.stage?.[0] === 'lost'", "unknown-option");
        wrong("'lost' !== record.values.stage[0]", "unknown-option");
        wrong("values.stage == 'lost'", "unknown-option");
        wrong("values.tags.includes('lost')", "unknown-option");
        wrong("['new', 'lost'].includes(values.stage?.[0])", "unknown-option");
        wrong("values.way === 'c'", "unknown-option");
    }

    @Test
    void literalsOfAnotherTypeAreTold() {
        wrong("values.sum > 'much'", "wrong-value");
        wrong("values.sum === '5'", "wrong-value");
        wrong("values.done !== '100'", "wrong-value");
        wrong("values.paid === 'true'", "wrong-value");
        wrong("values.paid === 1", "wrong-value");
        wrong("values.name === 5", "wrong-value");
        wrong("values.day > 5", "wrong-value");
        wrong("values.day === 'soon'", "wrong-value");
        wrong("values.stage === 'new'", "wrong-value");
        wrong("values.stage[0] === 1", "wrong-value");
        wrong("values.who[0] === '5'", "wrong-value");
        wrong("values.who == 5", "wrong-value");
        wrong("values.phone.includes('+7')", "wrong-value");
    }

    @Test
    void whatIsComputedOrMayBeAnythingIsPassedOver() {
        List.of(
                        "values[event.type].price && values[`${event.type}`]",
                        "(v => v.price === 'x')(values)",
                        "_.get(values, 'price') || values.price",
                        "((values) => values.price)({ price: 1 })",
                        "'price' in values && values.price > 5",
                        "values.hasOwnProperty('price') && values.price > 5",
                        "typeof values.price !== 'undefined' && values.price > 5",
                        "(values.price = 5) && values.price > 4",
                        "([values.price] = [5]) && values.price > 4",
                        "values.stage?.[0] === event.type && values.sum > user.id",
                        "(values.stage || [])[0] === 'lost'",
                        "event.price && user.values.price && record.title === 5")
                .forEach(this::clean);
    }

    @Test
    void onlyWhatTheTriggerGivesIsLookedAt() {
        assertThat(told("$record.updating", "allValues.price")).containsExactly("Start unknown-field");
        assertThat(told("$record.before.create", "values.price")).containsExactly("Start unknown-field");
        assertThat(told("$record.before.create", "typeof record === 'undefined' || record.values.price"))
                .isEmpty();
        assertThat(told(CREATED, "typeof prevValues === 'undefined' || prevValues.price"))
                .isEmpty();
        assertThat(start("<a:trigger kind='" + CREATED
                        + "' catalog='no-such'><a:condition>values.price</a:condition></a:trigger>"))
                .containsExactly("Start unknown-catalog");
    }

    @Test
    void anOptionThatWasRemovedStillStandsInRecords() {
        Field stage = deals.field("stage").orElseThrow();
        String fields = "{'fields':[{'id':'" + stage.id()
                + "','customId':'stage','name':'Этап','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'}]}}]}";
        Catalog after = catalogs.update(ADMINISTRATOR, deals.ref(), Json.readObject(fields.replace('\'', '"')));
        assertThat(after.field("stage").orElseThrow().config().path("items").size())
                .isEqualTo(1);
        clean("prevValues.stage?.[0] === 'won'");
        wrong("prevValues.stage?.[0] === 'lost'", "unknown-option");
    }

    @Test
    void theReasonNamesFieldAndLiteral() {
        DiagramProblem problem = scenarios
                .problems(ADMINISTRATOR, Bpmn.trigger(trigger(UPDATED, "values.stage === 'new'")))
                .get(0);
        assertThat(problem.isError()).isTrue();
        assertThat(problem.message().in(Texts.ENGLISH))
                .contains("“Начало”", "“Этап”", "list", "\"new\"", "includes(…)");
        assertThat(problem.message().in(Texts.RUSSIAN)).contains("«Этап»", "список", "\"new\"");
    }

    /** What the structure's own cache asks from time to time is all. */
    @Test
    void noConditionAsksForItself() {
        byte[] many = Bpmn.of(IntStream.range(0, 50)
                .mapToObj(i -> "<b:startEvent id='Start" + i + "'><b:extensionElements>"
                        + trigger(UPDATED, "values.who[0] === " + i + " || values.stage[0] === 'lost" + i + "'")
                        + "</b:extensionElements></b:startEvent>")
                .collect(Collectors.joining()));
        statements.here(() -> scenarios.problems(ADMINISTRATOR, many)).assertStatementsAtMost(3);
    }
}
