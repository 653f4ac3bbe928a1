package dev.artel.process.rest;

import dev.artel.access.Access;
import dev.artel.event.Starts;
import dev.artel.event.TriggerTypes;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.journal.IncidentRow;
import dev.artel.process.journal.Journal;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.Runs;
import dev.artel.process.run.Engine;
import dev.artel.process.run.RunStarts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** What administrators do with processes: cancel, let a step go on, start again. */
@Service
public class ProcessActs {
    private final Runs runs;
    private final Journal journal;
    private final Engine engine;
    private final RunStarts starts;
    private final TriggerTypes triggers;

    ProcessActs(Runs runs, Journal journal, Engine engine, RunStarts starts, TriggerTypes triggers) {
        this.runs = runs;
        this.journal = journal;
        this.engine = engine;
        this.starts = starts;
        this.triggers = triggers;
    }

    /** Ends a process; Conflict when it has ended. */
    @Transactional
    public void cancel(Access access, long id, String reason) {
        engine.cancel(
                open(access, id),
                Text.of("process.said", reason),
                access.actor().userId());
    }

    /**
     * Lets steps that stand go on.
     *
     * @param incidentId the one incident; null for all of the process
     */
    @Transactional
    public void retry(Access access, long id, @Nullable Long incidentId) {
        Run run = open(access, id);
        List<IncidentRow> standing = journal.incidents(run.id()).stream()
                .filter(incident -> incidentId == null || incident.id() == incidentId)
                .toList();
        if (standing.isEmpty()) {
            throw Problems.conflict("process.nothing-to-retry");
        }
        standing.forEach(incident -> engine.retry(incident, access.actor().userId()));
    }

    /**
     * Starts a process that has ended once more, on the version of now; gives the number of the new one.
     *
     * @param instead variables that it begins with in place of those it had, by name; null to leave all as they were
     */
    @Transactional
    public long restart(Access access, long id, @Nullable ObjectNode instead) {
        access.requireAdministrator();
        Run run = runs.get(id);
        if (!run.ended()) {
            throw Problems.conflict("process.not-ended");
        }
        ObjectNode inputs = run.inputValues();
        ObjectNode variables = inputs.deepCopy().without(given(run.event()));
        Starts.Start start = new Starts.Start(
                run.scenarioId(),
                run.startElement(),
                run.event(),
                run.subscriptionId(),
                run.record(),
                inputs.retain(given(run.event())),
                null,
                access.actor(),
                Cause.byPerson(access.actor().userId()),
                run.businessKey());
        if (instead != null) {
            ManualStarts.requireFree(instead, given(run.event()));
            variables.setAll(instead);
        }
        long started = starts.start(start, variables.isEmpty() ? null : variables, number -> {});
        if (started == 0) {
            throw Problems.conflict("process.not-published");
        }
        return started;
    }

    /** Names of what the trigger gives; everything else among the inputs came as a variable of the start. */
    private Set<String> given(String event) {
        Set<String> names = new HashSet<>(TriggerTypes.COMMON);
        triggers.find(event).ifPresent(type -> type.inputs().forEach(input -> names.add(input.name())));
        return names;
    }

    private Run open(Access access, long id) {
        access.requireAdministrator();
        Run run = runs.lock(id);
        if (run.ended()) {
            throw Problems.conflict("process.ended");
        }
        return run;
    }
}
