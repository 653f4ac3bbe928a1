package dev.artel.process.step;

import dev.artel.process.Completion;
import dev.artel.process.PersonStep;
import dev.artel.process.PersonSteps;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.UserTask;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The steps that people do, as far as the process itself has to do with them. */
@Service
public class PersonalSteps {
    private final RunScopes scopes;

    PersonalSteps(RunScopes scopes) {
        this.scopes = scopes;
    }

    /** What the inbox is told of the step. */
    public PersonStep step(long runId, String element, String stepId) {
        RunScope scope = scopes.of(runId);
        UserTask task = scope.element(element, UserTask.class);
        return new PersonStep(
                stepId,
                runId,
                scope.run().scenarioId(),
                scope.run().title(),
                scope.run().versionId(),
                element,
                task.name(),
                task.task(),
                scope.version().diagram().responsible(element).orElse(null),
                scope.run().record(),
                scope.access(),
                scope.cause(element),
                (where, source) -> scope.evaluate(element, source));
    }

    /** Puts the step into an inbox. */
    public void open(PersonStep step, PersonSteps people) {
        try {
            people.opened(step);
        } catch (RuntimeException e) {
            throw StepFailure.mark(e, step.element(), null, null);
        }
    }

    /** What the step's outputs ask for becomes variables. */
    public void complete(long runId, String element, Completion completion) {
        RunScope scope = scopes.of(runId);
        for (TaskSpec.Output output :
                scope.element(element, UserTask.class).task().outputs()) {
            JsonNode value = completion.result().path(output.what().code());
            scope.assign(output.to(), value);
        }
    }
}
