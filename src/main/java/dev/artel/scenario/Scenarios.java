package dev.artel.scenario;

import dev.artel.access.Access;
import dev.artel.access.Accesses;
import dev.artel.kernel.GeneratedKey;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.scenario.check.Checks;
import dev.artel.scenario.check.Draft;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.read.DiagramReader;
import dev.artel.scenario.diagram.read.Reading;
import dev.artel.scenario.store.ScenarioMapper;
import dev.artel.scenario.store.ScenarioRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scenarios and their drafts. Scenarios are named by number or text id; for administrators alone: others get NotFound for a single one
 * and Forbidden for the list. What of a draft becomes a version is {@link Publications}' business.
 */
@Service
public class Scenarios {
    private static final Pattern CUSTOM_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");
    private static final int MAX_NAME = 256;
    private static final int MAX_DESCRIPTION = 20_000;

    private final ScenarioMapper mapper;
    private final PublishedVersions versions;
    private final DiagramReader reader;
    private final Checks checks;
    private final Accesses accesses;
    private final ScenarioAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scenarios(
            ScenarioMapper mapper,
            PublishedVersions versions,
            DiagramReader reader,
            Checks checks,
            Accesses accesses,
            ScenarioAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.versions = versions;
        this.reader = reader;
        this.checks = checks;
        this.accesses = accesses;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A page of them by name. */
    @Transactional(readOnly = true)
    public List<ScenarioRow> all(Access access, int limit, int offset) {
        if (!access.administrator()) {
            throw Problems.forbidden("scenario.administrators-only");
        }
        return mapper.all(limit, offset);
    }

    @Transactional(readOnly = true)
    public ScenarioRow get(Access access, String ref) {
        ScenarioRow row = mapper.find(number(access, ref));
        if (row == null) {
            throw Problems.notFound();
        }
        return row;
    }

    /** The number of a scenario that is not in the trash or, given as a number, may be there. */
    long number(Access access, String ref) {
        if (!access.administrator()) {
            throw Problems.notFound();
        }
        if (ref.matches("[1-9][0-9]{0,17}")) {
            return Long.parseLong(ref);
        }
        Long number = mapper.number(ref);
        if (number == null) {
            throw Problems.notFound();
        }
        return number;
    }

    /**
     * Makes a scenario with a first draft.
     *
     * @param customId text id; null for none
     * @param bpmn null for an empty diagram with a start
     * @throws Problem BadRequest for a bad name or id or for what is no BPMN; problems of the diagram do not matter yet
     */
    @Transactional
    public ScenarioRow create(
            Access access,
            @Nullable String customId,
            String name,
            @Nullable String description,
            byte @Nullable [] bpmn) {
        if (!access.administrator()) {
            throw Problems.forbidden("scenario.administrators-only");
        }
        checkId(customId);
        byte[] draft = bpmn == null ? blank() : bpmn;
        String dialect = reader.read(draft).diagram().dialect().code();
        GeneratedKey key = new GeneratedKey();
        var row = new ScenarioMapper.NewScenario(
                customId, checkedName(name), checkedDescription(description), draft, dialect);
        mapper.insert(row, access.actor().userId(), clock.instant(), key);
        return get(access, Long.toString(key.id()));
    }

    /** The same, and says whose rights its runs have; {@code first} has no draft that anybody has seen. */
    @Transactional
    public ScenarioRow create(Access access, @Nullable String customId, Change first) {
        String name = first.name() == null ? "" : first.name();
        ScenarioRow row = create(access, customId, name, first.description(), first.bpmn());
        RunAs runAs = first.runAs();
        return runAs == null ? row : change(access, row.ref(), new Change(null, null, null, null, runAs));
    }

    /**
     * Changes name, description, whose rights runs have, and the draft.
     *
     * @throws Problem Conflict (with {@code current} and {@code by}) when the draft that the caller has seen is not the newest
     */
    @Transactional
    public ScenarioRow change(Access access, String ref, Change change) {
        ScenarioRow row = lock(access, ref);
        long by = access.actor().userId();
        if (change.describes()) {
            RunAs runAs = change.runAs() == null ? PublishedVersions.runAs(row) : checkedRunAs(change.runAs());
            ScenarioRow described = described(row, change, runAs);
            audit.actsAs(access, row, runAs);
            mapper.describe(described, by, clock.instant());
            // name and account of the runs that start from now on are kept in mind with the version
            events.publishEvent(new ScenarioPublished(row.id(), row.status().equals(ScenarioRow.PUBLISHED)));
        }
        byte[] bpmn = change.bpmn();
        if (bpmn != null) {
            requireNewest(row, change.draftRevision());
            String dialect = reader.read(bpmn).diagram().dialect().code();
            mapper.saveDraft(row.id(), bpmn, differs(row, bpmn), dialect, by, clock.instant());
        }
        return get(access, Long.toString(row.id()));
    }

    /** The draft byte for byte as it was saved. */
    @Transactional(readOnly = true)
    public byte[] draft(Access access, String ref) {
        return mapper.draft(get(access, ref).id()).draft();
    }

    /** What is wrong with a diagram, of a draft or not yet saved. */
    @Transactional(readOnly = true)
    public List<DiagramProblem> problems(Access access, byte[] bpmn) {
        return checks.of(reader.read(bpmn), access);
    }

    /** The same of a diagram that is, or is to be, the draft of that scenario. */
    @Transactional(readOnly = true)
    public List<DiagramProblem> problems(Access access, String ref, byte[] bpmn) {
        ScenarioRow row = get(access, ref);
        Reading reading = reader.read(bpmn);
        return checks.of(reading, access, draft(row, reading));
    }

    static Draft draft(ScenarioRow row, Reading reading) {
        return new Draft(row.id(), row.name(), PublishedVersions.runAs(row), reading.diagram());
    }

    /** What can be read of a diagram. */
    public Reading read(byte[] bpmn) {
        return reader.read(bpmn);
    }

    ScenarioRow lock(Access access, String ref) {
        ScenarioRow row = mapper.lock(number(access, ref));
        if (row == null) {
            throw Problems.notFound();
        }
        return row;
    }

    private boolean differs(ScenarioRow row, byte[] bpmn) {
        return row.versionId() == null || !Arrays.equals(versions.bpmn(row.versionId()), bpmn);
    }

    /** Conflict when the draft that somebody has seen is not the newest; null for one who does not ask. */
    static void requireNewest(ScenarioRow row, @Nullable Long seen) {
        if (seen != null && seen != row.draftRevision()) {
            Problem conflict = Problems.conflict("scenario.draft-newer").with("current", row.draftRevision());
            Long by = row.draftBy();
            throw by == null ? conflict : conflict.with("by", Map.of("id", Long.toString(by)));
        }
    }

    private static ScenarioRow described(ScenarioRow row, Change change, RunAs runAs) {
        return new ScenarioRow(
                row.id(),
                row.customId(),
                change.name() == null ? row.name() : checkedName(change.name()),
                change.description() == null ? row.description() : checkedDescription(change.description()),
                row.status(),
                row.draftRevision(),
                row.draftChanged(),
                row.draftBy(),
                row.dialect(),
                runAs.kind().name().toLowerCase(Locale.ROOT),
                runAs.user(),
                row.versionId(),
                row.versionNumber(),
                row.updatedAt(),
                row.updatedBy());
    }

    private RunAs checkedRunAs(RunAs runAs) {
        if (runAs.kind() == RunAs.Kind.STARTER) {
            return RunAs.STARTER;
        }
        if (runAs.user() == null) {
            throw Problems.badField("runAs", "required", "scenario.run-as-user");
        }
        try {
            accesses.of(runAs.user());
        } catch (Problem off) {
            Problem problem = Problems.badField("runAs", "off", "scenario.run-as-off");
            problem.initCause(off);
            throw problem;
        }
        return runAs;
    }

    private static String checkedName(String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_NAME) {
            throw Problems.badField("name", "required", "scenario.name", MAX_NAME);
        }
        return trimmed;
    }

    private static @Nullable String checkedDescription(@Nullable String description) {
        if (description != null && description.length() > MAX_DESCRIPTION) {
            throw Problems.badField("description", "too-long", "scenario.description", MAX_DESCRIPTION);
        }
        return description;
    }

    private void checkId(@Nullable String customId) {
        if (customId == null) {
            return;
        }
        if (!CUSTOM_ID.matcher(customId).matches()) {
            throw Problems.badField("id", "format", "scenario.custom-id");
        }
        if (mapper.taken(customId)) {
            throw Problems.badField("id", "taken", "scenario.custom-id-taken", customId);
        }
    }

    static byte[] blank() {
        try (InputStream blank = new ClassPathResource("scenario/blank.bpmn").getInputStream()) {
            return blank.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A change; what is null stays as it is.
     *
     * @param draftRevision the draft that the caller has seen; null overwrites whatever is there
     */
    public record Change(
            @Nullable String name,
            @Nullable String description,
            byte @Nullable [] bpmn,
            @Nullable Long draftRevision,
            @Nullable RunAs runAs) {
        boolean describes() {
            return name != null || description != null || runAs != null;
        }
    }
}
