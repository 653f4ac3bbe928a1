package dev.artel.process.engine.call;

import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.Calling;
import dev.artel.process.journal.StepEntry;
import dev.artel.process.run.Calls;
import dev.artel.process.step.CalledSteps;
import dev.artel.process.step.RunScopes;
import dev.artel.scenario.diagram.CallActivity;
import java.util.Objects;
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
    private final CallExits exits;
    private final RunScopes scopes;

    CallDelegate(ObjectProvider<Calls> calls, CalledSteps steps, CallExits exits, RunScopes scopes) {
        this.calls = calls;
        this.steps = steps;
        this.exits = exits;
        this.scopes = scopes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long run = Answers.run(execution);
        String element = execution.getCurrentActivityId();
        boolean waits = scopes.of(run).element(element, CallActivity.class).waits();
        Calls.Prepared prepared = exits.beforehand(execution, () -> {
            ObjectNode inputs = steps.inputs(run, element);
            return waits
                    ? calls.getObject().prepareAtOnce(run, element, inputs)
                    : calls.getObject().prepare(run, element, inputs);
        });
        StepEntry entry = JournalSession.current()
                .batch()
                .step(run, JournalSession.instance(execution.getActivityInstanceId()), element)
                .trace(steps.began(prepared.variables()));
        try {
            if (waits) {
                atOnce(execution, prepared, entry);
            } else {
                entry.ref(Calling.ref(calls.getObject().start(prepared, null)));
            }
        } catch (RuntimeException e) {
            throw e instanceof BpmnError ? e : steps.marked(e, run, element);
        }
    }

    private void atOnce(DelegateExecution execution, Calls.Prepared prepared, StepEntry entry) {
        Calls.Ended ended = calls.getObject().atOnce(prepared);
        entry.ref(Calling.ref(ended.run().id()));
        if (ended.scope().hasFailed()) {
            failed(
                    execution,
                    Json.readObject(Objects.requireNonNull(ended.scope().error())));
        }
        entry.trace(steps.ended(
                Answers.run(execution),
                execution.getCurrentActivityId(),
                ended.scope().variables().values()));
    }

    private void failed(DelegateExecution execution, ObjectNode error) {
        String name = error.path("name").asString("");
        KeptText message = KeptText.from(error);
        throw exits.reach(execution, name, message)
                .map(RuntimeException.class::cast)
                .orElseGet(() -> Calls.problem(name, message));
    }
}
