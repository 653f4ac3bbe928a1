package dev.artel.scenario.diagram;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A repetition that is going on: which of its moments comes next and how many firings are left. Firings are counted, not moments: when the
 * timer fires late, what has passed meanwhile is made up for by that one firing, and it goes on in its steps until the number is reached.
 *
 * @param left firings that are left, the next one included; null for without an end
 * @param at number of the next moment, from 0
 * @param start moment 0
 * @param every what lies between two moments
 * @param end no moment after it; null for none
 */
public record Rhythm(
        @Nullable Integer left,
        int at,
        Instant start,
        Span every,
        @Nullable Instant end) {
    private static final String NONE = "-";
    private static final int PARTS = 5;
    /** Months and days differ in length by less than a part of so many. */
    private static final int ROUGHLY = 20;

    /** The repetition as {@link #text} writes it; empty for any other text. */
    public static Optional<Rhythm> parse(String text) {
        String[] parts = text.split(" ", -1);
        return parts.length != PARTS
                ? Optional.empty()
                : Span.parse(parts[3])
                        .map(every -> new Rhythm(
                                parts[0].equals(NONE) ? null : Integer.valueOf(parts[0]),
                                Integer.parseInt(parts[1]),
                                Instant.parse(parts[2]),
                                every,
                                parts[4].equals(NONE) ? null : Instant.parse(parts[4])));
    }

    /** As a text without slashes: the engine counts the moments of a text that begins with {@code R} itself. */
    public String text() {
        return String.join(
                " ",
                left == null ? NONE : left.toString(),
                Integer.toString(at),
                start.toString(),
                every.text(),
                end == null ? NONE : end.toString());
    }

    /** When it fires next. */
    public Instant due(ZoneId zone) {
        return every.after(start, at, zone);
    }

    /** Whether it fires no more. */
    public boolean isOver(ZoneId zone) {
        return left != null && left <= 0 || end != null && due(zone).isAfter(end);
    }

    /** What is left when it has fired, now at last: the next moment is the first that is still to come. */
    public Rhythm fired(Instant now, ZoneId zone) {
        return new Rhythm(left == null ? null : left - 1, next(now, zone), start, every, end);
    }

    /** What is left of it when all moments until now have passed without it. */
    Rhythm since(Instant now, ZoneId zone) {
        int next = next(now, zone);
        return new Rhythm(left == null ? null : left - (next - at), next, start, every, end);
    }

    private int next(Instant now, ZoneId zone) {
        long passed = Math.max(0, Duration.between(start, now).dividedBy(every.length()));
        long surely = every.days().isZero() ? passed : passed - passed / ROUGHLY - 1;
        int next = (int) Math.max(at + 1L, Math.min(surely, Integer.MAX_VALUE - 1L));
        while (!every.after(start, next, zone).isAfter(now)) {
            next++;
        }
        return next;
    }
}
