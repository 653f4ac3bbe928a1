package dev.artel.scenario.check;

import static dev.artel.scenario.Bpmn.flow;
import static dev.artel.scenario.Bpmn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.SyncReason;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChecksModuleTest extends CheckTest {
    private static final String NOTHING = "<a:component type='variables.set'/>";

    @Autowired
    private Synchrony synchrony;

    @Test
    void waysMustLeadFromAStartThroughEverythingToAnEnd() {
        assertThat(codes(task("Lone", NOTHING))).containsExactly("P no-start", "Lone dead-end");
        assertThat(codes("<b:startEvent id='Start'/>" + task("A", NOTHING) + task("B", NOTHING)
                        + "<b:endEvent id='End'/>" + flow("F1", "Start", "A") + flow("F2", "A", "End")
                        + flow("F3", "End", "Start")))
                .containsExactlyInAnyOrder(
                        "F3 flow-into-start",
                        "F3 flow-out-of-end",
                        "B unreachable",
                        "B dead-end",
                        "Start loop-without-wait");
        assertThat(codes("<b:startEvent id='Start'/><b:exclusiveGateway id='G'/>" + flow("F1", "Start", "G")))
                .containsExactly("G no-way-out");
    }

    @Test
    void scopesBeginInOnePlaceAndNoWayCrossesTheirBorder() {
        String inside = "<b:startEvent id='In'/><b:endEvent id='Out'/>" + flow("I1", "In", "Out");
        String frame = "<b:startEvent id='Start'/><b:subProcess id='Sub'%s>%s</b:subProcess><b:endEvent id='End'/>"
                + flow("F1", "Start", "Sub") + flow("F2", "Sub", "End");
        assertThat(codes(frame.formatted("", inside))).isEmpty();
        assertThat(codes(frame.formatted("", "<b:endEvent id='Out'/>")))
                .containsExactly("Sub sub-process-start", "Out unreachable");
        assertThat(codes(frame.formatted("", inside) + flow("F3", "Start", "In")))
                .containsExactly("F3 crossing-flow");
        assertThat(codes(frame.formatted(
                        "", inside.replace("id='In'/>", "id='In'><b:errorEventDefinition/></b:startEvent>"))))
                .containsExactly("Sub sub-process-start", "In misplaced-start");
        String event = "<b:startEvent id='Start'/><b:endEvent id='End'/>" + flow("F1", "Start", "End")
                + "<b:subProcess id='Sub' triggeredByEvent='true'>%s</b:subProcess>";
        assertThat(codes(event.formatted(inside))).containsExactly("Sub event-sub-process-start");
        assertThat(codes(event.formatted(
                        inside.replace("id='In'/>", "id='In'><b:errorEventDefinition/></b:startEvent>"))))
                .isEmpty();
    }

    @Test
    void whatNobodyReachesIsToldOfOnceWithAllThatIsInAndOnIt() {
        String lost = "<b:startEvent id='Start'/><b:endEvent id='End'/>" + flow("F1", "Start", "End")
                + "<b:subProcess id='Sub'><b:startEvent id='In'/><b:endEvent id='Out'/>" + flow("F2", "In", "Out")
                + "</b:subProcess><b:endEvent id='After'/>" + flow("F3", "Sub", "After")
                + "<b:boundaryEvent id='Exit' attachedToRef='Sub'><b:errorEventDefinition/></b:boundaryEvent>"
                + "<b:endEvent id='Failed'/>" + flow("F4", "Exit", "Failed");
        assertThat(codes(lost)).containsExactlyInAnyOrder("Sub unreachable", "After unreachable", "Failed unreachable");
    }

    @Test
    void jumpsHaveOnePlaceToArriveAt() {
        String jump = "<b:startEvent id='Start'/><b:intermediateThrowEvent id='Jump'><b:linkEventDefinition name='a'/>"
                + "</b:intermediateThrowEvent>" + flow("F1", "Start", "Jump");
        assertThat(codes(jump)).containsExactly("Jump missing-link");
        String land = "<b:intermediateCatchEvent id='%1$s'><b:linkEventDefinition name='a'/></b:intermediateCatchEvent>"
                + "<b:endEvent id='%1$sEnd'/><b:sequenceFlow id='%1$sFlow' sourceRef='%1$s' targetRef='%1$sEnd'/>";
        assertThat(codes(jump + land.formatted("Land"))).isEmpty();
        assertThat(codes(jump + land.formatted("Land") + land.formatted("Other")))
                .containsExactly("Other duplicate-link", "Other unreachable", "OtherEnd unreachable");
    }

    @Test
    void callsNameScenariosThatExist() {
        String call =
                "<b:startEvent id='Start'/><b:callActivity id='Call'%s><b:extensionElements><a:call%s><a:input name='%s'>1"
                        + "</a:input></a:call></b:extensionElements></b:callActivity><b:endEvent id='End'/>"
                        + flow("F1", "Start", "Call") + flow("F2", "Call", "End");
        assertThat(codes(call.formatted("", "", "a"))).containsExactly("Call missing-setting");
        assertThat(codes(call.formatted(" calledElement='no-such'", "", "a"))).containsExactly("Call unknown-scenario");
        String scenario = Long.toString(scenarios
                .create(ADMINISTRATOR, null, "Вызываемый", null, Bpmn.trigger(""))
                .id());
        assertThat(codes(call.formatted(" calledElement='" + scenario + "'", "", "a")))
                .containsExactly("Call unpublished-call");
        assertThat(codes(call.formatted(" calledElement='" + scenario + "'", " version='3'", "a.b")))
                .containsExactly("Call unknown-version", "Call bad-variable");
    }

    @Test
    void choicesNeedConditionsAndOnlyThey() {
        String ends = "<b:startEvent id='Start'/><b:endEvent id='E1'/><b:endEvent id='E2'/>";
        String condition =
                "'><b:conditionExpression language='javascript'>a === 1</b:conditionExpression></b:sequenceFlow>";
        assertThat(codes(ends + "<b:exclusiveGateway id='G' default='F1'/>" + flow("F1", "Start", "G")
                        + flow("F2", "G", "E1") + "<b:sequenceFlow id='F3' sourceRef='G' targetRef='E2" + condition))
                .containsExactlyInAnyOrder("G bad-default", "F2 no-condition");
        assertThat(codes(ends + "<b:exclusiveGateway id='G'/>" + flow("F1", "Start", "G")
                        + "<b:sequenceFlow id='F2' sourceRef='G' targetRef='E1" + condition))
                .containsExactlyInAnyOrder("F2 lone-condition", "E2 unreachable");
        assertThat(codes(ends + flow("F1", "Start", "E1") + "<b:sequenceFlow id='F2' sourceRef='Start' targetRef='E2"
                        + condition))
                .containsExactly("F2 misplaced-condition");
    }

    @Test
    void stepsUseComponentsThatExistWithWhatTheyNeed() {
        assertThat(step("<a:component type='no.such'/>")).containsExactly("Step unknown-component");
        assertThat(step(
                        "<a:component type='record.get'><a:input name='catalog'>CATALOG</a:input><a:input name='what'>1</a:input>"
                                + "<a:output name='other' to='x'/></a:component>"))
                .containsExactly("Step unknown-input", "Step missing-input", "Step unknown-output");
        assertThat(
                        step(
                                "<a:component type='record.find'><a:input name='catalog'>nosuch</a:input><a:input name='limit'>many</a:input></a:component>"))
                .containsExactly("Step unknown-catalog", "Step bad-input");
        assertThat(step("<a:component type='record.find'><a:input name='catalog' kind='script'>anything</a:input>"
                        + "<a:input name='limit' kind='script'>1</a:input></a:component>"))
                .isEmpty();
    }

    @Test
    void aMailSaysSomethingInTextOrInHtml() {
        String mail = "<a:component type='mail.send'><a:input name='to'>anna@example.com</a:input>"
                + "<a:input name='subject'>Hello</a:input>%s</a:component>";
        assertThat(step(mail.formatted(""))).containsExactly("Step missing-input");
        assertThat(step(mail.formatted("<a:input name='html'> </a:input>"))).containsExactly("Step missing-input");
        assertThat(step(mail.formatted("<a:input name='html'>&lt;b>Hi&lt;/b></a:input>")))
                .isEmpty();
        assertThat(step(mail.formatted("<a:input name='text' kind='script'>record.title</a:input>")))
                .isEmpty();
    }

    @Test
    void aVariableDoesNotHideWhatScriptsHave() {
        String get = "<a:component type='record.get'><a:input name='catalog'>CATALOG</a:input>"
                + "<a:input name='id' kind='script'>1</a:input><a:output name='record' to='%s'/></a:component>";
        assertThat(step(get.formatted("client"))).isEmpty();
        assertThat(step(get.formatted("values"))).isEmpty();
        assertThat(step(get.formatted("record"))).containsExactly("Step hiding-variable");
        assertThat(step(get.formatted("record.client"))).containsExactly("Step hiding-variable");
        assertThat(step(get.formatted("records"))).containsExactly("Step hiding-variable");
        assertThat(person("<a:task><a:assign kind='script'>1</a:assign><a:output name='outcome' to='values'/>"
                        + "<a:output name='by' to='user'/></a:task>"))
                .containsExactly("Do hiding-variable", "Do hiding-variable");
        assertThat(scenarios.problems(ADMINISTRATOR, Bpmn.of(exit("process.code"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.isError()).isFalse();
                    assertThat(problem.message().in(Texts.ENGLISH)).contains("Failed", "process");
                });
    }

    private static String exit(String code) {
        return "<b:startEvent id='Start'/>" + task("Step", NOTHING)
                + "<b:boundaryEvent id='Exit' name='Failed' attachedToRef='Step'><b:extensionElements><a:error code='"
                + code
                + "'/></b:extensionElements><b:errorEventDefinition/></b:boundaryEvent><b:endEvent id='End'/>"
                + flow("F1", "Start", "Step") + flow("F2", "Step", "End") + flow("F3", "Exit", "End");
    }

    @Test
    void literalValuesNameFieldsAndOptionsThatExist() {
        String values =
                "<a:component type='record.create'><a:input name='catalog'>CATALOG</a:input><a:input name='values'>%s</a:input></a:component>";
        assertThat(step(values.formatted("{&quot;name&quot;:&quot;x&quot;,&quot;state&quot;:[&quot;new&quot;]}")))
                .isEmpty();
        assertThat(step(values.formatted("{&quot;price&quot;:1,&quot;state&quot;:&quot;sold&quot;}")))
                .containsExactly("Step unknown-field", "Step unknown-option");
        assertThat(
                        step(
                                "<a:component type='record.find'><a:input name='catalog'>CATALOG</a:input>"
                                        + "<a:input name='filters'>{&quot;$or&quot;:[{&quot;state&quot;:[&quot;old&quot;]},{&quot;price&quot;:1}]}</a:input></a:component>"))
                .containsExactly("Step unknown-field");
    }

    @Test
    void scriptsMustBeJavaScript() {
        String bad = "<a:component type='variables.set'><a:input name='a' kind='script'>1 +</a:input></a:component>";
        List<DiagramProblem> problems = scenarios.problems(ADMINISTRATOR, Bpmn.step(bad));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("script-syntax");
            assertThat(problem.element()).isEqualTo("Step");
            assertThat(problem.message().in(Texts.ENGLISH)).contains("“Automatic step (unnamed)”, a, line 1");
        });
        assertThat(step("<a:component type='code'><a:input name='source'>const a = ;</a:input></a:component>"))
                .containsExactly("Step script-syntax");
        assertThat(step("<a:component type='code'><a:input name='source'>return `${1}`;</a:input></a:component>"))
                .isEmpty();
        assertThat(
                        start(
                                "<a:trigger kind='$record.after.create' catalog='CATALOG'><a:condition>values.</a:condition></a:trigger>"))
                .containsExactly("Start script-syntax");
    }

    @Test
    void triggersExistAndHaveWhatTheyNeed() {
        assertThat(start("<a:trigger kind='$moonrise'/>")).containsExactly("Start unknown-trigger");
        assertThat(start("<a:trigger kind='$record.after.create'/>")).containsExactly("Start trigger-needs");
        assertThat(start("<a:trigger kind='$record.after.create' catalog='nosuch'/>"))
                .containsExactly("Start unknown-catalog");
        assertThat(start("<a:trigger kind='$record.after.update' catalog='CATALOG' fields='name price'/>"))
                .containsExactly("Start unknown-field");
        assertThat(start("<a:trigger kind='$record.after.create' catalog='$scripts'/>"))
                .as("what has tables of its own tells nobody of its changes")
                .containsExactly("Start no-events");
        assertThat(start("<a:trigger kind='$record.after.create' catalog='$users'/>"))
                .isEmpty();
        assertThat(start("<a:trigger kind='$webRequest'/>")).containsExactly("Start trigger-needs");
        assertThat(start("<a:trigger kind='$webRequest' address='a b'/>")).containsExactly("Start bad-address");
        assertThat(start("<a:trigger kind='$webRequest' address='site-lead'/>")).isEmpty();
        assertThat(start("<a:trigger kind='$manual'/>")).isEmpty();
    }

    @Test
    void timesMustBeReadable() {
        String timer =
                "<b:startEvent id='Start'/><b:intermediateCatchEvent id='T'><b:timerEventDefinition>%s</b:timerEventDefinition>"
                        + "</b:intermediateCatchEvent><b:endEvent id='End'/>" + flow("F1", "Start", "T")
                        + flow("F2", "T", "End");
        assertThat(codes(timer.formatted("<b:timeDuration>PT5M</b:timeDuration>")))
                .isEmpty();
        assertThat(codes(timer.formatted("<b:timeDuration>5 minutes</b:timeDuration>")))
                .containsExactly("T bad-timer");
        assertThat(codes(timer.formatted("<b:timeDate>2126-11-23T10:00:00Z</b:timeDate>")))
                .isEmpty();
        assertThat(codes(timer.formatted("<b:timeDate>2126-11-23</b:timeDate>")))
                .isEmpty();
        assertThat(codes(timer.formatted("<b:timeDate>2016-11-23</b:timeDate>")))
                .containsExactly("T past-timer");
        assertThat(codes(timer.formatted("<b:timeDate>PT5M</b:timeDate>"))).containsExactly("T bad-timer");
        assertThat(codes(timer.formatted(""))).containsExactly("T no-time");
        assertThat(codes(timer.formatted("<b:timeDate language='javascript'> </b:timeDate>")))
                .containsExactly("T no-time");
        assertThat(codes(timer.formatted("<b:timeDate language='javascript'>record.values.at</b:timeDate>")))
                .isEmpty();
    }

    @Test
    void whatKeepsADiagramFromRunningInOnePieceIsNamedElementByElement() {
        String diagram = "<b:startEvent id='Start'/>" + task("Set", NOTHING)
                + task(
                        "Call",
                        "<a:component type='http.request'><a:input name='url'>https://example.org</a:input></a:component>")
                + task("Later", NOTHING + "<a:step boundary='true'/>")
                + "<b:intermediateThrowEvent id='Far'/><b:userTask id='Do'/>"
                + "<b:boundaryEvent id='Late' attachedToRef='Do'><b:timerEventDefinition><b:timeDuration>PT1H</b:timeDuration></b:timerEventDefinition></b:boundaryEvent>"
                + "<b:intermediateCatchEvent id='Wait'><b:timerEventDefinition><b:timeDuration>PT1H</b:timeDuration></b:timerEventDefinition></b:intermediateCatchEvent>"
                + task("Odd", "<a:component type='no.such'/>");
        assertThat(synchrony.reasons(scenarios.read(Bpmn.of(diagram)).diagram()))
                .extracting(reason -> reason.element() + " " + reason.why())
                .containsExactly(
                        "Call OUTSIDE", "Later BOUNDARY", "Do PERSON", "Late TIME", "Wait TIME", "Odd UNKNOWN");
        assertThat(synchrony.reasons(scenarios.read(Bpmn.of(diagram)).diagram()))
                .extracting(SyncReason::text)
                .allSatisfy(text -> assertThat(text.in(Texts.ENGLISH)).isNotBlank());
    }

    @Test
    void theShippedExampleHasOnlyProblemsOfCatalogsThatAreNotThere() {
        byte[] example = Golden.bytes(Path.of("src/test/resources/golden/diagram/elements.bpmn"));
        assertThat(scenarios.problems(ADMINISTRATOR, example))
                .extracting(DiagramProblem::code)
                // three starts lead into one parallel gateway
                .isSubsetOf(
                        "unknown-catalog",
                        "unknown-record",
                        "unknown-employee",
                        "unknown-field",
                        "elevated",
                        "stuck-join");
    }
}
