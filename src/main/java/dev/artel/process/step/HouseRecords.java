package dev.artel.process.step;

import dev.artel.access.Access;
import dev.artel.catalog.Catalogs;
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
    private final Catalogs catalogs;

    HouseRecords(Records records, Catalogs catalogs) {
        this.records = records;
        this.catalogs = catalogs;
    }

    @Override
    public Optional<ObjectNode> find(Access access, RecordKey key) {
        return catalogs.find(access, Long.toString(key.catalogId()))
                .flatMap(catalog -> records.find(access, catalog.ref(), Long.toString(key.recordId())))
                .map(RecordJson::of);
    }
}
