package dev.artel.scenario.script.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.SandboxPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class IsolationTest {
    /** The engine's own check: under CONSTRAINED it refuses to build what leaves a door open. */
    @ParameterizedTest
    @EnumSource(
            value = SandboxPolicy.class,
            mode = Mode.INCLUDE,
            names = {"TRUSTED", "CONSTRAINED"})
    void theContextIsOneThatTheEnginesPolicyLetsPass(SandboxPolicy policy) {
        try (Engine engine = Isolation.engine(policy);
                Context context = Isolation.context(engine, policy)
                        .timeZone(ZoneId.of("Europe/Moscow"))
                        .option("js.locale", "ru")
                        .build()) {
            assertThat(context.eval("js", "typeof Java + typeof load + typeof print + typeof console")
                            .asString())
                    .isEqualTo("undefined".repeat(4));
            assertThat(context.eval("js", "new Date(0).getHours()").asInt()).isEqualTo(3);
        }
    }

    @Test
    void noOptionStandsInBothSets() {
        assertThat(Isolation.OPEN_TO_ALL.keySet()).doesNotContainAnyElementsOf(Isolation.TRUSTED_ONLY.keySet());
    }
}
