package dev.artel.process.step;

import dev.artel.process.Completion;
import dev.artel.process.PersonStep;
import dev.artel.process.PersonSteps;
import dev.artel.record.RecordKey;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.UserTask;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** The steps that people do, as far as the process itself has to do with them. */
@Service
public class PersonalSteps {
    private final RunScopes scopes;
    private final Elevations elevations;

    PersonalSteps(RunScopes scopes, Elevations elevations) {
        this.scopes = scopes;
        this.elevations = elevations;
    }

    /** What the inbox is told of the step. */
    public PersonStep step(long runId, String element, String stepId) {
        RunScope scope = scopes.of(runId);
        try {
            return step(scope, element, stepId);
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, null);
        }
    }

    private static PersonStep step(RunScope scope, String element, String stepId) {
        UserTask task = scope.element(element, UserTask.class);
        return new PersonStep(
                stepId,
                scope.run().id(),
                scope.run().scenarioId(),
                scope.run().title(),
                scope.run().versionId(),
                element,
                task.name(),
                task.task(),
                scope.version().diagram().responsible(element).orElse(null),
                scope.run().record(),
                scope.access(element),
                scope.cause(element),
                (where, source) -> scope.evaluate(element, source));
    }

    /** Puts the step into an inbox. */
    public void open(PersonStep step, PersonSteps people) {
        RunScope scope = scopes.of(step.processId());
        StepRecorder recorder = new StepRecorder();
        scope.recording(recorder);
        try {
            people.opened(step);
            elevations.note(scope, step.element(), recorder);
        } catch (RuntimeException e) {
            RecordKey record = step.record();
            if (record != null) {
                scope.refused(Long.toString(record.catalogId()), Long.toString(record.recordId()));
            }
            throw scope.marked(e, step.element(), null, null, null);
        } finally {
            scope.recording(null);
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
