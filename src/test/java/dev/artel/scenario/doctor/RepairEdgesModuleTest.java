package dev.artel.scenario.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.ScenarioTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files on which a repair could do harm, or never end. */
class RepairEdgesModuleTest extends ScenarioTest {
    @Autowired
    private Doctor doctor;

    @Test
    void aTimeThatIsReadIsNotTakenAway() {
        byte[] file = Bpmn.of("<b:startEvent id='Start'/>" + Bpmn.flow("F1", "Start", "T") + Bpmn.flow("F2", "T", "End")
                + "<b:intermediateCatchEvent id='T'><b:extensionElements><camunda:properties "
                + "xmlns:camunda='http://camunda.org/schema/1.0/bpmn'/></b:extensionElements><b:timerEventDefinition>"
                + "<b:timeDuration>PT72H</b:timeDuration></b:timerEventDefinition></b:intermediateCatchEvent>"
                + "<b:endEvent id='End'/>");
        List<Finding> findings = doctor.look(ADMINISTRATOR, file).findings();
        assertThat(findings).isNotEmpty().noneMatch(finding -> finding.id().startsWith("timer:"));
    }

    @Test
    void aPersonIsOfferedTheWaysThatThePersonDecides() {
        byte[] file = Bpmn.of("<b:startEvent id='Start'/><b:userTask id='X'/><b:exclusiveGateway id='G'/>"
                + "<b:endEvent id='A'/><b:endEvent id='B'/><b:endEvent id='C'/>" + Bpmn.flow("F1", "Start", "X")
                + Bpmn.flow("F2", "X", "G")
                + "<b:sequenceFlow id='ToA' sourceRef='G' targetRef='A'><b:conditionExpression>${amount &gt; 100}"
                + "</b:conditionExpression></b:sequenceFlow>"
                + Bpmn.flow("ToB", "G", "B") + Bpmn.flow("ToC", "G", "C"));
        String mended = new String(doctor.repair(ADMINISTRATOR, file, List.of("conditions:G")), StandardCharsets.UTF_8);
        assertThat(mended).contains("outcome id=\"ToB\"", "outcome id=\"ToC\"").doesNotContain("outcome id=\"ToA\"");
    }

    @Test
    void anIdThatStandsBesideTheProcessTooHidesNothing() {
        String file = new String(
                        Bpmn.of("<b:userTask id='X'/><b:endEvent id='End'/>" + Bpmn.flow("F1", "X", "End")),
                        StandardCharsets.UTF_8)
                .replace("id=\"D\"", "id=\"X\"")
                .replace("id='D'", "id='X'");
        Doctor.Report sick = doctor.look(ADMINISTRATOR, file.getBytes(StandardCharsets.UTF_8));
        List<String> suggested = sick.findings().stream().map(Finding::id).toList();
        byte[] mended = doctor.repair(ADMINISTRATOR, file.getBytes(StandardCharsets.UTF_8), suggested);
        assertThat(doctor.look(ADMINISTRATOR, mended).findings())
                .noneMatch(finding -> finding.id().startsWith("start:"));
    }

    @Test
    void whatIsDrawnForNothingIsOneFindingOfTheFile() {
        String drawing = """
                <di:BPMNDiagram xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" id="Drawing"><di:BPMNPlane id="Plane" bpmnElement="P">
                <di:BPMNShape id="S1" bpmnElement="x:Start"/><di:BPMNShape id="S2" bpmnElement="End"/><di:BPMNEdge id="E1" bpmnElement="F1"/>
                <di:BPMNShape id="S3" bpmnElement="Gone"/><di:BPMNEdge id="E2" bpmnElement="Lost"/><di:BPMNEdge id="E3"/>
                </di:BPMNPlane></di:BPMNDiagram></bpmn:definitions>""";
        byte[] file = new String(
                        Bpmn.of("<b:startEvent id='Start'/><b:endEvent id='End'/>" + Bpmn.flow("F1", "Start", "End")),
                        StandardCharsets.UTF_8)
                .replace("</bpmn:definitions>", drawing)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(doctor.look(ADMINISTRATOR, file).findings())
                .extracting(Finding::id, Finding::element)
                .containsExactly(tuple("drawing:file", "P"));
        byte[] mended = doctor.repair(ADMINISTRATOR, file, List.of("drawing:file"));
        assertThat(new String(mended, StandardCharsets.UTF_8))
                .contains("\"S1\"", "\"S2\"", "\"E1\"", "\"Plane\"")
                .doesNotContain("\"S3\"", "\"E2\"", "\"E3\"");
        assertThat(doctor.look(ADMINISTRATOR, mended).findings()).isEmpty();
    }

    /** Where their names do not tell pools apart, their numbers and ids do; one without a name has that of its process. */
    @Test
    void poolsAreToldApart() {
        String process = "<b:process id='%s'%s><b:startEvent id='%1$sS'/><b:sequenceFlow id='%1$sF' sourceRef='%1$sS'"
                + " targetRef='%1$sE'/><b:endEvent id='%1$sE'/></b:process>";
        byte[] file = ("<b:definitions xmlns:b='http://www.omg.org/spec/BPMN/20100524/MODEL'><b:collaboration id='C'>"
                        + "<b:participant id='PA' processRef='A'/><b:participant id='PB' processRef='B'/>"
                        + "<b:participant id='PC' processRef='C1' name='Склад'/><b:participant id='PD' processRef='D1' name='Склад'/>"
                        + "<b:participant id='PE' processRef='E1'/></b:collaboration>"
                        + process.formatted("A", "") + process.formatted("B", "") + process.formatted("C1", "")
                        + process.formatted("D1", "") + process.formatted("E1", " name='Доставка'")
                        + "</b:definitions>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(doctor.look(ADMINISTRATOR, file).findings())
                .extracting(finding -> finding.effect().in(Texts.RUSSIAN).replaceAll("^[^«]*«|».*$", ""))
                .containsExactly("№ 1, A", "№ 2, B", "Склад, № 3, C1", "Склад, № 4, D1", "Доставка");
    }

    @Test
    void aFileOfTensOfThousandsOfLinesIsRefusedBeforeAnybodyFollowsThem() {
        String lines = IntStream.range(0, 20_000)
                .mapToObj(n -> Bpmn.flow("L" + n, "G", "J"))
                .collect(Collectors.joining());
        byte[] file = Bpmn.of("<b:startEvent id='Start'/><b:exclusiveGateway id='G'/><b:parallelGateway id='J'/>"
                + "<b:endEvent id='End'/>" + Bpmn.flow("F1", "Start", "G") + Bpmn.flow("F2", "J", "End") + lines);
        assertThat(scenarios.problems(ADMINISTRATOR, file))
                .anyMatch(problem -> problem.code().equals("too-many-lines"));
    }

    @Test
    void expressionsThatAreNotSimpleAreGivenUpAtOnce() {
        assertThat(Juel.script("${" + " ".repeat(400) + "{")).isEmpty();
        assertThat(Juel.script("${" + " ".repeat(200_000) + "{")).isEmpty();
        assertThat(Juel.script("${a" + ".a".repeat(50_000) + "}")).isEmpty();
        assertThat(Juel.script("${ a.b == 5 and not c }")).contains("a.b == 5 && !c");
    }
}
