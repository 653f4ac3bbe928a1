package dev.artel.process.engine;

import dev.artel.kernel.Company;
import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problems;
import dev.artel.kernel.Text;
import dev.artel.process.Completion;
import dev.artel.process.RunStatus;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.engine.outside.OutsideHint;
import dev.artel.process.engine.told.ToldJobs;
import dev.artel.process.journal.IncidentRow;
import dev.artel.process.journal.Run;
import dev.artel.process.run.Engine;
import dev.artel.process.step.RunScopes;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.Sender;
import dev.artel.process.wait.Wait;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The engine behind its interface. A lost optimistic lock says nothing about what was asked for: it is let through, so that the whole
 * transaction is repeated and finds what the other one has done.
 */
@Component
class CamundaEngine implements Engine {
    private static final int ATTEMPTS_OF_A_RETRY = 1;

    private final Commands commands;
    private final Starting starting;
    private final Tokens tokens;
    private final Passages passages;
    private final RuntimeService runtime;
    private final RunScopes scopes;
    private final Deliveries deliveries;
    private final ManagementService management;
    private final ExternalTaskService calls;
    private final ToldJobs toldJobs;
    private final OutsideHint hint;
    private final JobHint jobHint;
    private final Company company;
    private final Clock clock;

    CamundaEngine(
            Commands commands,
            Starting starting,
            Tokens tokens,
            Passages passages,
            RuntimeService runtime,
            RunScopes scopes,
            Deliveries deliveries,
            ManagementService management,
            ExternalTaskService calls,
            ToldJobs toldJobs,
            OutsideHint hint,
            JobHint jobHint,
            Company company,
            Clock clock) {
        this.commands = commands;
        this.starting = starting;
        this.tokens = tokens;
        this.passages = passages;
        this.runtime = runtime;
        this.scopes = scopes;
        this.deliveries = deliveries;
        this.management = management;
        this.calls = calls;
        this.toldJobs = toldJobs;
        this.hint = hint;
        this.jobHint = jobHint;
        this.company = company;
        this.clock = clock;
    }

    @Override
    public void start(Run run, Runnable last) {
        starting.start(run, last);
    }

    @Override
    public void startQueued(List<Run> runs) {
        starting.startQueued(runs);
    }

    /** The run is locked first, so that what is read of it holds until the commit: two who move it at once do so one after the other. */
    @Override
    public void complete(String stepId, Completion completion) {
        PersonStepId step = PersonStepId.parse(stepId);
        Run run = scopes.locked(step.run()).run();
        try {
            commands.run(session -> {
                session.completing(step, completion);
                runtime.signal(passages.waiting(run, step.instance())
                        .orElseThrow(() -> Problems.conflict("process.step-ended")));
            });
        } catch (NullValueException e) {
            throw Problems.conflict("process.step-ended");
        }
    }

    @Override
    public boolean deliver(Wait wait, Delivery delivery, Sender sender) {
        return deliveries.deliver(wait, delivery, sender);
    }

    @Override
    public boolean isOpen(Wait wait) {
        return deliveries.isOpen(wait);
    }

    @Override
    public void reschedule(Wait wait, Instant due) {
        commands.run(session -> management
                .createJobQuery()
                .executionId(wait.executionId())
                .activityId(wait.element())
                .list()
                .forEach(job -> management.setJobDuedate(job.getId(), Date.from(due))));
        jobHint.afterCommit();
    }

    @Override
    public void check(Wait wait) {
        commands.run(session -> toldJobs.check(wait));
        jobHint.afterCommit();
    }

    @Override
    public void tell(Wait wait, long signal) {
        commands.run(session -> toldJobs.tell(wait, signal));
    }

    @Override
    public void broadcast(long signal) {
        commands.run(session -> toldJobs.broadcast(signal));
    }

    @Override
    public void writeWaits() {
        if (Commands.running()) {
            commands.run(JournalSession::writeWaits);
        }
    }

    @Override
    public void cancel(Run run, Text reason, long userId) {
        ObjectNode why = Json.object();
        KeptText.of(reason, company.language()).intoReason(why);
        stop(run, RunStatus.CANCELLED, why.put("by", Long.toString(userId)));
    }

    @Override
    public void fail(Run run, ObjectNode error) {
        stop(run, RunStatus.FAILED, error);
    }

    private void stop(Run run, RunStatus how, ObjectNode why) {
        try {
            commands.run(session -> {
                var entry = session.batch().run(run.id());
                entry.end(how, clock.instant(), Json.write(why));
                if (run.queued()) {
                    entry.giveUp();
                } else {
                    runtime.deleteProcessInstance(run.engineId(), how.code(), false, true, true);
                }
            });
        } catch (BadUserRequestException e) {
            throw Problems.conflict("process.ended");
        }
    }

    @Override
    public void retry(IncidentRow incident, long userId) {
        try {
            commands.run(session -> {
                session.retriedBy(userId);
                if (incident.outside()) {
                    calls.setRetries(incident.target(), ATTEMPTS_OF_A_RETRY);
                } else {
                    management.setJobRetries(incident.target(), ATTEMPTS_OF_A_RETRY);
                }
            });
        } catch (BadUserRequestException | NullValueException e) {
            throw Problems.conflict("process.step-ended");
        }
        if (incident.outside()) {
            hint.afterCommit();
        } else {
            jobHint.afterCommit();
        }
    }

    @Override
    public Standing standing(Run run) {
        return tokens.of(run);
    }
}
