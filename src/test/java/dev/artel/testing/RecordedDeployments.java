package dev.artel.testing;

import dev.artel.access.Access;
import dev.artel.kernel.Text;
import dev.artel.scenario.Deployments;
import dev.artel.scenario.OpenTasks;
import dev.artel.scenario.RunningProcesses;
import dev.artel.scenario.Version;
import dev.artel.scenario.diagram.Diagram;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for the modules above the scenarios in module tests: remembers what was deployed, and has as many running processes and
 * open tasks as it is told.
 */
public final class RecordedDeployments implements Deployments, RunningProcesses, OpenTasks {
    private final List<Version> deployed = new CopyOnWriteArrayList<>();
    private final Map<Long, Map<Integer, Integer>> running = new ConcurrentHashMap<>();
    private final Set<Long> refused = ConcurrentHashMap.newKeySet();
    private final Map<Long, Integer> tasks = new ConcurrentHashMap<>();

    public List<Version> of(long scenarioId) {
        return deployed.stream()
                .filter(version -> version.scenarioId() == scenarioId)
                .toList();
    }

    public void run(long scenarioId, int version, int processes) {
        running.put(scenarioId, Map.of(version, processes));
    }

    /** From now on that scenario cannot be deployed. */
    public void refuse(long scenarioId) {
        refused.add(scenarioId);
    }

    public void give(long user, int openTasks) {
        tasks.put(user, openTasks);
    }

    @Override
    public void deploy(Version version) {
        if (refused.contains(version.scenarioId())) {
            throw new IllegalStateException("refused");
        }
        deployed.add(version);
    }

    @Override
    public String executable(long scenarioId, Diagram diagram) {
        return "<executable/>";
    }

    @Override
    public Map<Integer, Integer> count(long scenarioId) {
        return running.getOrDefault(scenarioId, Map.of());
    }

    /** One at a time. */
    @Override
    public int cancel(Access access, long scenarioId, Text reason, Duration patience) {
        Map<Integer, Integer> there = count(scenarioId);
        if (there.isEmpty()) {
            return 0;
        }
        Map.Entry<Integer, Integer> some = there.entrySet().iterator().next();
        running.put(scenarioId, some.getValue() == 1 ? Map.of() : Map.of(some.getKey(), some.getValue() - 1));
        return 1;
    }

    @Override
    public Map<Long, Integer> count(Collection<Long> users) {
        Map<Long, Integer> counts = new HashMap<>();
        users.forEach(user -> counts.put(user, tasks.getOrDefault(user, 0)));
        return counts;
    }
}
