package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.kernel.Problems;
import dev.artel.process.ProcessViews;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.record.RecordKey;
import dev.artel.record.Records;
import dev.artel.record.Titles;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may see a process: administrators, whoever started it by hand, and whoever may see its record. For all others it is absent. */
@Component
class ProcessSight implements ProcessViews {
    private final Runs runs;
    private final Records records;
    private final Titles titles;

    ProcessSight(Runs runs, Records records, Titles titles) {
        this.runs = runs;
        this.records = records;
        this.titles = titles;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Long> visible(Access access, Collection<Long> processes) {
        if (access.administrator() || processes.isEmpty()) {
            return Set.copyOf(processes);
        }
        List<Runs.About> runs = this.runs.about(processes);
        Set<RecordKey> records = runs.stream()
                .flatMap(run -> Optional.ofNullable(run.record()).stream())
                .collect(Collectors.toSet());
        Set<RecordKey> seen =
                records.isEmpty() ? Set.of() : titles.of(access, records).keySet();
        return runs.stream()
                .filter(run -> own(access, run.event(), run.starterId())
                        || run.record() != null && seen.contains(run.record()))
                .map(Runs.About::id)
                .collect(Collectors.toSet());
    }

    Run visible(Access access, long id) {
        Run run = runs.get(id);
        RecordKey record = run.record();
        boolean own = own(access, run.event(), run.starterId());
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

    private static boolean own(Access access, String event, @Nullable Long starter) {
        return event.equals(ManualStarts.BY_HAND)
                && Objects.equals(starter, access.actor().userId());
    }
}
