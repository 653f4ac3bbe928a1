package dev.artel.process.engine.call;

import dev.artel.kernel.Json;
import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.Calling;
import dev.artel.process.journal.StepEntry;
import dev.artel.process.run.Calls;
import dev.artel.process.step.CalledSteps;
import dev.artel.process.step.ErrorExits;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.ErrorCatch;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A call for which nothing has to be remembered: nobody waits for what is started, or it runs to its end at once. */
@Component
final class CallDelegate implements JavaDelegate {
    private final ObjectProvider<Calls> calls;
    private final CalledSteps steps;
    private final RunScopes scopes;

    CallDelegate(ObjectProvider<Calls> calls, CalledSteps steps, RunScopes scopes) {
        this.calls = calls;
        this.steps = steps;
        this.scopes = scopes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long run = Answers.run(execution);
        String element = execution.getCurrentActivityId();
        ObjectNode inputs = steps.inputs(run, element);
        StepEntry entry = JournalSession.current()
                .batch()
                .step(run, JournalSession.instance(execution.getActivityInstanceId()), element)
                .trace(steps.began(inputs));
        try {
            if (scopes.of(run).element(element, CallActivity.class).waits()) {
                inOnePiece(run, element, inputs, entry);
            } else {
                entry.ref(Calling.ref(calls.getObject().start(run, element, null, inputs)));
            }
        } catch (RuntimeException e) {
            throw e instanceof BpmnError ? e : steps.marked(e, run, element);
        }
    }

    private void inOnePiece(long run, String element, ObjectNode inputs, StepEntry entry) {
        Calls.Ended ended = calls.getObject().inOnePiece(run, element, inputs);
        entry.ref(Calling.ref(ended.run().id()));
        if (ended.scope().hasFailed()) {
            failed(
                    run,
                    element,
                    Json.readObject(Objects.requireNonNull(ended.scope().error())));
        }
        entry.trace(steps.ended(run, element, ended.scope().variables().values()));
    }

    private void failed(long run, String element, ObjectNode error) {
        RunScope scope = scopes.of(run);
        String name = error.path("name").asString("");
        String message = error.path("message").asString("");
        Optional<ErrorCatch> caught =
                Catches.errors(scope.version().diagram(), element).of(name);
        if (caught.isEmpty()) {
            throw Calls.problem(name, message);
        }
        ErrorExits.assign(scope, caught.get(), name, message);
        throw new BpmnError(Call.exit(caught.get().id()));
    }
}
