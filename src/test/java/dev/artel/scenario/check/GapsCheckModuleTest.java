package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.DiagramProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways that may come to nothing, and times that nothing says or that are over. */
class GapsCheckModuleTest extends CheckTest {
    private static final String DO = "<b:userTask id='Do'><b:extensionElements><a:task>"
            + "<a:assign kind='script'>user.id</a:assign>%s</a:task></b:extensionElements></b:userTask>";

    private Catalog deals;

    @BeforeEach
    void makeDeals() {
        deals = catalog("[{'id':'sum','name':'Сумма','type':'number'},{'id':'name','name':'Имя','type':'text'},"
                + "{'id':'day','name':'День','type':'date'},{'id':'who','name':'Кто','type':'user'}]");
    }

    private static String gateway(String kind, String one, String other) {
        return "<b:startEvent id='Start'/><b:" + kind + " id='G' name='Which'/><b:endEvent id='A'/><b:endEvent id='B'/>"
                + flow("F1", "Start", "G") + way("F2", "A", one) + way("F3", "B", other);
    }

    private static String way(String id, String to, String condition) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='G' targetRef='" + to
                + "'><b:conditionExpression language='javascript'>"
                + condition.replace(">", "&gt;").replace("<", "&lt;") + "</b:conditionExpression></b:sequenceFlow>";
    }

    @ParameterizedTest
    @ValueSource(strings = {"exclusiveGateway", "inclusiveGateway"})
    void aGatewayWhoseConditionsMayAllFailHasADefault(String kind) {
        String open = gateway(kind, "event.id > 5", "event.id < 2");
        assertThat(scenarios.problems(ADMINISTRATOR, Bpmn.of(open)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.element() + " " + problem.code()).isEqualTo("G no-default");
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message().in(Texts.ENGLISH)).contains("“Which”", "incident");
                });
        assertThat(codes(gateway(kind, "event.id == 5", "event.id != 5"))).isEmpty();
        assertThat(codes(gateway(kind, "event.id", "!event.id"))).isEmpty();
        assertThat(codes(open.replace("id='G'", "id='G' default='F3'")
                        .replace(way("F3", "B", "event.id < 2"), flow("F3", "G", "B"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "$record.before.update, change.refuse, ''",
        "$record.after.update, change.refuse, not-asked",
        "$record.before.create, change.amend, ''",
        "$record.before.delete, change.amend, not-asked",
        "$webRequest, http.answer, ''",
        "$record.after.create, http.answer, not-asked"
    })
    void whatAnswersNobodyIsTold(String event, String step, String told) {
        String web = event.equals("$webRequest") ? " address='asked'" : " catalog='" + deals.ref() + "'";
        String start = "<b:startEvent id='Start'><b:extensionElements><a:trigger kind='" + event + "'" + web
                + "/></b:extensionElements></b:startEvent>";
        String input = step.equals("change.refuse")
                ? "<a:input name='message'>No</a:input>"
                : step.equals("change.amend") ? "<a:input name='values' kind='script'>({})</a:input>" : "";
        String scenario = start
                + task("Say", "<a:component type='" + step + "'>" + input + "</a:component>")
                + "<b:endEvent id='End'/>" + flow("F1", "Start", "Say") + flow("F2", "Say", "End");
        assertThat(codes(scenario)).isEqualTo(told.isEmpty() ? List.of() : List.of("Say " + told));
        assertThat(codes(scenario.replaceAll("<a:trigger.*?/>", ""))).isEmpty();
    }

    @Test
    void whatNobodyWaitsForNeverComes() {
        String called = scenario(Bpmn.of("<b:startEvent id='S'/><b:endEvent id='E'/>" + flow("F", "S", "E")));
        publications.publish(ADMINISTRATOR, called, null);
        String call = "<b:startEvent id='Start'/><b:callActivity id='Call' calledElement='" + called
                + "'><b:extensionElements><a:call wait='%s'><a:output name='x' to='got'/></a:call></b:extensionElements></b:callActivity>"
                + "<b:endEvent id='End'/>" + flow("F1", "Start", "Call") + flow("F2", "Call", "End");
        assertThat(codes(call.formatted("true"))).isEmpty();
        assertThat(scenarios.problems(ADMINISTRATOR, Bpmn.of(call.formatted("false"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.element() + " " + problem.code()).isEqualTo("Call lost-output");
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message().in(Texts.ENGLISH)).contains("“got”");
                });
    }

    private static String exit(String timer) {
        return DO.formatted("") + "<b:boundaryEvent id='T' attachedToRef='Do' cancelActivity='false'>"
                + "<b:timerEventDefinition>" + timer + "</b:timerEventDefinition></b:boundaryEvent>"
                + "<b:endEvent id='End'/><b:endEvent id='Late'/>" + flow("F1", "Start", "Do") + flow("F2", "Do", "End")
                + flow("F3", "T", "Late");
    }

    @ParameterizedTest
    @CsvSource({
        "R3/PT10M,",
        "R/P1D/2126-01-01,",
        "R5/2126-11-23T10:00:00Z/P1W,",
        "R5/2016-11-23T10:00:00Z/P1W,past-timer",
        "R/2016-11-23T10:00:00Z/P1W,",
        "R999999/2016-11-23T10:00:00Z/P99999Y,",
        "R900000/2016-11-23T10:00:00Z/PT1H,",
        "R/P1D/2016-12-31,past-timer",
        "R0/P1D,bad-timer"
    })
    void aRepetitionIsStillToCome(String cycle, @Nullable String code) {
        assertThat(codes("<b:startEvent id='Start'/>" + exit("<b:timeCycle>" + cycle + "</b:timeCycle>")))
                .isEqualTo(code == null ? List.of() : List.of("T " + code));
    }

    @ParameterizedTest
    @CsvSource({
        "timeDuration,P99999Y,timer-beyond",
        "timeDuration,P900Y,",
        "timeDate,9999-12-31T00:00:00Z,timer-beyond",
        "timeDate,9998-12-31T00:00:00Z,",
        "timeCycle,R3/P99999Y,timer-beyond",
        "timeCycle,R3/9999-12-31/P1D,timer-beyond",
        "timeCycle,R3/2126-12-31/P99999Y,"
    })
    void whatNobodyWillSeeIsTold(String kind, String time, @Nullable String code) {
        String timer = "<b:" + kind + ">" + time + "</b:" + kind + ">";
        assertThat(codes("<b:startEvent id='Start'/>" + exit(timer)))
                .isEqualTo(code == null ? List.of() : List.of("T " + code));
    }

    @Test
    void aDeadlineThatNobodyWillSeeIsTold() {
        String task = "<b:startEvent id='Start'/>" + DO + "<b:endEvent id='End'/>" + flow("F1", "Start", "Do")
                + flow("F2", "Do", "End");
        assertThat(codes(task.formatted("<a:due>P99999Y</a:due>"))).containsExactly("Do timer-beyond");
        assertThat(codes(task.formatted("<a:due>P9Y</a:due>"))).isEmpty();
    }

    @Test
    void roundsAreInTurnOrAtOnce() {
        String loop =
                "<b:startEvent id='Start'/><b:serviceTask id='Each'><b:extensionElements><a:component type='variables.set'/>"
                        + "</b:extensionElements><b:multiInstanceLoopCharacteristics isSequential='%s'><b:extensionElements>"
                        + "<a:each atOnce='%s'><a:list kind='script'>[1]</a:list></a:each></b:extensionElements>"
                        + "</b:multiInstanceLoopCharacteristics></b:serviceTask><b:endEvent id='End'/>"
                        + flow("F1", "Start", "Each") + flow("F2", "Each", "End");
        assertThat(codes(loop.formatted("true", "5"))).containsExactly("Each loop-at-once");
        assertThat(codes(loop.formatted("true", "1"))).isEmpty();
        assertThat(codes(loop.formatted("false", "5"))).isEmpty();
        assertThat(codes(loop.formatted("false", "500"))).containsExactly("Each bad-setting");
    }

    @Test
    void whatTheFileSaysAsAWholeIsCalledTheFile() {
        byte[] bpmn = new String(Bpmn.step("<a:component type='variables.set'/>"), StandardCharsets.UTF_8)
                .replace("<bpmn:process", "<bpmn:import importType='a' location='b' namespace='c'/><bpmn:process")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(scenarios.problems(ADMINISTRATOR, bpmn)).singleElement().satisfies(problem -> {
            assertThat(problem.message().in(Texts.ENGLISH))
                    .isEqualTo("“File”: an element of the kind “Reference to another file” is not run yet");
            assertThat(problem.message().in(Texts.DEFAULT)).startsWith("«Файл»");
        });
    }

    @Test
    void theRangeOfANumberIsNamed() {
        byte[] bpmn = Bpmn.step("<a:component type='record.find'><a:input name='catalog'>" + deals.ref()
                + "</a:input><a:input name='limit'>5000</a:input></a:component>");
        assertThat(scenarios.problems(ADMINISTRATOR, bpmn))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().in(Texts.DEFAULT))
                        .endsWith(
                                "значение «5000» не подходит для «Не больше», сюда подходит целое число от 1 до 1000"));
    }

    @ParameterizedTest
    @CsvSource({
        "record.values.day,",
        "record.values.name,text-as-time",
        "values.name,text-as-time",
        "values.day,",
        "record.values.zz,unknown-field",
        "record.values.sum,wrong-value",
        "record?.values?.who,wrong-value",
        "values[&quot;sum&quot;],wrong-value",
        "moment(record.values.sum),",
    })
    void timersAndDeadlinesFollowDates(String script, @Nullable String code) {
        String start = "<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$record.after.create' catalog='"
                + deals.ref() + "'/></b:extensionElements></b:startEvent>";
        String date = "<b:timeDate language='javascript'>" + script + "</b:timeDate>";
        String wait = start + "<b:intermediateCatchEvent id='T'><b:timerEventDefinition>" + date
                + "</b:timerEventDefinition></b:intermediateCatchEvent><b:endEvent id='End'/>"
                + flow("F1", "Start", "T") + flow("F2", "T", "End");
        assertThat(codes(wait)).isEqualTo(code == null ? List.of() : List.of("T " + code));
        assertThat(codes(start + exit(date))).isEqualTo(code == null ? List.of() : List.of("T " + code));
        String task = start + DO.formatted("<a:due kind='script'>" + script + "</a:due>") + "<b:endEvent id='End'/>"
                + flow("F1", "Start", "Do") + flow("F2", "Do", "End");
        assertThat(codes(task)).isEqualTo(code == null ? List.of() : List.of("Do " + code));
    }

    @Test
    void aWaitForARecordThatAStepHasReadNamesItsFields() {
        String get = "<a:component type='record.get'><a:input name='catalog'>" + deals.ref()
                + "</a:input><a:input name='id'>1</a:input><a:output name='record' to='deal'/></a:component>";
        String until = "<b:startEvent id='Start'/>" + task("Read", get)
                + "<b:intermediateCatchEvent id='W'><b:extensionElements><a:until><a:record kind='script'>%s</a:record>"
                + "<a:filters>{&quot;%s&quot;:1}</a:filters></a:until></b:extensionElements><b:conditionalEventDefinition/>"
                + "</b:intermediateCatchEvent><b:endEvent id='End'/>" + flow("F1", "Start", "Read")
                + flow("F2", "Read", "W") + flow("F3", "W", "End");
        assertThat(codes(until.formatted("deal", "sum"))).isEmpty();
        assertThat(codes(until.formatted("deal", "zz"))).containsExactly("W unknown-field");
        assertThat(codes(until.formatted("event.record", "zz"))).isEmpty();
        String written = "({ catalogId: &quot;nocat&quot;, recordId: 1 })";
        assertThat(codes(until.formatted(written, "zz"))).containsExactly("W unknown-catalog");
        DiagramProblem problem = scenarios
                .problems(ADMINISTRATOR, Bpmn.of(until.formatted("deal", "zz")))
                .get(0);
        assertThat(problem.message().in(Texts.ENGLISH)).contains("state of a record", "conditions");
    }
}
