package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.kernel.Text;
import java.time.Duration;
import java.util.Map;

/** The runs that have not ended. Owned here, implemented by the process module. */
public interface RunningProcesses {
    /** How many there are of the scenario, by number of version; versions without any are left out. */
    Map<Integer, Integer> count(long scenarioId);

    /**
     * Cancels them, the oldest first, a few in one transaction: nobody waits long for what is locked, and what was done stays when the
     * rest fails. Called outside a transaction.
     *
     * @param patience after which no further ones are begun with
     * @return how many were cancelled; the others run on
     */
    int cancel(Access access, long scenarioId, Text reason, Duration patience);
}
