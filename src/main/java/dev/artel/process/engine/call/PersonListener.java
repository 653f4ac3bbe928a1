package dev.artel.process.engine.call;

import dev.artel.process.Completion;
import dev.artel.process.PersonStep;
import dev.artel.process.PersonSteps;
import dev.artel.process.engine.PersonStepId;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.StepEntry;
import dev.artel.process.step.PersonalSteps;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A person's step begins, is done or is cancelled. */
@Component
final class PersonListener implements ExecutionListener {
    private final PersonalSteps steps;
    private final ObjectProvider<PersonSteps> people;

    PersonListener(PersonalSteps steps, ObjectProvider<PersonSteps> people) {
        this.steps = steps;
        this.people = people;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getActivityInstanceId() == null) {
            return; // it was still to begin when something took over
        }
        PersonStepId id =
                new PersonStepId(Answers.run(execution), JournalSession.instance(execution.getActivityInstanceId()));
        String element = execution.getCurrentActivityId();
        if (execution.getEventName().equals(EVENTNAME_START)) {
            opened(id, element);
        } else {
            Optional<Completion> completion = JournalSession.current().completion(id);
            completion.ifPresentOrElse(
                    how -> completed(id, element, how), () -> people.getObject().cancelled(id.text()));
        }
    }

    private void opened(PersonStepId id, String element) {
        entry(id, element).ref(id.text());
        PersonStep step = steps.step(id.run(), element, id.text());
        steps.open(step, people.getObject());
    }

    private void completed(PersonStepId id, String element, Completion completion) {
        entry(id, element)
                .by(
                        completion.by().userId(),
                        completion.insteadOf() == null
                                ? null
                                : completion.insteadOf().userId());
        steps.complete(id.run(), element, completion);
    }

    private static StepEntry entry(PersonStepId id, String element) {
        return JournalSession.current().batch().step(id.run(), id.instance(), element);
    }
}
