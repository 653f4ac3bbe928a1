package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who may see a process: administrators, whoever started it by hand, and whoever may see its record. For all others it is absent. */
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
        boolean own = run.event().equals(ManualStarts.BY_HAND)
                && Objects.equals(run.starterId(), access.actor().userId());
        boolean seen = access.administrator()
                || own
                || record != null
                        && records.find(access, Long.toString(record.catalogId()), Long.toString(record.recordId()))
                                .isPresent();
        if (!seen) {
            throw Problems.notFound();
        }
        return run;
    }
}
