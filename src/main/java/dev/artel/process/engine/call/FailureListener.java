package dev.artel.process.engine.call;

import dev.artel.kernel.KeptText;
import dev.artel.process.engine.Endings;
import dev.artel.process.step.ErrorExits;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.ErrorCatch;
import dev.artel.scenario.diagram.ErrorEnd;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** An end with an error is reached: what catches it is told of it; when nobody does, the run has failed. */
@Component
final class FailureListener implements ExecutionListener {
    private final RunScopes scopes;

    FailureListener(RunScopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long run = Answers.run(execution);
        RunScope scope = scopes.of(run);
        ErrorEnd end = scope.element(execution.getCurrentActivityId(), ErrorEnd.class);
        Optional<ErrorCatch> caught =
                Catches.errors(scope.version().diagram(), end.id()).of(end.code());
        if (caught.isPresent()) {
            ErrorExits.assign(scope, caught.get(), end.code(), message(end));
            return;
        }
        Endings.failed(scope, end.code(), message(end), end.id());
    }

    private static KeptText message(ErrorEnd end) {
        return KeptText.said(end.name().isBlank() ? end.code() : end.name());
    }
}
