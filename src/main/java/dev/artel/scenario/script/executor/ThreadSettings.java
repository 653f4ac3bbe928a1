package dev.artel.scenario.script.executor;

import java.time.Duration;

/**
 * How scripts' threads are kept.
 *
 * @param threads scripts that run at once
 * @param patience how long a caller waits for one of them
 * @param grace how long a script that is to end may take to end before its caller is set free
 * @param stuck at so many threads that did not end, no script is run any more
 * @param quarantine after so long such a thread is stopped by force, where the JVM still can
 * @param heapPercent above this share of the heap the run that allocated most is ended
 */
public record ThreadSettings(
        int threads, Duration patience, Duration grace, int stuck, Duration quarantine, int heapPercent) {}
