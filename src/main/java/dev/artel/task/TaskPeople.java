package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Problems;
import dev.artel.record.Rec;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.record.Titles;
import java.util.List;
import org.springframework.stereotype.Component;

/** Employees by number or text id. */
@Component
class TaskPeople {
    private final Records records;
    private final Titles titles;

    TaskPeople(Records records, Titles titles) {
        this.records = records;
        this.titles = titles;
    }

    long number(Access access, String user) {
        return records.find(access, CatalogKey.USERS, user)
                .map(Rec::id)
                .orElseThrow(() -> Problems.badField("user", "unknown", "task.no-such-employee", user));
    }

    String name(Access access, long userId) {
        RecordKey key = new RecordKey(Catalog.USERS, userId);
        return titles.of(access, List.of(key)).getOrDefault(key, "#" + userId);
    }
}
