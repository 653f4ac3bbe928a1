package dev.artel.process.run;

import dev.artel.process.Completion;
import dev.artel.process.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What modules above do with processes. */
@Service
class RunProcesses implements Processes {
    private final Engine engine;

    RunProcesses(Engine engine) {
        this.engine = engine;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String stepId, Completion completion) {
        engine.complete(stepId, completion);
    }
}
