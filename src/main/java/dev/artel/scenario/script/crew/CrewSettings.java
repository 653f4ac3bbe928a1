package dev.artel.scenario.script.crew;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the worker processes are kept.
 *
 * @param workers processes that run scripts
 * @param spares processes that are warm and wait to take the place of one of those
 * @param heap megabytes of each one's heap
 * @param runs after so many runs a process is replaced
 * @param threads scripts that run at once in each
 * @param patience how long a caller waits for one of those places
 * @param grace how long a script that is to end may take to end before its process is given up
 * @param drain how long the other scripts of such a process may take to come to their ends
 * @param rest how long nobody must have asked for anything before what can wait is done: practice, and then the first spares
 * @param folder where what they need of the packaged jar is kept; null to find it in the jar itself each time
 * @param heapPercent above this share of the heap the script that allocated most is ended
 */
public record CrewSettings(
        int workers,
        int spares,
        int heap,
        int runs,
        int threads,
        Duration patience,
        Duration grace,
        Duration drain,
        Duration rest,
        @Nullable Path folder,
        int heapPercent) {}
