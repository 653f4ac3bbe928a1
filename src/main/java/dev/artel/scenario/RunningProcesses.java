package dev.artel.scenario;

import dev.artel.access.Access;
import java.util.Map;

/** The runs that have not ended. Owned here, implemented by the process module. */
public interface RunningProcesses {
    /** How many there are of the scenario, by number of version; versions without any are left out. */
    Map<Integer, Integer> count(long scenarioId);

    /** Cancels all of them in the caller's transaction, in bounded steps; gives how many there were. */
    int cancel(Access access, long scenarioId, String reason);
}
