package dev.artel.process.step;

import dev.artel.kernel.Fault;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.journal.Runs;
import dev.artel.process.wait.Wait;
import dev.artel.record.RecordKey;
import dev.artel.scenario.diagram.Node;
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
     * Whether the record is so now, for the account of the process. It stays locked: who changes it meanwhile asks again. A wait for a
     * date is over when its timer fires, never because somebody asks.
     *
     * @throws Problem of a filter that cannot be used, and when the record is gone or not visible: nothing would ever end the wait
     */
    public boolean met(Wait wait) {
        RunScope scope = scopes.apart(runs.get(wait.runId()));
        RecordKey record =
                new RecordKey(Objects.requireNonNull(wait.recordCatalog()), Objects.requireNonNull(wait.recordId()));
        try {
            return readings.read(() -> {
                hold(scope, wait, record);
                return wait.filters() != null
                        && records.matches(scope.access(wait.element()), record, Json.read(wait.filters()));
            });
        } catch (Problem problem) {
            throw scope.marked(problem, wait.element(), null, null, null);
        } finally {
            scope.close();
        }
    }

    private void hold(RunScope scope, Wait wait, RecordKey record) {
        try {
            records.hold(scope.access(wait.element()), record);
        } catch (Problem problem) {
            if (!problem.kind().equals(Problems.NOT_FOUND)) {
                throw problem;
            }
            Text label = scope.element(wait.element(), Node.class).label();
            Fault gone = Fault.element(wait.element(), "record-gone", Text.of("process.wait-record-gone", label));
            throw (Problem) new Problem(Problems.UNPROCESSABLE, gone).initCause(problem);
        }
    }
}
