package dev.artel.scenario.diagram.bpium;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.testing.BpiumFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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

    private static BpiumFile.Translated translated(String file) {
        return BpiumFile.translate(file.getBytes(StandardCharsets.UTF_8));
    }
}
