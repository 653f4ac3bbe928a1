package dev.artel.process.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artel.kernel.Problems;
import dev.artel.process.RunStatus;
import dev.artel.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The runs, for reading. */
@Service
public class Runs {
    private static final int KNOWN = 20_000;

    private final RunMapper mapper;
    private final Cache<Long, Optional<Caller>> callers =
            Caffeine.newBuilder().maximumSize(KNOWN).build();
    private final Cache<String, Long> ids =
            Caffeine.newBuilder().maximumSize(KNOWN).build();

    Runs(RunMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The run of that number.
     *
     * @throws dev.artel.kernel.Problem NotFound
     */
    @Transactional(readOnly = true)
    public Run get(long id) {
        Run run = mapper.find(id);
        if (run == null) {
            throw Problems.notFound();
        }
        return run;
    }

    /** The same, locked until the transaction ends: whoever moves it waits. */
    @Transactional
    public Run lock(long id) {
        Run run = mapper.lock(id);
        if (run == null) {
            throw Problems.notFound();
        }
        return run;
    }

    /** Those runs in the order of their numbers, locked until the transaction ends; unknown numbers are left out. One statement. */
    @Transactional
    public List<Run> lock(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.lockAll(ids);
    }

    /** The same without waiting: those that somebody else has locked are left out, too. One statement. */
    @Transactional
    public List<Run> lockFree(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.lockFree(ids);
    }

    /** The number of the run that the engine knows by that id; asked of the database once per node. */
    @Transactional(readOnly = true)
    public long idOf(String engineId) {
        Long known = ids.getIfPresent(engineId);
        if (known == null) {
            known = mapper.idOf(engineId);
            if (known == null) {
                throw new IllegalStateException("no run of " + engineId);
            }
            ids.put(engineId, known);
        }
        return known;
    }

    /** Says what the engine calls a run that is being written; a pair that never commits is asked for by nobody. */
    public void know(String engineId, Run run) {
        ids.put(engineId, run.id());
        Long parent = run.parentId();
        String element = run.parentElement();
        String instance = run.calledFrom();
        callers.put(
                run.id(),
                parent == null || element == null || instance == null
                        ? Optional.empty()
                        : Optional.of(new Caller(parent, element, instance)));
    }

    /** The passage of another run that waits for the end of one. */
    public record Caller(long runId, String element, String instance) {}

    /** Who waits for the end of that run; asked of the database once per node, since it never changes. */
    @Transactional(readOnly = true)
    public Optional<Caller> caller(long id) {
        return callers.get(id, key -> Optional.ofNullable(mapper.caller(key)));
    }

    /** The run that this passage waits for; empty when it waits for none. */
    @Transactional(readOnly = true)
    public Optional<Long> called(long parentId, String instance) {
        return Optional.ofNullable(mapper.called(parentId, instance));
    }

    /** Runs that have not ended and that this one waits for, directly or through others, the first hundred. */
    @Transactional(readOnly = true)
    public List<Long> waitedFor(long id) {
        return mapper.waitedFor(id);
    }

    @Transactional(readOnly = true)
    public List<Run> page(RunFilter filter, int limit, int offset) {
        return mapper.page(filter, limit, offset);
    }

    /** How many there are, counted no further than {@code most}. */
    @Transactional(readOnly = true)
    public long count(RunFilter filter, int most) {
        return mapper.count(filter, most);
    }

    /** How those runs stand; unknown numbers are left out. */
    @Transactional(readOnly = true)
    public Map<Long, RunStatus> standings(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.standings(ids).stream()
                        .collect(Collectors.toMap(RunMapper.Standing::id, standing -> RunStatus.of(standing.status())));
    }

    /** Who may see those runs hangs on this; unknown numbers are left out. One statement. */
    @Transactional(readOnly = true)
    public List<About> about(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.about(ids);
    }

    /** What started a run, and its record. */
    public record About(
            long id,
            String event,
            @Nullable Long starterId,
            @Nullable Long recordCatalog,
            @Nullable Long recordId) {
        public @Nullable RecordKey record() {
            return recordCatalog == null || recordId == null ? null : new RecordKey(recordCatalog, recordId);
        }
    }

    /** Processes whose start a step of that process caused, the first hundred. */
    @Transactional(readOnly = true)
    public List<Long> children(long id) {
        return mapper.children(id);
    }

    /** How many have not ended, by number of version. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> running(long scenarioId) {
        return mapper.running(scenarioId).stream()
                .collect(Collectors.toMap(RunMapper.Amount::number, RunMapper.Amount::amount));
    }

    /** Numbers of runs of the scenario that have not ended, the oldest first. */
    @Transactional(readOnly = true)
    public List<Long> open(long scenarioId, int limit) {
        return mapper.open(scenarioId, limit);
    }

    /** How the process came about, nearest first: {@code «Scenario» (№ 12), step …}. */
    @Transactional(readOnly = true)
    public List<String> chain(long id, int most) {
        return mapper.chain(id, most).stream()
                .map(link -> link.title() + " #" + link.id()
                        + (link.parentElement() == null ? "" : " ← " + link.parentElement()))
                .toList();
    }
}
