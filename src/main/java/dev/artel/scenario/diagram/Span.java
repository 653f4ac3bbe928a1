package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ISO 8601 duration, calendar part and clock part: {@code PT30M}, {@code P1DT2H}, {@code P1M}, {@code P2W}. Never negative.
 *
 * @param text as the person wrote it
 */
public record Span(@JsonValue String text, Period days, Duration time) {
    private static final Pattern FORM = Pattern.compile("(P(?:\\d{1,5}[YMWD]){0,4})(T[0-9.HMS]{2,40})?");

    /** The duration that the text states; empty when it states none. */
    public static Optional<Span> parse(String text) {
        String trimmed = text.trim();
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches() || trimmed.equals("P")) {
            return Optional.empty();
        }
        try {
            String days = form.group(1);
            String time = form.group(2);
            return Optional.of(new Span(
                    trimmed,
                    days.equals("P") ? Period.ZERO : Period.parse(days),
                    time == null ? Duration.ZERO : Duration.parse("P" + time)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The moment that lies this far after the other one; days and months are those of the zone's calendar. */
    public Instant after(Instant from, ZoneId zone) {
        return ZonedDateTime.ofInstant(from, zone).plus(days).plus(time).toInstant();
    }

    /** The moment that lies so many times this far after the other one. */
    public Instant after(Instant from, int times, ZoneId zone) {
        return ZonedDateTime.ofInstant(from, zone)
                .plus(days.multipliedBy(times))
                .plus(time.multipliedBy(times))
                .toInstant();
    }

    /** The moment that lies this far before the other one. */
    public Instant before(Instant to, ZoneId zone) {
        return ZonedDateTime.ofInstant(to, zone).minus(days).minus(time).toInstant();
    }

    /** Its length where a day is 24 hours, a month 30 days and a year 365. */
    public Duration length() {
        return time.plusDays(days.getDays() + 30L * days.getMonths() + 365L * days.getYears());
    }
}
