package dev.artel.process.wait;

import dev.artel.record.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The waits of all processes: written with the journal, found by name and address. */
@Service
public class Waits {
    private final WaitMapper mapper;

    Waits(WaitMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * By what a wait is found; at most one of the three, none for everybody who waits for the name.
     *
     * @param processId the process that waits
     * @param key that of the wait
     * @param record that of the process
     */
    public record Address(
            @Nullable Long processId,
            @Nullable String key,
            @Nullable RecordKey record) {}

    /** One statement for all that begin, one for each process of which something ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(WaitBatch batch) {
        if (!batch.begun().isEmpty()) {
            mapper.insert(batch.begun());
        }
        for (Map.Entry<Long, Set<String>> ended : batch.ended()) {
            mapper.delete(ended.getKey(), ended.getValue());
        }
    }

    /** Those waits, the oldest first; one statement by an index. */
    @Transactional(readOnly = true)
    public List<Wait> of(String kind, String name, Address address, int most) {
        return mapper.of(kind, name, address, most);
    }

    /** What waits for a date of that record, or for its state; one statement by an index. */
    @Transactional(readOnly = true)
    public List<Wait> ofRecord(RecordKey record) {
        return mapper.ofRecord(record.catalogId(), record.recordId());
    }

    /** The wait as long as it stands. */
    @Transactional(readOnly = true)
    public Optional<Wait> find(long id) {
        return Optional.ofNullable(mapper.find(id));
    }

    /** Nobody waits there, whatever the row says. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long id) {
        mapper.forget(id);
    }

    /** What those processes wait for, the oldest first. */
    @Transactional(readOnly = true)
    public List<Wait> ofRuns(Collection<Long> runs, int most) {
        return runs.isEmpty() ? List.of() : mapper.ofRuns(runs, most);
    }
}
