package dev.artel.process.engine;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.process.Completion;
import dev.artel.process.RunStatus;
import dev.artel.process.engine.compile.Form;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.engine.outside.OutsideHint;
import dev.artel.process.engine.told.ToldJobs;
import dev.artel.process.journal.IncidentRow;
import dev.artel.process.journal.Run;
import dev.artel.process.run.Engine;
import dev.artel.process.step.RunScopes;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.Wait;
import dev.artel.process.wait.Waits;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.EventBoundary;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** The engine behind its interface. */
@Component
class CamundaEngine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(CamundaEngine.class);
    private static final int ATTEMPTS_OF_A_RETRY = 1;

    private final Commands commands;
    private final Definitions definitions;
    private final Tokens tokens;
    private final Passages passages;
    private final Versions versions;
    private final RuntimeService runtime;
    private final RunScopes scopes;
    private final Waits waits;
    private final ManagementService management;
    private final ExternalTaskService calls;
    private final ToldJobs toldJobs;
    private final OutsideHint hint;
    private final JobHint jobHint;
    private final FollowUps followUps;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    CamundaEngine(
            Commands commands,
            Definitions definitions,
            Tokens tokens,
            Passages passages,
            Versions versions,
            RuntimeService runtime,
            RunScopes scopes,
            Waits waits,
            ManagementService management,
            ExternalTaskService calls,
            ToldJobs toldJobs,
            OutsideHint hint,
            JobHint jobHint,
            FollowUps followUps,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.definitions = definitions;
        this.tokens = tokens;
        this.passages = passages;
        this.versions = versions;
        this.runtime = runtime;
        this.scopes = scopes;
        this.waits = waits;
        this.management = management;
        this.calls = calls;
        this.toldJobs = toldJobs;
        this.hint = hint;
        this.jobHint = jobHint;
        this.followUps = followUps;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * A start in the middle of another process's step gets a savepoint and a context of its own: only both together leave nothing
     * behind when the step is undone.
     */
    @Override
    public void start(Run run, Runnable last) {
        Form form = run.mode().equals(Run.SYNC) ? Form.SYNC : Form.ASYNC;
        String definition = definitions.id(run.scenarioId(), run.versionNumber(), form);
        if (Commands.running()) {
            savepoint.executeWithoutResult(status -> beginApart(run, form, definition, last));
        } else {
            begin(run, form, definition, last);
        }
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
        } catch (NullValueException | OptimisticLockingException e) {
            throw Problems.conflict("process.step-ended");
        }
    }

    /**
     * The run is locked first: whoever else tells it something waits, and finds afterwards what it waits for then. What may end the very
     * step that tells it is told when that step is done: the engine cannot go on with a step that is gone. Only who is moved in this
     * transaction can be in that place; others are told at once, so that it is undone with the step.
     */
    @Override
    public boolean deliver(Wait wait, Delivery delivery) {
        boolean moving = scopes.bound(wait.runId()).isPresent();
        Run run = scopes.locked(wait.runId()).run();
        Node node = versions.get(run.versionId()).diagram().nodes().get(wait.element());
        boolean running = Commands.running();
        if (waits.find(wait.id()).isEmpty() || !running && !stillThere(node, wait)) {
            return false;
        }
        if (running && moving && interrupts(node)) {
            followUps.later(() -> {
                if (stillThere(node, wait)) {
                    received(wait, delivery);
                }
            });
            return true;
        }
        return received(wait, delivery);
    }

    /** When an event sub-process takes over, the engine forgets what else was waited for around it. */
    private boolean stillThere(@Nullable Node node, Wait wait) {
        return !(node instanceof EventStart || node instanceof EventBoundary)
                || runtime.createEventSubscriptionQuery()
                                .executionId(wait.executionId())
                                .eventName(wait.engineName())
                                .count()
                        > 0;
    }

    private static boolean interrupts(@Nullable Node node) {
        return node instanceof EventStart start && start.interrupting()
                || node instanceof EventBoundary exit && exit.interrupting();
    }

    private boolean received(Wait wait, Delivery delivery) {
        if (waits.find(wait.id()).isEmpty()) {
            return false;
        }
        try {
            commands.run(session -> {
                session.delivering(delivery);
                runtime.messageEventReceived(wait.engineName(), wait.executionId());
            });
            return true;
        } catch (NullValueException e) {
            LOG.info("Wait {} was over before it was told: {}", wait.id(), e.getMessage());
            return false;
        }
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
    public void cancel(Run run, String reason, long userId) {
        stop(run, RunStatus.CANCELLED, Json.object().put("reason", reason).put("by", Long.toString(userId)));
    }

    @Override
    public void fail(Run run, ObjectNode error) {
        stop(run, RunStatus.FAILED, error);
    }

    private void stop(Run run, RunStatus how, ObjectNode why) {
        try {
            commands.run(session -> {
                session.batch().run(run.id()).end(how, clock.instant(), Json.write(why));
                runtime.deleteProcessInstance(run.engineId(), how.code(), false, true, true);
            });
        } catch (BadUserRequestException | OptimisticLockingException e) {
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
        } catch (BadUserRequestException | NullValueException | OptimisticLockingException e) {
            throw Problems.conflict("process.step-ended");
        }
        if (incident.outside()) {
            hint.afterCommit();
        } else {
            jobHint.afterCommit();
        }
    }

    @Override
    public List<Token> tokens(Run run) {
        return tokens.of(run);
    }

    private void beginApart(Run run, Form form, String definition, Runnable last) {
        try {
            ProcessEngineContext.requiresNew();
            begin(run, form, definition, last);
        } finally {
            ProcessEngineContext.clear();
        }
    }

    private void begin(Run run, Form form, String definition, Runnable last) {
        String key = Long.toString(run.id());
        commands.run(session -> {
            session.expect(run);
            if (form == Form.SYNC && isDefault(run)) {
                runtime.startProcessInstanceById(definition, key);
            } else {
                String message = form.message(run.scenarioId(), run.startElement());
                runtime.startProcessInstanceByMessageAndProcessDefinitionId(message, definition, key);
            }
            last.run();
        });
    }

    private boolean isDefault(Run run) {
        return versions.get(run.versionId())
                .diagram()
                .defaultStart()
                .map(StartEvent::id)
                .filter(run.startElement()::equals)
                .isPresent();
    }
}
