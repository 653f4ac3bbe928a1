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
    private static final Duration MORE = Duration.ofSeconds(3);

    /**
     * The same by the clock, for a machine so busy that the thread hardly gets a processor: three seconds more. What never ends uses
     * a processor, so the clock only has to see to it that a thread that nothing can stop is set aside within ten seconds.
     */
    public Duration wall() {
        return time.plus(MORE);
    }
}
