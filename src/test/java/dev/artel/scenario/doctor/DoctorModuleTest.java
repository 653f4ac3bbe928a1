package dev.artel.scenario.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.ScenarioTest;
import dev.artel.scenario.diagram.DiagramProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What keeps a file from running is told, and each repair does what it says and nothing else. */
class DoctorModuleTest extends ScenarioTest {
    private static final String HALF = "<b:startEvent id='Start'/>" + Bpmn.flow("F1", "Start", "X");

    @Autowired
    private Doctor doctor;

    /**
     * A file with one thing to mend.
     *
     * @param finding its id
     * @param expected what the file holds after the repair
     */
    record Case(String inside, String finding, String... expected) {
        @Override
        public String toString() {
            return finding;
        }
    }

    private static final String END = "<b:endEvent id='End'/>" + Bpmn.flow("F2", "X", "End");

    static Stream<Case> cases() {
        return Stream.of(steps(), borders(), events()).flatMap(all -> all);
    }

    private static Stream<Case> steps() {
        return Stream.of(
                new Case(
                        HALF + "<b:task id='X' name='Позвонить'/>" + END,
                        "person-task:X",
                        "<b:userTask",
                        "name=\"Позвонить\""),
                new Case(
                        HALF + "<b:scriptTask id='X' scriptFormat='groovy'><b:script>x = 1</b:script></b:scriptTask>"
                                + END,
                        "person-task:X",
                        "<b:documentation>x = 1</b:documentation>"),
                new Case(
                        HALF + "<b:serviceTask id='X' implementation='##WebService'/>" + END,
                        "person-task:X",
                        "<b:userTask"),
                new Case(HALF + "<b:callActivity id='X'/>" + END, "person-task:X", "<b:userTask"),
                new Case(HALF + "<b:subProcess id='X'/>" + END, "person-task:X", "<b:userTask"),
                new Case(
                        HALF
                                + "<b:userTask id='X'><b:potentialOwner id='P'><b:resourceRef>Отдел</b:resourceRef></b:potentialOwner></b:userTask>"
                                + END,
                        "part:X/potentialOwner",
                        "potentialOwner: Отдел</b:documentation>"),
                new Case(
                        HALF + "<b:userTask id='X'><b:multiInstanceLoopCharacteristics><b:loopDataInputRef>Заявки"
                                + "</b:loopDataInputRef></b:multiInstanceLoopCharacteristics></b:userTask>" + END,
                        "loop:X",
                        "<b:documentation>Заявки</b:documentation>"),
                new Case(
                        HALF + "<b:userTask id='X' startQuantity='2'/>" + END,
                        "attribute:X/startQuantity",
                        "id=\"X\""));
    }

    private static Stream<Case> borders() {
        return Stream.of(
                new Case(
                        HALF + "<b:subProcess id='X'><b:userTask id='In'/></b:subProcess>" + END,
                        "start:X",
                        "<b:startEvent id=\"Start_1\"",
                        "sourceRef=\"Start_1\" targetRef=\"In\""),
                new Case(
                        HALF + "<b:subProcess id='X'><b:startEvent id='A'/><b:startEvent id='B'/><b:userTask id='In'/>"
                                + Bpmn.flow("G1", "A", "In") + Bpmn.flow("G2", "B", "In") + "</b:subProcess>" + END,
                        "starts:X",
                        "id=\"G2\" sourceRef=\"A\""),
                new Case("<b:userTask id='X'/>" + END, "start:P", "sourceRef=\"Start_1\" targetRef=\"X\""),
                new Case(
                        HALF + "<b:userTask id='X'/>" + END + "<b:exclusiveGateway id='G'/>"
                                + Bpmn.flow("F3", "X", "G"),
                        "end:G",
                        "sourceRef=\"G\" targetRef=\"End_1\""),
                new Case(HALF + "<b:userTask id='X'/>" + END + Bpmn.flow("F3", "X", "Nowhere"), "line:F3", "id=\"F2\""),
                new Case(
                        HALF + "<b:userTask id='X'/>" + END
                                + "<b:boundaryEvent id='B' attachedToRef='Gone'><b:errorEventDefinition/></b:boundaryEvent>",
                        "exit:B",
                        "id=\"X\""));
    }

