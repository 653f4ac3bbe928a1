package dev.artel.scenario.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @Test
    void readsCalendarAndClockParts() {
        assertThat(Span.parse(" PT30M ").orElseThrow().length()).isEqualTo(Duration.ofMinutes(30));
        assertThat(Span.parse("P1DT2H").orElseThrow().length()).isEqualTo(Duration.ofHours(26));
        assertThat(Span.parse("P2W").orElseThrow().length()).isEqualTo(Duration.ofDays(14));
        assertThat(Span.parse("PT0.1S").orElseThrow().length()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void countsMonthsInTheCalendarOfTheZone() {
        Span month = Span.parse("P1M").orElseThrow();
        ZoneId moscow = ZoneId.of("Europe/Moscow");
        Instant lastOfJanuary = Instant.parse("2026-01-31T21:30:00Z");
        assertThat(month.after(lastOfJanuary, moscow)).isEqualTo(Instant.parse("2026-02-28T21:30:00Z"));
        assertThat(month.before(Instant.parse("2026-03-31T09:00:00Z"), moscow))
                .isEqualTo(Instant.parse("2026-02-28T09:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1", "30M", "-PT1S", "PT-1S", "P1DT", "PT1X", "P99999999Y", "PT1S;DROP"})
    void refusesEverythingElse(String text) {
        assertThat(Span.parse(text)).isEmpty();
    }
}
