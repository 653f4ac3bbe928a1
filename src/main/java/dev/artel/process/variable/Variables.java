package dev.artel.process.variable;

import dev.artel.kernel.Json;
import dev.artel.process.journal.Runs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Loads and stores the variables of processes. */
@Service
public class Variables {
    private final VariableMapper mapper;
    private final Runs runs;

    Variables(VariableMapper mapper, Runs runs) {
        this.mapper = mapper;
        this.runs = runs;
    }

    /** A process that has none yet. */
    public VariableSet none() {
        return new VariableSet(Map.of());
    }

    @Transactional(readOnly = true)
    public VariableSet load(long runId) {
        return new VariableSet(stored(runId));
    }

    /**
     * Stores what was assigned, in one statement in the order of the names.
     *
     * @param shared whether others may work with the same process at the same time: then places inside variables are put into what is
     *     stored now, under the run's lock
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(long runId, VariableSet set, boolean shared) {
        if (set.changed().isEmpty()) {
            return;
        }
        if (shared && set.dependsOnStored()) {
            runs.lock(runId);
            set.reapply(stored(runId));
        }
        List<VariableMapper.Row> rows = set.changed().stream()
                .flatMap(name -> Optional.ofNullable(set.values().get(name))
                        .map(value -> new VariableMapper.Row(name, Json.write(value)))
                        .stream())
                .toList();
        if (!rows.isEmpty()) {
            mapper.upsert(runId, rows);
        }
        List<String> gone = set.changed().stream()
                .filter(name -> !set.values().containsKey(name))
                .toList();
        if (!gone.isEmpty()) {
            mapper.delete(runId, gone);
        }
        set.saved();
    }

    /**
     * Keeps what a run knew whose own transaction was undone, in one statement; nothing of one that failed for it knew more than a process
     * may.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long runId, VariableSet set) {
        if (!set.values().isEmpty() && set.fits()) {
            mapper.upsert(
                    runId,
                    set.values().entrySet().stream()
                            .map(one -> new VariableMapper.Row(one.getKey(), Json.write(one.getValue())))
                            .toList());
        }
    }

    private Map<String, JsonNode> stored(long runId) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        mapper.all(runId).forEach(row -> values.put(row.name(), Json.read(row.value())));
        return values;
    }
}
