package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.event.Triggers;
import dev.artel.scenario.ScenarioItem.Person;
import dev.artel.scenario.check.Checks;
import dev.artel.scenario.check.Synchrony;
import dev.artel.scenario.diagram.read.Reading;
import dev.artel.scenario.store.ScenarioRow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the API tells of scenarios. */
@Service
class ScenarioItems {
    private final Scenarios scenarios;
    private final Checks checks;
    private final Synchrony synchrony;
    private final Triggers triggers;
    private final People people;

    ScenarioItems(Scenarios scenarios, Checks checks, Synchrony synchrony, Triggers triggers, People people) {
        this.scenarios = scenarios;
        this.checks = checks;
        this.synchrony = synchrony;
        this.triggers = triggers;
        this.people = people;
    }

    /** A page of the list, in two statements. */
    @Transactional(readOnly = true)
    public List<ScenarioItem> all(Access access, int limit, int offset) {
        List<ScenarioRow> rows = scenarios.all(access, limit, offset);
        Map<Long, String> names = people.names(
                access,
                rows.stream()
                        .map(ScenarioRow::updatedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return rows.stream().map(row -> item(row, names, null, null)).toList();
    }

    /** One with all there is to say of it. */
    @Transactional(readOnly = true)
    public ScenarioItem one(Access access, String ref) {
        ScenarioRow row = scenarios.get(access, ref);
        Map<Long, String> names = row.updatedBy() == null ? Map.of() : people.names(access, List.of(row.updatedBy()));
        Reading reading = scenarios.read(scenarios.draft(access, ref));
        return item(row, names, reading, access);
    }

    private ScenarioItem item(
            ScenarioRow row, Map<Long, String> names, @Nullable Reading reading, @Nullable Access access) {
        List<ScenarioItem.Obstacle> obstacles = reading == null
                ? null
                : synchrony.reasons(reading.diagram()).stream()
                        .map(ScenarioItem.Obstacle::of)
                        .toList();
        return new ScenarioItem(
                row.ref(),
                row.name(),
                Objects.requireNonNullElse(row.description(), ""),
                row.status().substring(1),
                row.versionId() == null ? null : row.versionNumber(),
                row.draftChanged(),
                row.draftRevision(),
                row.dialect(),
                obstacles == null ? null : obstacles.isEmpty(),
                obstacles,
                ScenarioItem.Owner.of(PublishedVersions.runAs(row)),
                reading == null
                        ? null
                        : triggers.of(row.id()).stream()
                                .map(ScenarioItem.Start::of)
                                .toList(),
                reading == null || access == null ? null : checks.of(reading, access, Scenarios.draft(row, reading)),
                row.updatedAt(),
                row.updatedBy() == null ? null : person(row.updatedBy(), names));
    }

    static Person person(long id, Map<Long, String> names) {
        return new Person(Long.toString(id), names.getOrDefault(id, ""));
    }
}
