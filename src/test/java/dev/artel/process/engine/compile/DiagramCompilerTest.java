package dev.artel.process.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.read.Readers;
import dev.artel.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagramCompilerTest {
    private static final Path DIAGRAMS = Path.of("src/test/resources/golden/diagram");
    private static final Path EXECUTABLES = Path.of("src/test/resources/golden/executable");

    private final DiagramCompiler compiler = Compilers.diagrams();

    @ParameterizedTest
    @CsvSource({
        "example,ASYNC",
        "elements,ASYNC",
        "site-lead,ASYNC",
        "site-lead,SYNC",
        "errors,ASYNC",
        "errors,SYNC",
        "scopes,ASYNC",
        "kept,ASYNC",
        "messages,ASYNC",
        "signals,ASYNC",
        "ways,ASYNC",
        "ways,SYNC",
        "links,ASYNC",
        "links,SYNC",
        "escalation,ASYNC",
        "escalation,SYNC",
        "frames,ASYNC",
        "frames,SYNC",
        "throws,ASYNC",
        "throws,SYNC",
        "calls,ASYNC",
        "calls,SYNC",
        "times,ASYNC",
        "loops,ASYNC",
        "loops,SYNC",
        "milestone,ASYNC",
        "milestone,SYNC",
        "compensation,ASYNC",
        "compensation,SYNC"
    })
    void writesWhatTheEngineRuns(String name, Form form) {
        var model = compiler.compile(7, read(name), form);
        Bpmn.validateModel(model);
        String text = compiler.text(7, read(name), form);
        Golden.checkText(EXECUTABLES.resolve(form.key(7) + "-" + name + ".bpmn"), text);
    }

    @Test
    void copiesNoTextOfAPerson() {
        String text = compiler.text(7, read("elements"), Form.ASYNC);
        assertThat(text)
                .doesNotContain("Оплатить", "no-money", "amount", "moment", "Все элементы", "P1DT2H", "Нет денег");
    }

    @Test
    void refusesIdsOfItsOwn() {
        Diagram diagram = read("""
                <bpmn:startEvent id="artel.message.x"/><bpmn:endEvent id="E"/>
                <bpmn:sequenceFlow id="F" sourceRef="artel.message.x" targetRef="E"/>
                """.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> compiler.text(7, diagram, Form.ASYNC))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind().status()).isEqualTo(422);
                    assertThat(problem.faults().get(0).element()).isEqualTo("artel.message.x");
                });
    }

    private static Diagram read(String name) {
        Path file = name.equals("site-lead")
                ? Path.of("processes/lead-to-deal/site-lead.bpmn")
                : (name.equals("errors") ? EXECUTABLES : DIAGRAMS).resolve(name + ".bpmn");
        return Readers.diagrams().read(Golden.bytes(file)).diagram();
    }

    private static Diagram read(byte[] elements) {
        String head = "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"D\""
                + " targetNamespace=\"urn:t\"><bpmn:process id=\"P\" isExecutable=\"true\">";
        String text = head + new String(elements, StandardCharsets.UTF_8) + "</bpmn:process></bpmn:definitions>";
        return Readers.diagrams().read(text.getBytes(StandardCharsets.UTF_8)).diagram();
    }
}
