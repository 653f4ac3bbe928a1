package dev.artel.process.run;

import dev.artel.kernel.Company;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problem;
import dev.artel.kernel.Text;
import dev.artel.process.RunStatus;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.JournalBatch;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.RunEntry;
import dev.artel.process.journal.Runs;
import dev.artel.process.journal.StepStatus;
import dev.artel.process.step.Failure;
import dev.artel.process.step.FailureReport;
import dev.artel.process.step.RunScope;
import dev.artel.process.variable.Variables;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes down runs that have failed before the engine knew them, or with everything they did: they must not vanish. */
@Component
class FailedRuns {
    private static final String UNREACHED = "";

    private final Journal journal;
    private final Runs runs;
    private final Variables variables;
    private final FailureReport report;
    private final Company company;
    private final Clock clock;

    FailedRuns(Journal journal, Runs runs, Variables variables, FailureReport report, Company company, Clock clock) {
        this.journal = journal;
        this.runs = runs;
        this.variables = variables;
        this.report = report;
        this.company = company;
        this.clock = clock;
    }

    /** Too many processes have started each other: the error shows the chain. */
    @Transactional
    public void tooDeep(Run run, int deepest) {
        Long parent = run.parentId();
        List<String> chain = parent == null ? List.of() : runs.chain(parent, deepest);
        ObjectNode error = error("loop-limit", Text.of("process.loop-limit", deepest));
        ArrayNode links = error.putArray("chain");
        chain.forEach(links::add);
        write(new JournalBatch(), run, error);
    }

    /** The condition of a start has failed. */
    @Transactional
    public void condition(Run run, String element, Problem problem) {
        Failure failure = report.of(problem, run.id());
        ObjectNode error =
                Json.readObject(failure.error()).put("element", element).put("condition", true);
        write(new JournalBatch(), run, error);
    }

    /** A synchronous run was undone; called in a transaction after the rollback. */
    @Transactional
    public void undone(Run run, RunScope scope, Throwable thrown) {
        Instant now = clock.instant();
        Failure failure = report.of(thrown, run.id());
        JournalBatch batch = lost(run, scope, now);
        ObjectNode error = Json.readObject(failure.error());
        if (failure.element() != null) {
            error.put("element", failure.element());
            batch.last(run.id(), failure.element())
                    .ended(StepStatus.FAILED, now)
                    .trace(failure.trace());
        }
        write(batch, run, error);
        variables.keep(run.id(), scope.variables());
    }

    /** A synchronous run had nothing against a change that was not made after all; called in a transaction after the rollback. */
    @Transactional
    public void undoneWithChange(Run run, RunScope scope) {
        ObjectNode error = error("undone", Text.of("process.undone-with-change"));
        write(lost(run, scope, clock.instant()), run, error);
        variables.keep(run.id(), scope.variables());
    }

    private ObjectNode error(String name, Text message) {
        return KeptText.of(message, company.language()).into(Json.object().put("name", name));
    }

    private static JournalBatch lost(Run run, RunScope scope, Instant now) {
        JournalBatch lost = scope.abandoned();
        return lost == null ? new JournalBatch() : lost.undone(run.id(), now);
    }

    /** The engine could not start a run that was taken on; called in a transaction after the rollback. */
    @Transactional
    public void refused(Run run, Throwable thrown) {
        JournalBatch batch = new JournalBatch();
        batch.run(run.id()).giveUp();
        end(batch, run, Json.readObject(report.of(thrown).error()).put("element", run.startElement()));
    }

    private void write(JournalBatch batch, Run run, ObjectNode error) {
        batch.run(run.id()).begin(run, UNREACHED);
        end(batch, run, error);
    }

    private void end(JournalBatch batch, Run run, ObjectNode error) {
        RunEntry entry = batch.run(run.id());
        entry.error(Json.write(error));
        entry.end(RunStatus.FAILED, clock.instant());
        journal.write(batch);
    }
}
