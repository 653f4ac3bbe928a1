package dev.artel.process.engine;

import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.Run;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;

/** Finds where a passage waits in the engine. */
@Component
class Passages {
    private final RuntimeService runtime;

    Passages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * The execution that waits there among all of the process, of which there are a few for each lane that goes on and for each frame that
     * can be undone: its id may change while it waits, that of the passage does not. Empty when none does.
     */
    Optional<String> waiting(Run run, String instance) {
        return runtime.createExecutionQuery().processInstanceId(run.engineId()).list().stream()
                .filter(execution -> at((ExecutionEntity) execution, instance))
                .map(Execution::getId)
                .findFirst();
    }

    private static boolean at(ExecutionEntity execution, String instance) {
        String passage = execution.getActivityInstanceId();
        return execution.isActive()
                && passage != null
                && JournalSession.instance(passage).equals(instance);
    }
}
