package dev.artel.process.engine.call;

import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.engine.told.ToldJobs;
import dev.artel.process.step.Expectations;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.Wait;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.stereotype.Component;

/** A process begins to wait, is told what it waited for, or does not wait any more. */
@Component
final class WaitListener implements ExecutionListener {
    private final Expectations expectations;
    private final KeptDeliveries kept;

    WaitListener(Expectations expectations, KeptDeliveries kept) {
        this.expectations = expectations;
        this.kept = kept;
    }

    /** The wait begins; gives the name by which the engine is told that it is over. */
    String begun(DelegateExecution execution, String element) {
        Wait wait = expectations.begin(Answers.run(execution), element, execution.getId());
        JournalSession.current().waits().begin(wait);
        if (wait.kind().equals(Wait.CONDITION)) {
            ToldJobs.check(wait, execution);
        }
        return wait.engineName();
    }

    /** A timer that follows a field of the process's record is set. */
    void follows(DelegateExecution execution, String element) {
        expectations
                .follow(Answers.run(execution), element, execution.getId())
                .ifPresent(JournalSession.current().waits()::begin);
    }

    @Override
    public void notify(DelegateExecution execution) {
        JournalSession session = JournalSession.current();
        long run = Answers.run(execution);
        String element = execution.getCurrentActivityId();
        session.delivery(run, element).ifPresent(delivery -> told(session, execution, delivery));
        if (execution.getEventName().equals(EVENTNAME_END) && isPlaceOfItsOwn((ExecutionEntity) execution)) {
            session.waits().end(run, execution.getId());
        }
    }

    /** With the event sub-process that begins in it, the engine forgets all that is waited for in a scope and at its exits. */
    static void takenOver(DelegateExecution execution) {
        JournalSession.current().waits().end(Answers.run(execution), execution.getParentId());
    }

    /**
     * What is no scope for the engine, as an event behind a gateway, ends in the execution of the scope around it, where the starts of event
     * sub-processes are still waited for; what the gateway waited for has ended with the gateway.
     */
    private static boolean isPlaceOfItsOwn(ExecutionEntity execution) {
        return !(execution.getEventSource() instanceof ActivityImpl activity) || activity.isScope();
    }

    private void told(JournalSession session, DelegateExecution execution, Delivery delivery) {
        String instance = JournalSession.instance(execution.getActivityInstanceId());
        var entry = session.batch().step(delivery.runId(), instance, delivery.element());
        entry.trace(expectations.met(delivery));
        kept.keep(execution, delivery);
        if (delivery.by() != null) {
            entry.by(delivery.by().userId(), null);
        }
    }
}
