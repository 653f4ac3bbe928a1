package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Timers that repeat: how often they fire, and when, however late each firing is. */
class CyclesFlowTest extends HouseTest {
    @Test
    void whatGoesOnBesideAStepRepeats() {
        String id = run(
                publish(start("") + person("Ask") + exit("Again", false, "timeCycle", "R2/PT10M")
                        + exit("Once", true, "timeCycle", "R5/PT1H")
                        + "<b:endEvent id='Reminded'/><b:endEvent id='Over'/>" + end() + row("Start", "Ask", "End")
                        + Bpmn.flow("A", "Again", "Reminded") + Bpmn.flow("O", "Once", "Over")),
                null);
        for (int minutes = 11; minutes < 44; minutes += 11) {
            clock.advance(Duration.ofMinutes(11));
            settle();
        }
        assertThat(path(id).stream().filter("Reminded done"::equals)).hasSize(2);
        assertThat(status(id)).isEqualTo("waiting");
        clock.advance(Duration.ofMinutes(30));
        settle();
        assertThat(path(id)).contains("Ask cancelled", "Over done");
        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void whatIsMissedIsMadeUpForOnceAndTheNumberIsReached() {
        String id = reminding("R5/PT3S", "1");
        clock.advance(Duration.ofSeconds(3));
        settle();
        clock.advance(Duration.ofMinutes(2));
        settle();
        assertThat(fired(id)).isEqualTo(2);
        for (int more = 3; more <= 7; more++) {
            clock.advance(Duration.ofSeconds(3));
            settle();
            assertThat(fired(id)).isEqualTo(Math.min(more, 5));
        }
        assertThat(status(id)).isEqualTo("waiting");
    }

    @Test
    void withoutANumberOrUntilADateItGoesOnInItsSteps() {
        String endless = reminding("R/PT10M", "1");
        String until = clock.instant().plus(Duration.ofMinutes(45)).toString();
        String bounded = reminding("R/PT10M/" + until, "1");
        clock.advance(Duration.ofMinutes(31));
        settle();
        assertThat(List.of(fired(endless), fired(bounded))).containsExactly(1L, 1L);
        for (int more = 0; more < 4; more++) {
            clock.advance(Duration.ofMinutes(10));
            settle();
        }
        assertThat(List.of(fired(endless), fired(bounded))).containsExactly(5L, 2L);
    }

    /** A timer that fails is done again later; the next one comes in its step all the same. */
    @Test
    void oneThatFailsCountsAndHoldsUpNone() {
        String id = reminding("R3/PT10M", "nosuch");
        for (int more = 0; more < 5; more++) {
            clock.advance(Duration.ofMinutes(10));
            settle();
        }
        assertThat(process(id).path("incidents")).hasSize(3);
    }

    /** As the engine wrote it: moments are counted from the beginning. */
    @Test
    void aTimerThatWasSetAsTheEngineCountsGoesOn() {
        String id = reminding("R3/PT10M", "1");
        String began = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault())
                .withNano(0)
                .toString();
        assertThat(jdbc.update(
                        "UPDATE ACT_RU_JOB j JOIN process_run r ON r.engine_id = j.PROCESS_INSTANCE_ID_"
                                + " SET j.REPEAT_ = ? WHERE r.id = ?",
                        "R3/" + began + "/PT10M",
                        id))
                .isOne();
        for (int more = 0; more < 5; more++) {
            clock.advance(Duration.ofSeconds(601));
            settle();
        }
        assertThat(fired(id)).isEqualTo(3);
    }

    private String reminding(String cycle, String value) {
        return run(
                publish(start("") + person("Ask") + exit("Again", false, "timeCycle", cycle)
                        + set("Remind", "n", value) + "<b:endEvent id='Reminded'/>" + end()
                        + row("Start", "Ask", "End") + Bpmn.flow("A", "Again", "Remind")
                        + Bpmn.flow("B", "Remind", "Reminded")),
                null);
    }

    private long fired(String id) {
        return path(id).stream().filter("Reminded done"::equals).count();
    }

    private static String exit(String id, boolean interrupting, String what, String text) {
        return "<b:boundaryEvent id='" + id + "' attachedToRef='Ask' cancelActivity='" + interrupting
                + "'><b:timerEventDefinition id='" + id + "D'><b:" + what + ">" + text + "</b:" + what
                + "></b:timerEventDefinition></b:boundaryEvent>";
    }
}
