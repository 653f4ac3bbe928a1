package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.read.Reading;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class ValuesCheckModuleTest extends CheckTest {
    @Autowired
    private Checks checks;

    private Catalog deals;

    @BeforeEach
    void makeDeals() {
        deals = catalog(
                "[{'id':'sum','name':'Сумма','type':'number','config':{'max':'1000'}},{'id':'day','name':'День','type':'date'},"
                        + "{'id':'mail','name':'Почта','type':'text','config':{'type':'mail'}},{'id':'who','name':'Кто','type':'user'},"
                        + "{'id':'stage','name':'Этап','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'},{'id':'won','name':'Успех'}]}}]");
    }

    private List<String> create(String kind, String values) {
        return step("<a:component type='record.create'><a:input name='catalog'>" + deals.ref()
                + "</a:input><a:input name='values' kind='" + kind + "'>" + values.replace("'", "&quot;")
                + "</a:input></a:component>");
    }

    private List<String> find(String kind, String filters) {
        return step("<a:component type='record.find'><a:input name='catalog'>" + deals.ref()
                + "</a:input><a:input name='filters' kind='" + kind + "'>" + filters.replace("'", "&quot;")
                + "</a:input></a:component>");
    }

    @Test
    void valuesFitTheirFields() {
        assertThat(create("value", "{'sum':12.5,'day':'2026-11-23','mail':'a@b.c','who':[5],'stage':['won']}"))
                .isEmpty();
        assertThat(create("value", "{'sum':'much'}")).containsExactly("Step wrong-value");
        assertThat(create("value", "{'sum':2000}")).containsExactly("Step wrong-value");
        assertThat(create("value", "{'day':'soon','mail':'nobody','stage':['lost']}"))
                .containsExactly("Step wrong-value", "Step wrong-value", "Step unknown-option");
        assertThat(create("value", "{'stage':['new','won']}")).containsExactly("Step wrong-value");
        assertThat(create("value", "{'$or':[1]}")).containsExactly("Step unknown-field");
    }

    @Test
    void aButtonHoldsNothing() {
        deals = catalog("[{'id':'name','name':'Имя','type':'text'},{'id':'go','name':'Начать','type':'button'}]");
        assertThat(create("script", "({ go: true })")).containsExactly("Step wrong-value");
        assertThat(create("value", "{'go':'x'}")).containsExactly("Step wrong-value");
    }

    @Test
    void whatAScriptWritesOutCountsLikeAValue() {
        assertThat(create(
                        "script", "({ sum: event.id.length, day: moment().toDate(), stage: ['won'], who: [user.id] })"))
                .isEmpty();
        assertThat(create("script", "({ sum: 'much', price: event, stage: ['lost'] })"))
                .containsExactly("Step wrong-value", "Step unknown-field", "Step unknown-option");
        assertThat(create("script", "({ ...event, sum: 'much' })")).isEmpty();
    }

    @Test
    void conditionsFitTheirFields() {
        assertThat(
                        find(
                                "value",
                                "{'sum':{'at':1,'to':5},'stage':['new'],'day':'$empty','$or':[{'mail':'x'},{'who':'CURRENT_USER'}]}"))
                .isEmpty();
        assertThat(find("value", "{'sum':'much'}")).containsExactly("Step wrong-value");
        assertThat(find("value", "[{'fieldId':'sum','value':'much'},{'attr':'price','value':1}]"))
                .containsExactly("Step wrong-value", "Step unknown-field");
        assertThat(find("script", "({ sum: { at: event.id, to: 'much' }, price: 1 })"))
                .containsExactly("Step unknown-field");
        assertThat(find("script", "({ $and: [{ sum: { $or: [1, 'much'] } }] })"))
                .containsExactly("Step wrong-value");
    }

    @Test
    void aWaitForARecordNamesFieldsThatItHas() {
        String until = "<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$record.after.create' catalog='"
                + deals.ref()
                + "'/></b:extensionElements></b:startEvent><b:intermediateCatchEvent id='W'><b:extensionElements><a:until%s><a:filters>%s</a:filters></a:until></b:extensionElements>"
                + "<b:conditionalEventDefinition/></b:intermediateCatchEvent><b:endEvent id='End'/>"
                + flow("F1", "Start", "W") + flow("F2", "W", "End");
        assertThat(codes(until.formatted("", "{&quot;stage&quot;:[&quot;won&quot;]}")))
                .isEmpty();
        assertThat(codes(until.formatted("", "{&quot;sum&quot;:&quot;much&quot;,&quot;price&quot;:1}")))
                .containsExactly("W wrong-value", "W unknown-field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "script | [1]",
                "script | 5",
                "script | ({ $or: { sum: 1 } })",
                "script | [{ sum: 1 }, null]",
                "value | [1]"
            })
    void whatIsNoFilterIsToldWhereverItStands(String kind, String filters) {
        assertThat(find(kind, filters)).containsExactly("Step bad-input");
        String until = "<b:startEvent id='Start'/><b:intermediateCatchEvent id='W'><b:extensionElements><a:until>"
                + "<a:record kind='script'>unheard</a:record><a:filters kind='" + kind + "'>" + filters
                + "</a:filters></a:until></b:extensionElements><b:conditionalEventDefinition/></b:intermediateCatchEvent>"
                + "<b:endEvent id='End'/>" + flow("F1", "Start", "W") + flow("F2", "W", "End");
        assertThat(codes(until)).contains("W bad-input");
    }

    /** What the structure's own cache asks from time to time is all. */
    @Test
    void theReasonIsThatOfTheFieldAndNoStepAsksForItself() {
        String component = "<a:component type='record.create'><a:input name='catalog'>" + deals.ref()
                + "</a:input><a:input name='values'>{&quot;sum&quot;:&quot;much&quot;,&quot;who&quot;:[7]}</a:input></a:component>";
        byte[] many = Bpmn.of(IntStream.range(0, 50)
                .mapToObj(i -> Bpmn.task("Step" + i, component))
                .collect(Collectors.joining()));
        statements.here(() -> scenarios.problems(ADMINISTRATOR, many)).assertStatementsAtMost(3);
        DiagramProblem problem =
                scenarios.problems(ADMINISTRATOR, Bpmn.step(component)).get(0);
        assertThat(problem.isError()).isTrue();
        assertThat(problem.message().in(Texts.ENGLISH))
                .contains("“Automatic step (unnamed) · Values”", "Сумма", "a number is needed");
    }

    @Test
    void inTheForeignDialectUnknownCatalogsAndFieldsAreFoundOutLater() {
        String values =
                "<a:component type='record.create'>%s<a:input name='values'>{&quot;price&quot;:1,&quot;sum&quot;:&quot;much&quot;}</a:input></a:component>";
        Reading own =
                scenarios.read(Bpmn.step(values.formatted("<a:input name='catalog'>" + deals.ref() + "</a:input>")));
        assertThat(spoken(own, ADMINISTRATOR)).containsExactly("error unknown-field", "error wrong-value");
        assertThat(spoken(foreign(own), ADMINISTRATOR)).containsExactly("error wrong-value", "warning unknown-field");
        String byScript = "<a:input name='catalog' kind='script'>&quot;" + deals.ref() + "&quot;</a:input>";
        Reading script = scenarios.read(Bpmn.step(values.formatted(byScript)));
        assertThat(spoken(script, ADMINISTRATOR)).containsExactly("error unknown-field", "error wrong-value");
        assertThat(spoken(foreign(script), ADMINISTRATOR))
                .containsExactlyInAnyOrder("warning wrong-value", "warning unknown-field");
        Reading list = scenarios.read(Bpmn.step("<a:component type='record.create'>" + byScript
                + "<a:input name='values'>[1]</a:input></a:component>"));
        assertThat(spoken(foreign(list), ADMINISTRATOR)).containsExactly("error bad-input");
    }

    @Test
    void inTheForeignDialectAScriptMayGiveNothing() {
        String create = "<a:component type='record.create'>%s<a:input name='values'>{}</a:input></a:component>";
        Reading none =
                scenarios.read(Bpmn.step(create.formatted("<a:input name='catalog' kind='script'>null</a:input>")));
        assertThat(spoken(none, ADMINISTRATOR)).containsExactly("error missing-input");
        assertThat(spoken(foreign(none), ADMINISTRATOR)).containsExactly("warning missing-input");
        Reading left = scenarios.read(Bpmn.step(create.formatted("")));
        assertThat(spoken(foreign(left), ADMINISTRATOR)).containsExactly("error missing-input");
    }

    private static Reading foreign(Reading own) {
        Diagram read = own.diagram();
        Diagram foreign = new Diagram(
                read.processId(),
                read.name(),
                Dialect.BPIUM,
                read.nodes(),
                read.flows(),
                read.lanes(),
                read.participants(),
                read.annotations(),
                read.scopes(),
                read.loops(),
                read.handlers());
        return new Reading(foreign, List.of());
    }

    private List<String> spoken(Reading reading, Access access) {
        return checks.of(reading, access).stream()
                .map(problem -> problem.severity().code() + " " + problem.code())
                .toList();
    }
}
