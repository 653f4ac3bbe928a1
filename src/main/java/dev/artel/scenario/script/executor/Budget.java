package dev.artel.scenario.script.executor;

import java.time.Duration;

/**
 * What one run may use.
 *
 * @param time processor time of its thread; time inside host functions is spent on the caller's thread and does not count
 * @param bytes memory that it may allocate altogether, freed or not
 * @param hostTime time inside host functions altogether
 * @param hostCalls calls of host functions
 */
public record Budget(Duration time, long bytes, Duration hostTime, int hostCalls) {
    private static final Duration MOST = Duration.ofSeconds(2);

    /**
     * The same by the clock, for a machine so busy that the thread hardly gets a processor: three times as long, at most two seconds
     * more.
     */
    Duration wall() {
        Duration more = time.multipliedBy(2);
        return time.plus(more.compareTo(MOST) < 0 ? more : MOST);
    }
}
