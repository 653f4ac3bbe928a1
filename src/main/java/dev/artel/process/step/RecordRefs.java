package dev.artel.process.step;

import dev.artel.record.RecordKey;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Records as scripts name them. */
@Component
class RecordRefs {
    private final ScopeRecords records;

    RecordRefs(ScopeRecords records) {
        this.records = records;
    }

    /** {@code {catalogId, recordId}}, also as the only item of a list, as fields of links have it; empty for anything else. */
    Optional<RecordKey> read(JsonNode value) {
        JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
        String catalog = Expectations.text(one.path("catalogId"));
        String record = Expectations.text(one.path("recordId"));
        if (catalog == null || record == null || !record.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        return records.catalog(catalog).map(number -> new RecordKey(number, Long.parseLong(record)));
    }
}
