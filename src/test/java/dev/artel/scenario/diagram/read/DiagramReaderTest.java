package dev.artel.scenario.diagram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Texts;
import dev.artel.scenario.Bpmn;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.TaskSpec.FormField;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramReaderTest {
    private final DiagramReader reader = Readers.diagrams();

    static List<Path> diagrams() {
        return Golden.files("diagram", ".bpmn");
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void readsADiagramIntoTheModel(Path diagram) {
        Reading reading = reader.read(Golden.bytes(diagram));
        Map<String, Object> golden = new LinkedHashMap<>();
        golden.put(
                "problems",
                reading.problems().stream().map(DiagramReaderTest::spoken).toList());
        golden.put("diagram", reading.diagram());
        Golden.check(Golden.beside(diagram, "json"), golden);
    }

    private static String spoken(DiagramProblem problem) {
        return problem.severity().code() + " " + problem.element() + " " + problem.code() + ": "
                + problem.message().in(Texts.ENGLISH);
    }

    @Test
    void theSpecifiedExampleHasNoProblem() {
        Reading reading = reader.read(Golden.bytes(Path.of("src/test/resources/golden/diagram/example.bpmn")));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.diagram().dialect()).isEqualTo(Dialect.ARTEL);
        assertThat(reading.diagram().all(UserTask.class)).hasSize(1);
        assertThat(reading.diagram().exits("Call")).hasSize(1);
    }

    @Test
    void whatWasBegunHereIsOursBeforeAnythingOfOursStandsInIt() {
        Path blank = Path.of("src/main/resources/scenario/blank.bpmn");
        assertThat(reader.read(Golden.bytes(blank)).diagram().dialect()).isEqualTo(Dialect.ARTEL);
        byte[] other = new String(Golden.bytes(blank), StandardCharsets.UTF_8)
                .replace("urn:artel:scenario\"", "urn:other\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(other).diagram().dialect()).isEqualTo(Dialect.BPMN);
    }

    /** A button that demands a field which the person cannot fill would be a dead end. */
    @Test
    void whatAButtonDemandsStandsInTheForm() {
        Reading reading = reader.read(Bpmn.of("""
                <b:startEvent id='Start'/><b:sequenceFlow id='f1' sourceRef='Start' targetRef='Ask'/>
                <b:userTask id='Ask'><b:extensionElements><a:task><a:assign kind='user'>1</a:assign>
                  <a:field id='title' mode='read'/><a:field id='cost' mode='required'/>
                  <a:outcome id='no' requires='answer title cost'/></a:task></b:extensionElements></b:userTask>
                <b:sequenceFlow id='f2' sourceRef='Ask' targetRef='End'/><b:endEvent id='End'/>
                """));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.diagram().all(UserTask.class).get(0).task().fields())
                .containsExactly(
                        new FormField("title", FormField.Mode.EDIT),
                        new FormField("cost", FormField.Mode.REQUIRED),
                        new FormField("answer", FormField.Mode.EDIT));
    }

    @Test
    void ofSeveralPoolsTheMarkedOneIsRun() {
        String two = "<b:task id='A'/></bpmn:process><bpmn:process id='Q' isExecutable='%s'><b:startEvent id='Start'/>";
        Reading marked = reader.read(Bpmn.of(two.formatted("true")));
        assertThat(marked.diagram().processId()).isEqualTo("Q");
        assertThat(marked.problems()).isEmpty();
        assertThat(reader.read(Bpmn.of(two.formatted("false"))).problems())
                .extracting(DiagramProblem::code)
                .contains("several-processes");
    }

    /** People know a setting by what the settings panel calls it, never by its path in the file. */
    @Test
    void namesSettingsInTheWordsOfThePanel() {
        Reading reading = reader.read(Bpmn.of("""
                <b:startEvent id='Start'><b:extensionElements><a:trigger/></b:extensionElements></b:startEvent>
                <b:userTask id='Task'><b:extensionElements><a:task><a:assign/><a:due>soon</a:due><a:outcome/>
                <a:field mode='edit'/><a:reminder/><a:output name='outcome'/></a:task>
                <a:step retries='later' timeout='long'/></b:extensionElements></b:userTask>
                <b:serviceTask id='Step'><b:extensionElements><a:component><a:input/><a:output name='id' to='a b'/>
                </a:component></b:extensionElements></b:serviceTask>
                <b:endEvent id='End'><b:errorEventDefinition/></b:endEvent>
                """));
        for (Locale language : Texts.LANGUAGES) {
            List<String> messages = reading.problems().stream()
                    .map(problem -> problem.message().in(language))
                    .toList();
            assertThat(messages).hasSizeGreaterThanOrEqualTo(13).noneMatch(message -> message.contains("artel:"));
        }
        assertThat(reading.problems())
                .extracting(problem -> problem.message().in(Texts.RUSSIAN))
                .contains("«Завершение с ошибкой (без названия)»: не заполнено «Имя ошибки»");
    }

    @Test
    void namesLineAndColumnOfMalformedXml() {
        assertThatThrownBy(() -> read("<a>\n<b></a>")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind().status()).isEqualTo(400);
            assertThat(problem.extras()).containsEntry("line", 2);
            assertThat(problem.text().in(Texts.ENGLISH)).contains("line 2");
        });
    }

    @Test
    void fetchesNothingAndRefusesDocumentTypesAndEntities() {
        assertCode("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><x/>", "doctype");
        assertCode("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>", "doctype");
        assertCode("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>", "doctype");
        assertThatThrownBy(() -> read("<x>&e;</x>")).isInstanceOf(Problem.class);
    }

    @Test
    void capsDepthCountAndSize() {
        assertCode("<x>".repeat(100) + "</x>".repeat(100), "too-many");
        assertCode("<x>" + "<y/>".repeat(50_001) + "</x>", "too-many");
        assertThatThrownBy(() -> reader.read(new byte[2 * 1024 * 1024 + 1]))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(413));
    }

    /** The engine would refuse it without a word that people understand. */
    @Test
    void aProcessInWhichNothingIsDrawnIsNone() {
        for (String inside : List.of(
                "",
                "<b:documentation>Позже</b:documentation>",
                "<b:dataObject id='D1'/>",
                "<b:laneSet id='L1'/>",
                "<b:textAnnotation id='N1'><b:text>Позже</b:text></b:textAnnotation>")) {
            assertThat(Readers.diagrams().read(Bpmn.of(inside)).problems())
                    .as(inside)
                    .extracting(problem -> problem.element() + " " + problem.code())
                    .containsExactly("P no-process");
        }
        assertThat(Readers.diagrams().read(Bpmn.of("<b:task id='T'/>")).problems())
                .noneMatch(problem -> problem.code().equals("no-process"));
    }

    @Test
    void aLineIsToldOnceAndNotAtAllWhereTheIdOfItsEndHasBeenTold() {
        String start = "<b:startEvent id='S'/>";
        assertThat(Readers.diagrams()
                        .read(Bpmn.of(start + "<b:sequenceFlow id='F' sourceRef='S' targetRef=''/>"))
                        .problems())
                .extracting(DiagramProblem::code)
                .containsExactly("dangling-flow");
        assertThat(Readers.diagrams()
                        .read(Bpmn.of(start + "<b:endEvent id='Конец'/>" + Bpmn.flow("F", "S", "Конец")))
                        .problems())
                .extracting(DiagramProblem::code)
                .containsExactly("bad-id");
    }

    @Test
    void refusesWhatIsNotBpmn() {
        assertCode("<html/>", "not-bpmn");
        assertThatThrownBy(() -> read("")).isInstanceOf(Problem.class);
    }

    private void assertCode(String xml, String code) {
        assertThatThrownBy(() -> read(xml))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code)));
    }

    private Reading read(String xml) {
        return reader.read(xml.getBytes(StandardCharsets.UTF_8));
    }
}
