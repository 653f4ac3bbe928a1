package dev.artel.process.engine.call;

import dev.artel.kernel.Json;
import dev.artel.kernel.KeptText;
import dev.artel.kernel.Text;
import dev.artel.process.engine.Endings;
import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.engine.journal.JournalSession.Returned;
import dev.artel.process.journal.Calling;
import dev.artel.process.journal.Runs;
import dev.artel.process.run.Calls;
import dev.artel.process.run.Engine;
import dev.artel.process.step.CalledSteps;
import dev.artel.process.step.RunScope;
import dev.artel.process.step.RunScopes;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * A step that waits for another process begins: that process is started; or it ends: because that process has ended, or for another
 * reason, and then nobody needs that process any more.
 */
@Component
final class CallListener implements ExecutionListener {
    private final ObjectProvider<Calls> calls;
    private final ObjectProvider<Engine> engine;
    private final CalledSteps steps;
    private final CallExits exits;
    private final RunScopes scopes;
    private final Runs runs;

    CallListener(
            ObjectProvider<Calls> calls,
            ObjectProvider<Engine> engine,
            CalledSteps steps,
            CallExits exits,
            RunScopes scopes,
            Runs runs) {
        this.calls = calls;
        this.engine = engine;
        this.steps = steps;
        this.exits = exits;
        this.scopes = scopes;
        this.runs = runs;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getActivityInstanceId() == null) {
            return; // it was still to begin when something took over
        }
        long run = Answers.run(execution);
        String element = execution.getCurrentActivityId();
        String instance = JournalSession.instance(execution.getActivityInstanceId());
        if (execution.getEventName().equals(EVENTNAME_START)) {
            started(execution, instance);
            return;
        }
        Optional<Returned> returned = JournalSession.current().returned(instance);
        if (returned.isEmpty()) {
            runs.called(run, instance).ifPresent(called -> cancel(run, called));
        } else if (returned.get().error() == null) {
            JournalSession.current()
                    .batch()
                    .step(run, instance, element)
                    .trace(steps.ended(run, element, returned.get().variables()));
        } else {
            failed(run, element, Json.readObject(returned.get().error()));
        }
    }

    private void started(DelegateExecution execution, String instance) {
        long run = Answers.run(execution);
        String element = execution.getCurrentActivityId();
        Calls.Prepared prepared =
                exits.beforehand(execution, () -> calls.getObject().prepare(run, element, steps.inputs(run, element)));
        try {
            long called = calls.getObject().start(prepared, instance);
            JournalSession.current()
                    .batch()
                    .step(run, instance, element)
                    .ref(Calling.ref(called))
                    .trace(steps.began(prepared.variables()));
        } catch (RuntimeException e) {
            throw steps.marked(e, run, element);
        }
    }

    private void cancel(long run, long called) {
        Text reason = Text.of("process.not-needed", Long.toString(run));
        engine.getObject().cancel(runs.get(called), reason, scopes.of(run).run().runAsId());
    }

    /** What is called has failed: whoever catches that error goes on, else the calling process fails as well. */
    private void failed(long run, String element, ObjectNode error) {
        RunScope scope = scopes.of(run);
        String name = error.path("name").asString("");
        KeptText message = KeptText.from(error);
        Optional<BpmnError> exit = exits.of(scope, element, name, message);
        if (exit.isPresent()) {
            throw exit.get();
        }
        Endings.failed(scope, name, message, element);
        throw new BpmnError(Call.FAILED);
    }
}
