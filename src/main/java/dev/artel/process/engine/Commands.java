package dev.artel.process.engine;

import dev.artel.process.engine.journal.JournalSession;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs several calls of the engine's services as one command, so that one flush writes all of it, the journal's part included. */
@Component
public class Commands {
    private final ProcessEngine engine;

    Commands(ProcessEngine engine) {
        this.engine = engine;
    }

    /** In the caller's transaction, or in one of its own when there is none. */
    public void run(Consumer<JournalSession> command) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            command.accept(JournalSession.current());
            return null;
        });
    }

    /** Whether the engine is in the middle of a command on this thread. */
    static boolean running() {
        return Context.getCommandContext() != null;
    }

    /** Where the step stands that is being done on this thread; null between steps. */
    static @Nullable ExecutionEntity going() {
        BpmnExecutionContext step = Context.getBpmnExecutionContext();
        return step == null ? null : step.getExecution();
    }
}
