package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.event.ManagedTrigger;
import dev.artel.event.Triggers;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.scenario.check.Checks;
import dev.artel.scenario.check.Synchrony;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.Trigger;
import dev.artel.scenario.diagram.read.DiagramReader;
import dev.artel.scenario.diagram.read.Reading;
import dev.artel.scenario.store.ScenarioMapper;
import dev.artel.scenario.store.ScenarioRow;
import dev.artel.scenario.store.VersionMapper;
import dev.artel.scenario.store.VersionRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts into versions that run and turns scenarios off: each in one transaction with all that hangs on it. */
@Service
public class Publications {
    private static final int MAX_COMMENT = 1000;

    private final Scenarios scenarios;
    private final ScenarioMapper mapper;
    private final VersionMapper versions;
    private final DiagramReader reader;
    private final Checks checks;
    private final Synchrony synchrony;
    private final Catalogs catalogs;
    private final Triggers triggers;
    private final ObjectProvider<Deployments> deployments;
    private final ScenarioAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publications(
            Scenarios scenarios,
            ScenarioMapper mapper,
            VersionMapper versions,
            DiagramReader reader,
            Checks checks,
            Synchrony synchrony,
            Catalogs catalogs,
            Triggers triggers,
            ObjectProvider<Deployments> deployments,
            ScenarioAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scenarios = scenarios;
        this.mapper = mapper;
        this.versions = versions;
        this.reader = reader;
        this.checks = checks;
        this.synchrony = synchrony;
        this.catalogs = catalogs;
        this.triggers = triggers;
        this.deployments = deployments;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The same whatever draft is there. */
    @Transactional
    public int publish(Access access, String ref, @Nullable String comment) {
        return publish(access, ref, comment, null).version();
    }

    /**
     * What was published.
     *
     * @param version number of the version that runs from now on
     * @param changed whether it is a new one; false when the draft was the version of now already
     */
    public record Published(int version, boolean changed) {}

    /**
     * Makes the draft the version of now and turns the scenario on; a draft that is the version of now already makes no new one.
     *
     * @param comment what is said of the version; of one that is there already it takes the place of what was said before, a blank one
     *     leaves that
     * @param draftRevision the draft that the caller has seen; null publishes whatever is there
     * @throws Problem Unprocessable with {@code problems}; Conflict when an address belongs to another scenario, or (with {@code current}
     *     and {@code by}) when the draft that the caller has seen is not the newest
     */
    @Transactional
    public Published publish(Access access, String ref, @Nullable String comment, @Nullable Long draftRevision) {
        ScenarioRow row = scenarios.lock(access, ref);
        if (comment != null && comment.length() > MAX_COMMENT) {
            throw Problems.badField("comment", "too-long", "scenario.comment", MAX_COMMENT);
        }
        Scenarios.requireNewest(row, draftRevision);
        byte[] draft = mapper.draft(row.id()).draft();
        Reading reading = reader.read(draft);
        List<DiagramProblem> problems = checks.of(reading, access, Scenarios.draft(row, reading));
        if (problems.stream().anyMatch(DiagramProblem::isError)) {
            throw Problems.unprocessable("scenario.not-runnable").with("problems", problems);
        }
        Diagram diagram = reading.diagram();
        requireAtOnce(row.id(), diagram);
        if (!diagram.elevated().isEmpty()) {
            access.requireAdministrator();
        }
        Long there = row.versionId();
        boolean fresh = there == null || row.draftChanged();
        long versionId = there == null || fresh ? insert(access, row, draft, diagram, comment) : there;
        if (!fresh && comment != null && !comment.isBlank()) {
            versions.say(versionId, comment);
        }
        int number = fresh ? row.versionNumber() + 1 : row.versionNumber();
        triggers.replace(access.actor(), row.id(), row.name(), managed(diagram));
        mapper.publish(row.id(), versionId, number, access.actor().userId(), now());
        audit.published(access, row, number);
        if (fresh) {
            audit.elevated(access, row, number, diagram);
        }
        events.publishEvent(new ScenarioPublished(row.id(), true));
        return new Published(number, fresh);
    }

    /**
     * No new runs; those under way go on.
     *
     * @throws Problem Conflict when it was never published
     */
    @Transactional
    public void off(Access access, String ref) {
        ScenarioRow row = scenarios.lock(access, ref);
        if (row.versionId() == null) {
            throw Problems.conflict("scenario.never-published");
        }
        mapper.off(row.id(), access.actor().userId(), now());
        audit.off(access, row);
        events.publishEvent(new ScenarioPublished(row.id(), false));
    }

    /**
     * Keeps the draft as it came, as version 0, which never runs: what is made of it becomes the next draft. A draft that is a version
     * already, and a second draft, are not kept anew.
     */
    @Transactional
    public void keepOriginal(Access access, String ref) {
        ScenarioRow row = scenarios.lock(access, ref);
        boolean kept = row.versionId() != null && !row.draftChanged();
        if (kept || versions.id(row.id(), VersionRow.ORIGINAL) != null) {
            return;
        }
        byte[] draft = mapper.draft(row.id()).draft();
        Diagram diagram = reader.read(draft).diagram();
        VersionRow version = new VersionRow(
                0,
                row.id(),
                VersionRow.ORIGINAL,
                hash(diagram),
                false,
                "[]",
                now(),
                access.actor().userId(),
                null,
                0);
        versions.insert(version, draft, now(), new GeneratedKey());
    }

    /** The versions, newest first. */
    @Transactional(readOnly = true)
    public List<VersionRow> versions(Access access, String ref, int limit, int offset) {
        return versions.of(scenarios.get(access, ref).id(), limit, offset);
    }

    /** Number of the row of a version. */
    @Transactional(readOnly = true)
    public long version(Access access, String ref, int number) {
        Long id = versions.id(scenarios.get(access, ref).id(), number);
        if (id == null) {
            throw Problems.notFound("scenario.no-version", Integer.toString(number));
        }
        return id;
    }

    private long insert(Access access, ScenarioRow row, byte[] draft, Diagram diagram, @Nullable String comment) {
        List<SyncReason> reasons = synchrony.reasons(diagram);
        Instant now = now();
        int number = row.versionNumber() + 1;
        long by = access.actor().userId();
        VersionRow version = new VersionRow(
                0,
                row.id(),
                number,
                hash(diagram),
                reasons.isEmpty(),
                json(reasons),
                now,
                by,
                comment,
                diagram.elevated().size());
        GeneratedKey key = new GeneratedKey();
        versions.insert(version, draft, now, key);
        deployments
                .getObject()
                .deploy(new Version(
                        key.id(), row.id(), number, diagram, version.modelHash(), version.syncable(), by, now));
        return key.id();
    }

    /** Free-standing rules wait for the scenario: a version that takes time would keep them from being answered. */
    private void requireAtOnce(long scenarioId, Diagram diagram) {
        List<SyncReason> reasons = synchrony.obstacles(diagram);
        if (reasons.isEmpty()) {
            return;
        }
        triggers.waiting(scenarioId).ifPresent(rule -> {
            throw Problems.unprocessable("scenario.not-runnable")
                    .with(
                            "problems",
                            reasons.stream()
                                    .map(reason ->
                                            Flaw.NOT_AT_ONCE.at(reason.element(), reason.label(), reason.text(), rule))
                                    .toList());
        });
    }

    private List<ManagedTrigger> managed(Diagram diagram) {
        return diagram.all(StartEvent.class).stream()
                .flatMap(start -> start.trigger() == null ? Stream.empty() : Stream.of(managed(start, start.trigger())))
                .toList();
    }

    private ManagedTrigger managed(StartEvent start, Trigger trigger) {
        Long catalogId = trigger.catalog() == null
                ? null
                : catalogs.find(trigger.catalog()).map(Catalog::id).orElse(null);
        return new ManagedTrigger(
                start.id(),
                trigger.kind(),
                catalogId,
                trigger.fields(),
                trigger.address(),
                trigger.message(),
                trigger.condition(),
                start.name());
    }

    private static String json(List<SyncReason> reasons) {
        return Json.write(reasons.stream()
                .map(reason -> Map.of(
                        "element", reason.element(), "reason", reason.why().code()))
                .toList());
    }

    /** The same for diagrams that differ in drawing only. */
    private static String hash(Diagram diagram) {
        try {
            byte[] model = Json.write(diagram).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
