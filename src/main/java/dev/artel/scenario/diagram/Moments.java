package dev.artel.scenario.diagram;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Optional;

/** Reads the moment that a timer or a due date states: a duration from now, or a date. */
public final class Moments {
    /** What comes then or later is kept as this moment, the last that every database and person can write: it never comes. */
    public static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /**
     * The moment that an ISO 8601 text states; empty when it states none.
     *
     * @param from where a duration begins
     * @param zone of dates that name none, and of the calendar parts of durations
     */
    public static Optional<Instant> parse(String text, Instant from, ZoneId zone) {
        String trimmed = text.trim();
        Optional<Span> span = Span.parse(trimmed);
        if (span.isPresent()) {
            return span.map(found -> found.after(from, zone));
        }
        try {
            TemporalAccessor date = DATE.parse(trimmed);
            if (date.isSupported(ChronoField.INSTANT_SECONDS)) {
                return Optional.of(Instant.from(date));
            }
            LocalDate day = date.query(TemporalQueries.localDate());
            LocalTime time = date.query(TemporalQueries.localTime());
            return Optional.of((time == null ? day.atStartOfDay() : day.atTime(time))
                    .atZone(zone)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
