package dev.artel.scenario.script;

import java.time.Duration;

/**
 * All limits of scripts.
 *
 * @param expression of one expression
 * @param code of one code step
 * @param grace how long a script that is to end may take to end before its caller is set free
 * @param hostTime time in host functions of one run, which counts for nothing else
 * @param hostCalls calls of host functions of one run
 * @param threads scripts at once
 * @param patience how long a caller waits for one of the threads
 * @param stuck at so many threads that nothing stops, scripts are refused
 * @param quarantine after so long such a thread is ended by force, where the JVM still can
 * @param heapPercent above this share of the heap the script that allocated most is ended
 * @param depth levels of a result or argument
 * @param nodes values in a result or argument
 * @param chars length of the JSON text of a result or argument
 * @param logBytes of the log of one run
 * @param sourceChars of one source
 */
public record ScriptLimits(
        Use expression,
        Use code,
        Duration grace,
        Duration hostTime,
        int hostCalls,
        int threads,
        Duration patience,
        int stuck,
        Duration quarantine,
        int heapPercent,
        int depth,
        int nodes,
        int chars,
        int logBytes,
        int sourceChars) {

    private static final long MEGABYTE = 1024L * 1024;

    /**
     * What one run may use.
     *
     * @param time of the processor; by the clock three seconds more
     * @param bytes allocated altogether, freed or not
     */
    public record Use(Duration time, long bytes) {}

    /** Those of production. */
    public static ScriptLimits standard() {
        return new ScriptLimits(
                new Use(Duration.ofMillis(500), 64 * MEGABYTE),
                new Use(Duration.ofSeconds(5), 512 * MEGABYTE),
                Duration.ofMillis(1500),
                Duration.ofSeconds(60),
                10_000,
                8,
                Duration.ofSeconds(10),
                2,
                Duration.ofSeconds(60),
                80,
                64,
                100_000,
                8_000_000,
                64 * 1024,
                256 * 1024);
    }

    /** The same with other times and memory. */
    public ScriptLimits with(Use newExpression, Use newCode, Duration newGrace) {
        return new ScriptLimits(
                newExpression,
                newCode,
                newGrace,
                hostTime,
                hostCalls,
                threads,
                patience,
                stuck,
                quarantine,
                heapPercent,
                depth,
                nodes,
                chars,
                logBytes,
                sourceChars);
    }

    /** The same with another time until a stuck thread is ended by force. */
    public ScriptLimits withQuarantine(Duration newQuarantine) {
        return new ScriptLimits(
                expression,
                code,
                grace,
                hostTime,
                hostCalls,
                threads,
                patience,
                stuck,
                newQuarantine,
                heapPercent,
                depth,
                nodes,
                chars,
                logBytes,
                sourceChars);
    }
}
