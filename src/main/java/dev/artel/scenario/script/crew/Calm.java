package dev.artel.scenario.script.crew;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Waits until nobody has asked for anything for some time. What can wait must not take the processor from those who have come as soon as
 * the product was there. Under work that never pauses it is over after a minute all the same. One thread at a time may ask.
 */
final class Calm {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Duration rest;
    private @Nullable Long begun;
    private long seen = -1;
    private long since;

    Calm(Duration rest) {
        this.rest = rest;
    }

    /**
     * Whether it is over; waiting begins with the first question.
     *
     * @param orders how many there have been so far
     * @param now in nanoseconds, from any moment on
     */
    boolean isOver(long orders, long now) {
        Long first = begun;
        if (first == null) {
            first = now;
            begun = first;
        }
        if (orders != seen) {
            seen = orders;
            since = now;
        }
        return now - since >= rest.toNanos() || now - first >= LONGEST.toNanos();
    }
}
