package dev.artel.process.engine.call;

import dev.artel.process.engine.journal.JournalSession;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A token turns away from a gateway that may wait for it: the engine asks such a gateway only when another token comes. */
@Component
final class TurnListener implements ExecutionListener {
    @Override
    public void notify(DelegateExecution execution) {
        JournalSession.current().turned(Answers.run(execution));
    }
}