    private static Stream<Case> events() {
        return Stream.of(
                new Case(
                        HALF
                                + "<b:intermediateCatchEvent id='X'><b:timerEventDefinition><b:timeDuration>скоро</b:timeDuration>"
                                + "</b:timerEventDefinition></b:intermediateCatchEvent>" + END,
                        "timer:X",
                        "PT1H",
                        "<b:documentation>скоро</b:documentation>"),
                new Case(
                        HALF
                                + "<b:intermediateCatchEvent id='X' name='Оплата'><b:messageEventDefinition/></b:intermediateCatchEvent>"
                                + END,
                        "name:X",
                        "<a:message name=\"Оплата\""),
                new Case(
                        HALF
                                + "<b:intermediateCatchEvent id='X' name='Ждём'><b:conditionalEventDefinition><b:condition>склад пуст</b:condition>"
                                + "</b:conditionalEventDefinition></b:intermediateCatchEvent>" + END,
                        "event:X",
                        "<b:messageEventDefinition/>",
                        "<b:documentation>склад пуст</b:documentation>"),
                new Case(
                        "<b:startEvent id='Start'><b:conditionalEventDefinition><b:condition/></b:conditionalEventDefinition></b:startEvent>"
                                + Bpmn.flow("F1", "Start", "X") + "<b:userTask id='X'/>" + END,
                        "event:Start",
                        "<b:startEvent id=\"Start\""),
                new Case(
                        HALF + "<b:complexGateway id='X'/>" + END,
                        "kind:X/inclusiveGateway",
                        "<b:inclusiveGateway id=\"X\""));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachRepairDoesWhatItSays(Case one) {
        byte[] file = Bpmn.of(one.inside());
        Doctor.Report sick = doctor.look(ADMINISTRATOR, file);
        assertThat(sick.runnable()).isFalse();
        assertThat(ids(sick)).contains(one.finding());

        byte[] mended = doctor.repair(ADMINISTRATOR, file, List.of(one.finding()));

        assertThat(brief(text(mended))).contains(one.expected());
        Doctor.Report well = doctor.look(ADMINISTRATOR, mended);
        assertThat(well.problems().stream().filter(DiagramProblem::isError))
                .as(text(mended))
                .isEmpty();
        assertThat(well.runnable()).isTrue();
        for (Finding finding : sick.findings()) {
            Texts.LANGUAGES.forEach(language -> {
                assertThat(finding.message().in(language)).isNotBlank();
                assertThat(finding.effect().in(language)).isNotBlank();
            });
        }
    }

    @Test
    void thePersonBeforeAChoiceDecidesAndOtherwiseTheFirstLineIsTheUsualOne() {
        String choice = "<b:exclusiveGateway id='G'/><b:endEvent id='Yes' name='Да'/><b:endEvent id='No'/>"
                + Bpmn.flow("F2", "X", "G") + Bpmn.flow("F3", "G", "Yes") + Bpmn.flow("F4", "G", "No");
        String decided = text(doctor.repair(
                ADMINISTRATOR, Bpmn.of(HALF + "<b:task id='X'/>" + choice), List.of("person-task:X", "conditions:G")));
        assertThat(decided)
                .contains("outcome id=\"F3\" label=\"Да\"", "default=\"F3\"", "way_G === \"F4\"", "to=\"way_G\"");
        assertThat(doctor.look(ADMINISTRATOR, decided.getBytes(StandardCharsets.UTF_8))
                        .runnable())
                .isTrue();

        String usual = text(doctor.repair(
                ADMINISTRATOR, Bpmn.of(HALF + "<b:parallelGateway id='X'/>" + choice), List.of("conditions:G")));
        assertThat(usual).contains("default=\"F3\"", "typeof way_G !== \"undefined\"");
        assertThat(doctor.look(ADMINISTRATOR, usual.getBytes(StandardCharsets.UTF_8))
                        .runnable())
                .isTrue();
    }

    @Test
    void simpleExpressionsBecomeJavaScriptAndOtherTextsANote() {
        String said = "<b:exclusiveGateway id='X'/><b:endEvent id='A'/><b:endEvent id='B'/><b:endEvent id='C'/>"
                + condition("F2", "A", "${amount &gt; 5 and not vip}")
                + condition("F3", "B", "сумма большая")
                + Bpmn.flow("F4", "X", "C");
        String mended = text(doctor.repair(ADMINISTRATOR, Bpmn.of(HALF + said), List.of("conditions:X")));

        assertThat(brief(mended))
                .contains(">amount &gt; 5 &amp;&amp; !vip<", "<b:documentation>сумма большая</b:documentation>");
        assertThat(doctor.look(ADMINISTRATOR, mended.getBytes(StandardCharsets.UTF_8))
                        .runnable())
                .isTrue();
    }

    private static String condition(String id, String to, String text) {
        return "<b:sequenceFlow id='" + id + "' sourceRef='X' targetRef='" + to + "'><b:conditionExpression>" + text
                + "</b:conditionExpression></b:sequenceFlow>";
    }

    @Test
    void whatOtherToolsHaveLeftIsOneFindingEachAndTheDrawingStays() {
        String file = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="http://tool.example"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                    xmlns:y="http://other.example" targetNamespace="t">
                  <import importType="a" location="b" namespace="c"/>
                  <!-- kept -->
                  <process id="P" x:color="red">
                    <extensionElements><x:meta a="1"/><y:meta/></extensionElements>
                    <startEvent id="S"><extensionElements><x:meta/></extensionElements></startEvent>
                    <sequenceFlow id="F" sourceRef="S" targetRef="E"/>
                    <endEvent id="E"/>
                  </process>
                  <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="Pl" bpmnElement="P">
                    <bpmndi:BPMNShape id="S_di" bpmnElement="S" x:fill="blue"><dc:Bounds x="1" y="2" width="36" height="36"/></bpmndi:BPMNShape>
                  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </definitions>
                """;
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThat(ids(doctor.look(ADMINISTRATOR, bytes)))
                .containsExactlyInAnyOrder(
                        "extensions:http://tool.example", "extensions:http://other.example", "declaration:import");
        assertThat(doctor.look(ADMINISTRATOR, bytes).findings())
                .extracting(Finding::element)
                .containsOnly("P");

        String half = text(doctor.repair(ADMINISTRATOR, bytes, List.of("extensions:http://tool.example")));
        assertThat(half)
                .contains("<y:meta/>", "x:fill=\"blue\"", "<!-- kept -->", "<import")
                .doesNotContain("x:meta", "x:color");

        byte[] whole = doctor.repair(
                ADMINISTRATOR,
                half.getBytes(StandardCharsets.UTF_8),
                List.of("extensions:http://other.example", "declaration:import"));
        assertThat(doctor.look(ADMINISTRATOR, whole).runnable()).isTrue();
    }

    @Test
    void oneOfSeveralPoolsIsPickedTheLargestUnlessSomebodySaysOtherwise() {
        String process =
                "<b:process id='%s'><b:startEvent id='%<sS'/><b:sequenceFlow id='%<sF' sourceRef='%<sS' targetRef='%<sE'/>"
                        + "<b:endEvent id='%<sE'/>%s</b:process>";
        byte[] file = ("<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'>"
                        + "<b:collaboration id='C'><b:participant id='PA' name='Покупатель' processRef='A'/></b:collaboration>"
                        + String.format(process, "A", "") + String.format(process, "B", "<b:textAnnotation id='T'/>")
                        + "</b:definitions>")
                .getBytes(StandardCharsets.UTF_8);
        Doctor.Report report = doctor.look(ADMINISTRATOR, file);
        assertThat(report.findings()).extracting(Finding::suggested).containsExactly(false, true);
        assertThat(report.findings().get(0).effect().in(Texts.RUSSIAN)).contains("Покупатель");

        byte[] mended = doctor.repair(ADMINISTRATOR, file, List.of("pool:A"));
        assertThat(scenarios.read(mended).diagram().processId()).isEqualTo("A");
        assertThat(doctor.look(ADMINISTRATOR, mended).runnable()).isTrue();
        assertThatThrownBy(() -> doctor.repair(ADMINISTRATOR, file, List.of("pool:A", "pool:B")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void nothingIsMendedThatWasNotPickedAndUnknownPicksAreRefused() {
        byte[] file = Bpmn.of(HALF + "<b:task id='X'/><b:task id='Y'/>" + Bpmn.flow("F2", "X", "Y"));
        String mended = text(doctor.repair(ADMINISTRATOR, file, List.of("person-task:Y")));
        assertThat(brief(mended)).contains("<b:task id=\"X\"", "<b:userTask id=\"Y\"");

        assertThatThrownBy(() -> doctor.repair(ADMINISTRATOR, file, List.of("person-task:Z")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> doctor.look(EMPLOYEE, file)).isInstanceOf(Problem.class);
        byte[] entity =
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> doctor.repair(ADMINISTRATOR, entity, Set.of("x")))
                .isInstanceOf(Problem.class);
    }

    private static List<String> ids(Doctor.Report report) {
        return report.findings().stream().map(Finding::id).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** With the short names that tests use. */
    private static String brief(String text) {
        return text.replace("bpmn:", "b:").replace("artel:", "a:");
    }

    @Test
    void everyCaseIsAnotherOne() {
        assertThat(cases().map(one -> Arrays.hashCode(one.expected()) + one.inside()))
                .doesNotHaveDuplicates();
    }
}
