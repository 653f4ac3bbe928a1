package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.scenario.component.RecordJson;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The records of the house. */
@Component
public class HouseRecords implements ScopeRecords {
    private final Records records;

    HouseRecords(Records records) {
        this.records = records;
    }

    @Override
    public Optional<ObjectNode> find(Access access, RecordKey key) {
        return records.find(access, Long.toString(key.catalogId()), Long.toString(key.recordId()))
                .map(RecordJson::of);
    }
}
