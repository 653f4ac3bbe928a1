package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import org.springframework.stereotype.Component;

/** Who may see a process: administrators, and whoever may see its record. For all others it is absent. */
@Component
class ProcessSight {
    private final Runs runs;
    private final Records records;

    ProcessSight(Runs runs, Records records) {
        this.runs = runs;
        this.records = records;
    }

    Run visible(Access access, long id) {
        Run run = runs.get(id);
        RecordKey record = run.record();
        boolean seen = access.administrator()
                || record != null
                        && records.find(access, Long.toString(record.catalogId()), Long.toString(record.recordId()))
                                .isPresent();
        if (!seen) {
            throw Problems.notFound();
        }
        return run;
    }
}
