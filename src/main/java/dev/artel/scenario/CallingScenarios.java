package dev.artel.scenario;

import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.store.ScenarioMapper;
import dev.artel.scenario.store.ScenarioRow;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who calls a scenario: the diagrams of all that are published are looked at, most of them out of the cache. */
@Component
class CallingScenarios {
    private final ScenarioMapper mapper;
    private final Versions versions;

    CallingScenarios(ScenarioMapper mapper, Versions versions) {
        this.mapper = mapper;
        this.versions = versions;
    }

    /** A scenario that calls: what the API calls it, and its name. */
    record Caller(String id, String name) {}

    /** The other published scenarios whose version of now calls that one, by name. */
    List<Caller> of(ScenarioRow called) {
        return mapper.published().stream()
                .filter(row -> row.id() != called.id())
                .filter(row -> calls(Objects.requireNonNull(row.versionId()), called))
                .map(row -> new Caller(row.ref(), row.name()))
                .toList();
    }

    private boolean calls(long version, ScenarioRow called) {
        return versions.get(version).diagram().all(CallActivity.class).stream()
                .map(CallActivity::scenario)
                .anyMatch(ref -> ref.equals(called.customId()) || ref.equals(Long.toString(called.id())));
    }
}
