package dev.artel.scenario.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CycleTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "R3/PT10M,3 0 2026-11-23T10:10:00Z PT10M -,2026-11-23T10:10:00Z",
        "R/P1D,- 0 2026-11-24T10:00:00Z P1D -,2026-11-24T10:00:00Z",
        "R2/P1DT2H,2 0 2026-11-24T12:00:00Z P1DT2H -,2026-11-24T12:00:00Z",
        "R5/2026-12-01T09:00/P1W,5 0 2026-12-01T06:00:00Z P1W -,2026-12-01T06:00:00Z",
        "R5/2026-11-16T09:00/P1W,3 2 2026-11-16T06:00:00Z P1W -,2026-11-30T06:00:00Z",
        "R/P1D/2026-12-31,- 0 2026-11-24T10:00:00Z P1D 2026-12-30T21:00:00Z,2026-11-24T10:00:00Z"
    })
    void isReadAsPeopleWriteIt(String text, String written, Instant due) {
        Rhythm rhythm = Cycle.parse(text, MOSCOW).orElseThrow().from(NOW, MOSCOW);
        assertThat(rhythm.text()).isEqualTo(written);
        assertThat(Rhythm.parse(written)).contains(rhythm);
        assertThat(rhythm.due(MOSCOW)).isEqualTo(due);
    }

    /** What is missed is made up for by one firing, and the number is reached all the same. */
    @ParameterizedTest
    @CsvSource({
        "R3/PT10M,2026-11-23T10:10:00Z,2026-11-23T10:20:00Z,2",
        "R3/PT10M,2026-11-23T10:19:59Z,2026-11-23T10:20:00Z,2",
        "R3/PT10M,2026-11-23T10:20:00Z,2026-11-23T10:30:00Z,2",
        "R3/PT10M,2026-11-23T18:31:00Z,2026-11-23T18:40:00Z,2",
        "R3/PT1S,2046-11-23T18:31:00.5Z,2046-11-23T18:31:01Z,2",
        "R3/P1M,2046-11-22T10:00:00Z,2046-11-23T10:00:00Z,2",
        "R3/P1D,2046-11-22T11:00:00Z,2046-11-23T10:00:00Z,2"
    })
    void countsFiringsAndKeepsItsSteps(String text, Instant fired, Instant next, int left) {
        Rhythm rhythm =
                Cycle.parse(text, MOSCOW).orElseThrow().from(NOW, MOSCOW).fired(fired, MOSCOW);
        assertThat(rhythm.due(MOSCOW)).isEqualTo(next);
        assertThat(rhythm.left()).isEqualTo(left);
        assertThat(rhythm.isOver(MOSCOW)).isFalse();
    }

    @Test
    void isOverWhenTheNumberIsReachedOrTheEndHasCome() {
        Rhythm once = Cycle.parse("R1/PT10M", MOSCOW).orElseThrow().from(NOW, MOSCOW);
        assertThat(once.isOver(MOSCOW)).isFalse();
        assertThat(once.fired(NOW.plusSeconds(600), MOSCOW).isOver(MOSCOW)).isTrue();
        Rhythm until =
                Cycle.parse("R/P1D/2026-11-25T13:00", MOSCOW).orElseThrow().from(NOW, MOSCOW);
        Rhythm last = until.fired(until.due(MOSCOW), MOSCOW);
        assertThat(last.isOver(MOSCOW)).isFalse();
        assertThat(last.fired(last.due(MOSCOW), MOSCOW).isOver(MOSCOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT10M", "R0/PT10M", "R3/PT0S", "R/PT0.1S", "R3", "R3/tomorrow/P1D", "R3/P1D/never", "0 * * * *"
            })
    void isNothingElse(String text) {
        assertThat(Cycle.parse(text, MOSCOW)).isEmpty();
    }

    @Test
    void aTimerFollowsAFieldThatItsScriptNamesAlone() {
        assertThat(date("record.values.due").field()).contains("due");
        assertThat(date("record.values[\"7\"]").field()).contains("7");
        assertThat(date("moment(record.values.due).add(1, 'day')").field()).isEmpty();
        assertThat(new Timer(Timer.Kind.DATE, Expression.literal("record.values.due")).field())
                .isEmpty();
    }

    private static Timer date(String script) {
        return new Timer(Timer.Kind.DATE, Expression.script(script));
    }
}
