package dev.artel.scenario.diagram.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Texts;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Dialect;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
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
