package dev.artel.process.engine.call;

import dev.artel.process.Completion;
import dev.artel.process.PersonStep;
import dev.artel.process.PersonSteps;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.StepEntry;
import dev.artel.process.step.PersonalSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A person's step begins, is done or is cancelled. */
@Component
final class PersonListener implements TaskListener {
    private final PersonalSteps steps;
    private final ObjectProvider<PersonSteps> people;

    PersonListener(PersonalSteps steps, ObjectProvider<PersonSteps> people) {
        this.steps = steps;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> opened(task);
            case EVENTNAME_COMPLETE -> completed(task);
            case EVENTNAME_DELETE -> people.getObject().cancelled(task.getId());
            default -> throw new IllegalStateException("not listened to: " + task.getEventName());
        }
    }

    private void opened(DelegateTask task) {
        long run = Answers.run(task.getExecution());
        entry(task, run).ref(task.getId());
        PersonStep step = steps.step(run, task.getTaskDefinitionKey(), task.getId());
        steps.open(step, people.getObject());
    }

    private void completed(DelegateTask task) {
        long run = Answers.run(task.getExecution());
        Completion completion = JournalSession.current().completion();
        entry(task, run)
                .by(
                        completion.by().userId(),
                        completion.insteadOf() == null
                                ? null
                                : completion.insteadOf().userId());
        steps.complete(run, task.getTaskDefinitionKey(), completion);
    }

    private static StepEntry entry(DelegateTask task, long run) {
        String instance = JournalSession.instance(task.getExecution().getActivityInstanceId());
        return JournalSession.current().batch().step(run, instance, task.getTaskDefinitionKey());
    }
}
