package dev.artel.process.engine;

import dev.artel.process.engine.compile.Form;
import dev.artel.process.journal.Run;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.StartEvent;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts runs in the engine. */
@Component
class Starting {
    private final Commands commands;
    private final Definitions definitions;
    private final Versions versions;
    private final RuntimeService runtime;
    private final FollowUps followUps;
    private final OnePiece onePiece;
    private final TransactionTemplate savepoint;

    Starting(
            Commands commands,
            Definitions definitions,
            Versions versions,
            RuntimeService runtime,
            FollowUps followUps,
            OnePiece onePiece,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.definitions = definitions;
        this.versions = versions;
        this.runtime = runtime;
        this.followUps = followUps;
        this.onePiece = onePiece;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * A start in the middle of another process's step gets a savepoint and a context of its own: only both together leave nothing
     * behind when the step is undone.
     */
    void start(Run run, Runnable last) {
        Form form = run.mode().equals(Run.SYNC) ? Form.SYNC : Form.ASYNC;
        String definition = definitions.id(run.scenarioId(), run.versionNumber(), form);
        ExecutionEntity step = Commands.going();
        if (step != null) {
            followUps.around(
                    step.getProcessInstanceId(),
                    () -> savepoint.executeWithoutResult(status -> beginApart(run, form, definition, last)));
        } else if (Commands.running()) {
            savepoint.executeWithoutResult(status -> beginApart(run, form, definition, last));
        } else {
            begin(run, form, definition, last);
        }
    }

    /** One command for all of them, so one flush. */
    void startQueued(List<Run> runs) {
        commands.run(session -> runs.forEach(run -> {
            session.expectQueued(run);
            byMessage(run, Form.ASYNC, definitions.id(run.scenarioId(), run.versionNumber(), Form.ASYNC));
        }));
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
        commands.run(session -> {
            session.expect(run);
            ProcessInstance begun = form == Form.SYNC && isDefault(run)
                    ? runtime.startProcessInstanceById(definition, key(run))
                    : byMessage(run, form, definition);
            if (form == Form.SYNC) {
                onePiece.toItsEnd(run, begun);
            }
            last.run();
        });
    }

    private ProcessInstance byMessage(Run run, Form form, String definition) {
        String message = form.message(run.scenarioId(), run.startElement());
        return runtime.startProcessInstanceByMessageAndProcessDefinitionId(message, definition, key(run));
    }

    private static String key(Run run) {
        return Long.toString(run.id());
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
