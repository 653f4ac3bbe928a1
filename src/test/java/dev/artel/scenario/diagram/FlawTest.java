package dev.artel.scenario.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Texts;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawTest {
    @ParameterizedTest
    @EnumSource
    void speaksBothLanguages(Flaw flaw) {
        DiagramProblem problem = flaw.at("Step_1", "Позвонить", "a", "b", "c", "d");
        for (Locale language : Texts.LANGUAGES) {
            assertThat(problem.message().in(language)).isNotBlank();
            assertThat(Objects.requireNonNull(problem.hint()).in(language)).isNotBlank();
        }
    }
}
