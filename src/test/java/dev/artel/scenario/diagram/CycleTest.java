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
        "R3/PT10M,R3/PT10M,2026-11-23T10:10:00Z",
        "R/P1D,R/P1D,2026-11-24T10:00:00Z",
        "R2/P1DT2H,R2/P1DT2H,2026-11-24T12:00:00Z",
        "R5/2026-12-01T09:00/P1W,R5/2026-12-01T06:00:00Z/P7D,2026-12-01T06:00:00Z",
        "R/P1D/2026-12-31,R/P1D/2026-12-30T21:00:00Z,2026-11-24T10:00:00Z"
    })
    void isReadAsPeopleWriteIt(String text, String engine, Instant first) {
        Cycle cycle = Cycle.parse(text, MOSCOW).orElseThrow();
        assertThat(cycle.text()).isEqualTo(engine);
        assertThat(cycle.first(NOW, MOSCOW)).isEqualTo(first);
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
