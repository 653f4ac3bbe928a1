package dev.artel.scenario;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.kernel.Problems;
import dev.artel.scenario.check.Synchrony;
import dev.artel.scenario.diagram.read.DiagramReader;
import dev.artel.scenario.store.ScenarioMapper;
import dev.artel.scenario.store.ScenarioRow;
import dev.artel.scenario.store.VersionMapper;
import dev.artel.scenario.store.VersionRow;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Published versions out of a cache. What is the version of now is forgotten after the commit that changes it and, for other nodes,
 * after two seconds, or as soon as something starts it that it does not have.
 */
@Service
class PublishedVersions implements Versions {
    private static final int KEPT = 500;

    private final ScenarioMapper scenarios;
    private final VersionMapper versions;
    private final DiagramReader reader;
    private final ObjectProvider<Synchrony> synchrony;
    private final Cache<Long, Version> byId =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Long, Optional<ScenarioRow>> now = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    PublishedVersions(
            ScenarioMapper scenarios,
            VersionMapper versions,
            DiagramReader reader,
            ObjectProvider<Synchrony> synchrony) {
        this.scenarios = scenarios;
        this.versions = versions;
        this.reader = reader;
        this.synchrony = synchrony;
    }

    @Override
    public Optional<Current> current(long scenarioId) {
        Optional<ScenarioRow> row = now.getIfPresent(scenarioId);
        if (row == null) {
            row = Optional.ofNullable(scenarios.find(scenarioId));
            now.put(scenarioId, row);
        }
        return row.flatMap(this::published);
    }

    @Override
    public Optional<Current> current(long scenarioId, Predicate<Current> fits) {
        Optional<ScenarioRow> kept = now.getIfPresent(scenarioId);
        if (kept != null && kept.flatMap(this::published).filter(fits).isEmpty()) {
            now.invalidate(scenarioId);
        }
        return current(scenarioId);
    }

    @Override
    public Map<Long, Current> current(Collection<Long> scenarioIds) {
        List<Long> unknown =
                scenarioIds.stream().filter(id -> now.getIfPresent(id) == null).toList();
        if (!unknown.isEmpty()) {
            // nobody may find one absent that is only being read
            Map<Long, ScenarioRow> rows = scenarios.several(unknown).stream()
                    .collect(Collectors.toMap(ScenarioRow::id, row -> row, (one, other) -> one));
            unknown.forEach(id -> now.put(id, Optional.ofNullable(rows.get(id))));
        }
        return Versions.super.current(scenarioIds);
    }

    private Optional<Current> published(ScenarioRow row) {
        return row.status().equals(ScenarioRow.PUBLISHED)
                ? Optional.of(new Current(get(Objects.requireNonNull(row.versionId())), row.name(), runAs(row)))
                : Optional.empty();
    }

    @Override
    public Version get(long versionId) {
        Version known = byId.getIfPresent(versionId);
        if (known != null) {
            return known;
        }
        VersionRow row = versions.find(versionId);
        if (row == null) {
            throw Problems.notFound();
        }
        Version version = new Version(
                row.id(),
                row.scenarioId(),
                row.number(),
                reader.read(bpmn(versionId)).diagram(),
                row.modelHash(),
                row.syncable(),
                row.publishedBy(),
                row.publishedAt());
        byId.put(versionId, version);
        return version;
    }

    @Override
    public List<SyncReason> obstacles(Version version) {
        return version.syncable() ? List.of() : synchrony.getObject().obstacles(version.diagram());
    }

    @Override
    public Optional<Long> number(String ref) {
        if (!ref.matches("[1-9]\\d{0,17}")) {
            return Optional.ofNullable(scenarios.number(ref));
        }
        long number = Long.parseLong(ref);
        return scenarios.find(number) == null ? Optional.empty() : Optional.of(number);
    }

    @Override
    public Optional<Version> version(long scenarioId, int number) {
        return Optional.ofNullable(versions.id(scenarioId, number)).map(this::get);
    }

    @Override
    public Map<Long, String> names(Collection<Long> scenarioIds) {
        if (scenarioIds.isEmpty()) {
            return Map.of();
        }
        return scenarios.names(scenarioIds).stream()
                .collect(Collectors.toUnmodifiableMap(ScenarioMapper.Named::id, ScenarioMapper.Named::name));
    }

    @Override
    public byte[] bpmn(long versionId) {
        VersionMapper.Blob blob = versions.bpmn(versionId);
        if (blob == null) {
            throw Problems.notFound();
        }
        return blob.bpmn();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void forget(ScenarioPublished change) {
        now.invalidate(change.scenarioId());
    }

    static RunAs runAs(ScenarioRow row) {
        return new RunAs(RunAs.Kind.valueOf(row.runAsKind().toUpperCase(Locale.ROOT)), row.runAsUser());
    }
}
