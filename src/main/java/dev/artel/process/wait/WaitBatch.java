package dev.artel.process.wait;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The waits that one transaction begins and ends. What it ends itself is never written. */
public final class WaitBatch {
    private final Map<Long, Wait> begun = new LinkedHashMap<>();
    private final Map<Long, Set<String>> ended = new HashMap<>();

    /** The process waits from now on. */
    public void begin(Wait wait) {
        begun.put(wait.id(), wait);
    }

    /** All that is waited for at that place is over. */
    public void end(long runId, String executionId) {
        boolean own = begun.values().removeIf(wait -> wait.executionId().equals(executionId));
        if (!own) {
            ended.computeIfAbsent(runId, key -> new TreeSet<>()).add(executionId);
        }
    }

    /** All of it stands in the table now. */
    public void written() {
        begun.clear();
        ended.clear();
    }

    Collection<Wait> begun() {
        return begun.values();
    }

    /** Places by run, in the order of the runs. */
    List<Map.Entry<Long, Set<String>>> ended() {
        List<Map.Entry<Long, Set<String>>> all = new ArrayList<>(ended.entrySet());
        all.sort(Map.Entry.comparingByKey());
        return all;
    }
}
