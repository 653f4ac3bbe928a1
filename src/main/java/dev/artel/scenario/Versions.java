package dev.artel.scenario;

import dev.artel.scenario.diagram.CallActivity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Published versions, for whoever runs them. Answers come from a cache; a version itself never changes. */
public interface Versions {
    /** What a new run of the scenario takes; empty when it is unknown, in the trash, off or was never published. */
    Optional<Current> current(long scenarioId);

    /**
     * The same for somebody who knows that more was published than another node may have in mind: what does not fit is asked for anew. Costs
     * a statement then.
     *
     * @param fits whether what is in mind is new enough
     */
    default Optional<Current> current(long scenarioId, Predicate<Current> fits) {
        return current(scenarioId);
    }

    /** The same of several, by number of the scenario; those that run nothing are left out. One statement, and those for diagrams not in mind. */
    default Map<Long, Current> current(Collection<Long> scenarioIds) {
        Map<Long, Current> found = new HashMap<>();
        scenarioIds.forEach(id -> current(id).ifPresent(now -> found.put(id, now)));
        return found;
    }

    /**
     * The version of that number.
     *
     * @throws dev.artel.kernel.Problem NotFound
     */
    Version get(long versionId);

    /** What keeps whoever waits for its answer from getting one, in the order of the diagram; empty when nothing does. */
    List<SyncReason> obstacles(Version version);

    /** Number of the scenario with that number or text id; empty when there is none. */
    Optional<Long> number(String ref);

    /** A version of a scenario by the number that it has in it; empty when there is none. */
    Optional<Version> version(long scenarioId, int number);

    /** What a call would run now; empty when it is unknown, off or was never published. */
    default Optional<Version> called(CallActivity call) {
        return number(call.scenario())
                .flatMap(scenario -> call.version() == null
                        ? current(scenario).map(Current::version)
                        : version(scenario, call.version()));
    }

    /** Names of scenarios, also of those in the trash, by number; unknown numbers are left out. One statement. */
    Map<Long, String> names(Collection<Long> scenarioIds);

    /** The diagram of the version byte for byte as it was saved. */
    byte[] bpmn(long versionId);

    /** The version of now, with what the scenario says beside it. */
    record Current(Version version, String name, RunAs runAs) {}
}
