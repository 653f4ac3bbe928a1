package dev.artel.scenario.diagram;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A repetition as ISO 8601 states it: {@code R3/PT10M} (three times, every ten minutes), {@code R/P1D} (without an end),
 * {@code R5/2026-11-23T10:00:00Z/P1W} (from then on), {@code R/P1D/2026-12-31} (until then).
 *
 * @param times how often; null for without an end
 * @param start when it happens first; null for one period from now
 * @param every at least a second
 * @param end no more after it; null for none
 */
public record Cycle(
        @Nullable Integer times,
        @Nullable Instant start,
        Span every,
        @Nullable Instant end) {
    private static final Pattern FORM = Pattern.compile("R(\\d{1,6})?/([^/]+)(?:/([^/]+))?");
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** The repetition that the text states; empty when it states none. */
    public static Optional<Cycle> parse(String text, ZoneId zone) {
        Matcher form = FORM.matcher(text.trim());
        if (!form.matches()) {
            return Optional.empty();
        }
        Integer times = form.group(1) == null ? null : Integer.valueOf(form.group(1));
        Optional<Span> first = Span.parse(form.group(2));
        String second = form.group(3);
        Optional<Cycle> cycle;
        if (first.isPresent()) {
            Optional<Instant> end = second == null ? Optional.empty() : date(second, zone);
            cycle = second != null && end.isEmpty()
                    ? Optional.empty()
                    : first.map(every -> new Cycle(times, null, every, end.orElse(null)));
        } else {
            cycle = second == null
                    ? Optional.empty()
                    : date(form.group(2), zone)
                            .flatMap(start -> Span.parse(second).map(every -> new Cycle(times, start, every, null)));
        }
        return cycle.filter(Cycle::usable);
    }

    /** When it happens first. */
    public Instant first(Instant now, ZoneId zone) {
        return start == null ? every.after(now, zone) : start;
    }

    /** Its moments, for a timer that is set now: those of its own start that have passed by then are not made up for. */
    public Rhythm from(Instant now, ZoneId zone) {
        Rhythm whole = new Rhythm(times, 0, first(now, zone), every, end);
        return whole.due(zone).isBefore(now) ? whole.since(now, zone) : whole;
    }

    private boolean usable() {
        return every.length().compareTo(SHORTEST) >= 0 && (times == null || times > 0);
    }

    private static Optional<Instant> date(String text, ZoneId zone) {
        return Span.parse(text).isPresent() ? Optional.empty() : Moments.parse(text, Instant.EPOCH, zone);
    }
}
