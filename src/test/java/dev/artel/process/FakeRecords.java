package dev.artel.process;

import dev.artel.access.Access;
import dev.artel.kernel.Json;
import dev.artel.process.step.ScopeRecords;
import dev.artel.record.RecordKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/** Records in memory that count how often they are read. */
public final class FakeRecords implements ScopeRecords {
    private final Map<RecordKey, ObjectNode> records = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();

    public void put(RecordKey key, ObjectNode values) {
        records.put(key, values);
    }

    public int reads() {
        return reads.get();
    }

    @Override
    public Optional<ObjectNode> find(Access access, RecordKey key) {
        reads.incrementAndGet();
        return Optional.ofNullable(records.get(key))
                .map(values ->
                        Json.object().put("id", Long.toString(key.recordId())).set("values", values));
    }
}
