package dev.artel.scenario.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Texts;
import dev.artel.scenario.script.crew.Crew;
import dev.artel.testing.TestCrew;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** By counts: nobody else may use this worker. */
class PracticeTest {
    private static final Crew CREW = new Crew(TestCrew.settings());
    private static final Workshop WORKSHOP =
            new Workshop(ScriptLimits.standard(), ScriptSettings.worker(), Clock.systemUTC(), CREW);

    @AfterAll
    static void close() {
        WORKSHOP.close();
        CREW.close();
    }

    @Test
    void itGivesThousandsOfOrdersWhileNobodyElseDoes() {
        WORKSHOP.start(Texts.DEFAULT);
        assertThat(new Practice(WORKSHOP, CREW).play()).isEqualTo(4_000);
        assertThat(CREW.orders()).isGreaterThanOrEqualTo(4_000);
        assertThat(CREW.running()).isZero();
    }

    @Test
    void itEndsAtOnceWhenSomebodyElseHasAsked() {
        Practice practice = new Practice(WORKSHOP, CREW);
        try (ScriptSession other =
                new ScriptSession(WORKSHOP, ScriptScope.builder().build())) {
            assertThat(other.run(Script.expression("1 + 1")).isDone()).isTrue();
        }
        assertThat(practice.play()).isEqualTo(1);
    }
}
