package dev.artel.process.engine;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problems;
import dev.artel.process.Completion;
import dev.artel.process.RunStatus;
import dev.artel.process.engine.compile.Form;
import dev.artel.process.engine.outside.OutsideHint;
import dev.artel.process.journal.IncidentRow;
import dev.artel.process.journal.Run;
import dev.artel.process.run.Engine;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.StartEvent;
import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine behind its interface. */
@Component
class CamundaEngine implements Engine {
    private static final int ATTEMPTS_OF_A_RETRY = 1;

    private final Commands commands;
    private final Definitions definitions;
    private final Tokens tokens;
    private final Passages passages;
    private final Versions versions;
    private final RuntimeService runtime;
    private final RunScopes scopes;
    private final ManagementService management;
    private final ExternalTaskService calls;
    private final OutsideHint hint;
    private final JobHint jobHint;
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
            ManagementService management,
            ExternalTaskService calls,
            OutsideHint hint,
            JobHint jobHint,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.definitions = definitions;
        this.tokens = tokens;
        this.passages = passages;
        this.versions = versions;
        this.runtime = runtime;
        this.scopes = scopes;
        this.management = management;
        this.calls = calls;
        this.hint = hint;
        this.jobHint = jobHint;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * A start in the middle of another process's step gets a savepoint and a context of its own: only both together leave nothing
     * behind when the step is undone.
     */
    @Override
    public void start(Run run) {
        Form form = run.mode().equals(Run.SYNC) ? Form.SYNC : Form.ASYNC;
        String definition = definitions.id(run.scenarioId(), run.versionNumber(), form);
        if (Commands.running()) {
            savepoint.executeWithoutResult(status -> beginApart(run, form, definition));
        } else {
            begin(run, form, definition);
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

    @Override
    public void cancel(Run run, String reason, long userId) {
        try {
            commands.run(session -> {
                var entry = session.batch().run(run.id());
                entry.end(RunStatus.CANCELLED, clock.instant());
                entry.error(Json.write(Json.object().put("reason", reason).put("by", Long.toString(userId))));
                runtime.deleteProcessInstance(run.engineId(), reason, false, true, true);
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

    private void beginApart(Run run, Form form, String definition) {
        try {
            ProcessEngineContext.requiresNew();
            begin(run, form, definition);
        } finally {
            ProcessEngineContext.clear();
        }
    }

    private void begin(Run run, Form form, String definition) {
        String key = Long.toString(run.id());
        commands.run(session -> {
            session.expect(run);
            if (form == Form.SYNC && isDefault(run)) {
                runtime.startProcessInstanceById(definition, key);
            } else {
                String message = form.message(run.scenarioId(), run.startElement());
                runtime.startProcessInstanceByMessageAndProcessDefinitionId(message, definition, key);
            }
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
