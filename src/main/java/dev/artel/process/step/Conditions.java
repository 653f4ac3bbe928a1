package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.process.journal.Runs;
import dev.artel.process.wait.Wait;
import dev.artel.record.RecordKey;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Whether records are as processes wait for them to be. */
@Service
public class Conditions {
    private final RunScopes scopes;
    private final Runs runs;
    private final ScopeRecords records;
    private final Readings readings;

    Conditions(RunScopes scopes, Runs runs, ScopeRecords records, Readings readings) {
        this.scopes = scopes;
        this.runs = runs;
        this.records = records;
        this.readings = readings;
    }

    /**
     * Whether the record is so now, for the account of the process. It stays locked: who changes it meanwhile asks again. What is gone or
     * not visible is not.
     *
     * @throws Problem of a filter that cannot be used
     */
    public boolean met(Wait wait) {
        RunScope scope = scopes.apart(runs.get(wait.runId()));
        RecordKey record =
                new RecordKey(Objects.requireNonNull(wait.recordCatalog()), Objects.requireNonNull(wait.recordId()));
        try {
            return readings.read(() -> {
                records.hold(scope.access(wait.element()), record);
                return records.matches(
                        scope.access(wait.element()), record, Json.read(Objects.requireNonNull(wait.filters())));
            });
        } catch (Problem problem) {
            if (problem.kind().equals(Problems.NOT_FOUND)) {
                return false;
            }
            throw scope.marked(problem, wait.element(), null, null, null);
        } finally {
            scope.close();
        }
    }
}
