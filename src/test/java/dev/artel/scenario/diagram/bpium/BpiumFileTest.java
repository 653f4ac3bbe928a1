package dev.artel.scenario.diagram.bpium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Texts;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.testing.BpiumFiles;
import dev.artel.testing.BpiumSteps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of settings that are unusual in files of the foreign dialect. */
class BpiumFileTest {
    private static final String METHOD =
            "<camunda:list>\n            <camunda:value type=\"const\">GET</camunda:value>\n          </camunda:list>";

    @Test
    void aComputedMethodIsNoGetButAProblem() {
        String file = BpiumFiles.file(
                "request",
                METHOD,
                "<camunda:script scriptFormat=\"JavaScript\"><![CDATA[{\"type\":\"script\",\"value\":\"id ? 1 : 2\"}]]></camunda:script>");
        assertThat(translated(file).problems()).extracting(DiagramProblem::code).containsExactly("foreign-setting");
    }

    @Test
    void whoSignsInIsComputedBeforeTheColonIsAdded() {
        String file = BpiumFiles.file(
                "request",
                "{\"type\":\"const\",\"value\":\"anna\"}",
                "{\"type\":\"script\",\"value\":\"user || 'guest'\"}");
        assertThat(new String(translated(file).bpmn(), StandardCharsets.UTF_8)).contains("((user || 'guest') + ");
    }

    @Test
    void aScriptOfAMillionBlanksIsReadAtOnce() {
        String script = "a <" + " ".repeat(1_000_000) + "b; ;";
        assertThat(Told.Scalars.bare(script)).hasSize(script.length() - 3).endsWith("b");
    }

    @Test
    void settingsMayStandInTheConnectorAsCamundaHasThem() {
        String file = BpiumSteps.file(BpiumSteps.step("Set", "", "setvar", BpiumSteps.variable("x", "1")))
                .replace("</camunda:connector><camunda:inputOutput>", "<camunda:inputOutput>")
                .replace("</camunda:inputOutput>", "</camunda:inputOutput></camunda:connector>");
        assertThat(ours(file)).contains("<artel:output name=\"x\" to=\"x\"/>");
    }

    @Test
    void oneResultGoesIntoAllVariablesThatWantIt() {
        String file = BpiumSteps.file(BpiumSteps.step(
                "Code",
                "",
                "code",
                BpiumSteps.constant("source", "return 1"),
                BpiumSteps.result("a", "output"),
                BpiumSteps.result("b.c", "output")));
        assertThat(ours(file))
                .contains("<artel:output name=\"result\" to=\"a\"/>", "<artel:output name=\"result\" to=\"b.c\"/>");
    }

    @Test
    void whatAStepDoesNotKnowIsTold() {
        String file = BpiumSteps.file(BpiumSteps.step(
                "Get",
                "Узнать",
                "bpiumGetCatalog",
                BpiumSteps.script("catalogId", "7"),
                BpiumSteps.script("surprise", "1"),
                BpiumSteps.script("empty", ""),
                BpiumSteps.result("a", "output"),
                BpiumSteps.result("b", "nonsense")));
        assertThat(messages(file))
                .containsExactly(
                        "WARNING Get «Узнать»: настройка «surprise» здесь неизвестна и не действует",
                        "WARNING Get «Узнать»: результата «nonsense» у этого шага здесь нет, в «b» ничего не попадёт");
    }

    @Test
    void aValueWithoutANameIsToldAndAnEmptyLineIsNot() {
        String file = BpiumSteps.file(
                BpiumSteps.step("Set", "Задать", "setvar", BpiumSteps.variable("", "1"), BpiumSteps.variable("", "")));
        assertThat(messages(file)).containsExactly("WARNING Set «Задать»: «» не подходит как имя переменной");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5*5", "{\"type\":\"script\",\"value\":", "{\"value\":\"1\"}"})
    void whatStandsInNoWrapperIsNotGuessed(String text) {
        String script = "<camunda:script scriptFormat=\"JavaScript\"><![CDATA[" + text + "]]></camunda:script>";
        String file = BpiumSteps.file(
                BpiumSteps.step("Get", "Узнать", "bpiumGetCatalog", BpiumSteps.input("catalogId", script)));
        assertThat(messages(file))
                .containsExactly(
                        "ERROR Get «Узнать»: настройка catalogId со значением «" + text + "» пока не исполняется");
    }

    @Test
    void aTimeIsTakenOutOfItsWrapper() {
        String wrapped = "{\"type\":\"script\",\"value\":\"\\\"PT2S\\\"\"}";
        assertThat(ours(BpiumSteps.file(BpiumSteps.pause("Wait", "", wrapped)))).contains(">PT2S</bpmn:timeDuration>");
        assertThat(ours(BpiumSteps.file(BpiumSteps.pause("Wait", "", wrapped.replace("2S", "0.1S")))))
                .contains("intermediateThrowEvent")
                .doesNotContain("timerEventDefinition");
        assertThat(ours(BpiumSteps.file(BpiumSteps.pause("Wait", "", "")))).contains("timeDuration");
    }

    @Test
    void theOnlyProcessIsRunAndOfSeveralTheOneThatIsMarked() {
        String file = BpiumSteps.file(BpiumSteps.step("Set", "", "setvar", BpiumSteps.variable("x", "1")));
        assertThat(ours(file)).contains("id=\"Process_1\" isExecutable=\"true\"");
        String several = file.replace(
                "</bpmn:process>",
                "</bpmn:process><bpmn:process id=\"P2\" isExecutable=\"true\"><bpmn:startEvent id=\"S2\"/></bpmn:process>");
        assertThat(ours(several))
                .contains("id=\"Process_1\" isExecutable=\"false\"", "id=\"P2\" isExecutable=\"true\"");
    }

    private static String ours(String file) {
        return new String(translated(file).bpmn(), StandardCharsets.UTF_8);
    }

    private static List<String> messages(String file) {
        return translated(file).problems().stream()
                .map(problem -> problem.severity() + " " + problem.element() + " "
                        + problem.message().in(Texts.RUSSIAN))
                .toList();
    }

    private static BpiumFile.Translated translated(String file) {
        return BpiumFile.translate(file.getBytes(StandardCharsets.UTF_8));
    }
}
