package dev.artel.process.engine.call;

import dev.artel.kernel.KeptText;
import dev.artel.kernel.Problem;
import dev.artel.process.engine.Endings;
import dev.artel.process.engine.compile.Call;
import dev.artel.process.step.CalledSteps;
import dev.artel.process.step.ErrorExits;
import dev.artel.process.step.FailureReport;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.diagram.Catches;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/** Where a process goes on when a step that calls another scenario has failed. */
@Component
final class CallExits {
    private final RunScopes scopes;
    private final CalledSteps steps;
    private final FailureReport report;
    private final Endings endings;

    CallExits(RunScopes scopes, CalledSteps steps, FailureReport report, Endings endings) {
        this.scopes = scopes;
        this.steps = steps;
        this.report = report;
        this.endings = endings;
    }

    /** The way out of the step for whoever catches that error, its variables assigned; empty when nobody in the process does. */
    Optional<BpmnError> of(RunScope scope, String element, String name, KeptText message) {
        return Catches.errors(scope.version().diagram(), element).of(name).map(caught -> {
            ErrorExits.assign(scope, caught, name, message);
            return new BpmnError(Call.exit(caught.id()));
        });
    }

    /** The same, or the end of the process when somebody who waits for it catches the error; empty when nobody does. */
    Optional<BpmnError> reach(DelegateExecution execution, String name, KeptText message) {
        String element = execution.getCurrentActivityId();
        return of(scopes.of(Answers.run(execution)), element, name, message)
                .or(() -> endings.beyond((ExecutionEntity) execution, element, name, message));
    }

    /** Does what has to be there before anything is started; what is wrong with it leaves the step by an exit in reach, if there is one. */
    <T> T beforehand(DelegateExecution execution, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            Optional<BpmnError> exit = reach(execution, problem.kind().name(), report.message(problem));
            if (exit.isPresent()) {
                throw exit.get();
            }
            throw steps.marked(problem, Answers.run(execution), execution.getCurrentActivityId());
        }
    }
}
