package dev.artel.process.step;

import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.process.journal.StepTrace;
import dev.artel.scenario.component.Component;
import dev.artel.scenario.component.Components;
import dev.artel.scenario.component.Inputs;
import dev.artel.scenario.diagram.Activity;
import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.ErrorCatch;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Sending;
import dev.artel.scenario.diagram.ServiceTask;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Does the automatic steps: inputs, component, outputs, in the transaction of the caller. */
@Service
public class StepRunner {
    private static final String TIMEOUT = "timeout";

    private final RunScopes scopes;
    private final ScopeScripts scripts;
    private final Components components;
    private final FailureReport report;
    private final Elevations elevations;
    private final Pace pace;
    private final Sendings sendings;
    private final CallerCatches callers;
    private final TransactionTemplate savepoint;

    StepRunner(
            RunScopes scopes,
            ScopeScripts scripts,
            Components components,
            FailureReport report,
            Elevations elevations,
            Pace pace,
            Sendings sendings,
            CallerCatches callers,
            PlatformTransactionManager transactions) {
        this.scopes = scopes;
        this.scripts = scripts;
        this.components = components;
        this.report = report;
        this.elevations = elevations;
        this.pace = pace;
        this.sendings = sendings;
        this.callers = callers;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * How a step was done.
     *
     * @param exit id of the error exit that it leaves through; null for the ordinary way
     * @param beyond with what the process ends here, since only somebody who waits for it catches that; marked with the step, null
     *     unless it ends
     */
    public record Done(
            StepTrace trace,
            @Nullable String exit,
            @Nullable Problem beyond) {}

    /** A step that calls outside, made ready: what is needed for the call without a transaction. */
    public record Call(long runId, ServiceTask task, Component component, ObjectNode inputs, RunningStep context) {}

    /**
     * Does the step of that element. With an error exit in reach, also one of whoever waits for the process, it runs behind a savepoint: a
     * problem that an exit catches leaves nothing of the step but the exit's variables. Whatever else is thrown leaves this method, and the transaction must not go on.
     *
     * @param instance unique name of this passage
     */
    public Done run(long runId, String element, String instance) {
        RunScope scope = scopes.of(runId);
        Node node = scope.element(element, Node.class);
        StepRecorder recorder = new StepRecorder();
        scope.recording(recorder);
        try {
            scope.requireTime();
            pace.step();
            Catches<ErrorCatch> exits = ErrorExits.of(scope, element);
            Done done;
            if (exits.isEmpty() && !callers.any(scope.run())) {
                execute(scope, node, instance, recorder);
                done = new Done(recorder.trace(), null, null);
            } else {
                done = behindSavepoint(scope, node, instance, recorder, exits);
            }
            elevations.note(scope, element, recorder);
            scope.done().incrementAndGet();
            return done;
        } catch (RuntimeException e) {
            List<Duration> retries =
                    node instanceof Activity activity ? activity.step().retries() : null;
            throw scope.marked(e, element, recorder.inputs(), recorder.log(), retries);
        } finally {
            scope.recording(null);
        }
    }

    /** How many steps that process has done in this transaction. */
    public int done(long runId) {
        return scopes.bound(runId).map(scope -> scope.done().get()).orElse(0);
    }

    /** First part of a step that calls outside: its inputs. */
    public Call prepare(long runId, String element, String instance) {
        RunScope scope = scopes.of(runId);
        ServiceTask task = scope.element(element, ServiceTask.class);
        try {
            ComponentStep step = Objects.requireNonNull(task.component());
            Component component = component(step);
            ObjectNode inputs = Inputs.evaluate(component, step, sources -> scope.evaluate(element, sources));
            Duration timeout = task.step().timeout();
            if (timeout != null
                    && step.inputs().stream().noneMatch(input -> input.name().equals(TIMEOUT))
                    && component.manifest().input(TIMEOUT).isPresent()) {
                inputs.put(TIMEOUT, timeout.toString());
            }
            scope.access();
            return new Call(runId, task, component, inputs, new RunningStep(scope, element, instance, scripts));
        } catch (RuntimeException e) {
            throw scope.marked(e, element, null, null, task.step().retries());
        }
    }

    /** Second part: the call itself, outside every transaction. */
    public ObjectNode call(Call call) {
        try {
            return call.component().run(call.inputs(), call.context());
        } catch (RuntimeException e) {
            throw StepFailure.mark(
                    e,
                    call.runId(),
                    call.task().id(),
                    bounded(call),
                    call.task().step().retries());
        }
    }

    /** Third part: its outputs become variables. */
    public StepTrace finish(Call call, ObjectNode outputs) {
        RunScope scope = scopes.of(call.runId());
        StepRecorder recorder = new StepRecorder();
        recorder.inputs(call.inputs());
        recorder.outputs(outputs);
        assign(scope, call.task(), outputs);
        return recorder.trace();
    }

    /** The exit that catches a problem of a call, its variables set, or the end of the process; null when nobody catches it. */
    public @Nullable Done leave(Call call, Problem problem) {
        RunScope scope = scopes.of(call.runId());
        String name = problem.kind().name();
        Optional<ErrorCatch> exit = ErrorExits.of(scope, call.task().id()).of(name);
        if (exit.isEmpty() && !callers.of(scope.run(), name)) {
            return null;
        }
        StepRecorder recorder = new StepRecorder();
        recorder.inputs(call.inputs());
        return caught(scope, exit, problem, recorder);
    }

    private Done behindSavepoint(
            RunScope scope, Node node, String instance, StepRecorder recorder, Catches<ErrorCatch> exits) {
        RunScope.Snapshot before = scope.snapshot();
        try {
            savepoint.executeWithoutResult(status -> execute(scope, node, instance, recorder));
            return new Done(recorder.trace(), null, null);
        } catch (Problem problem) {
            String name = problem.kind().name();
            Optional<ErrorCatch> exit = exits.of(name);
            if (exit.isEmpty() && !callers.of(scope.run(), name)) {
                throw problem;
            }
            scope.restore(before);
            recorder.undone();
            return caught(scope, exit, problem, recorder);
        }
    }

    /** By that exit, or by somebody who waits for the process when there is none. */
    private Done caught(RunScope scope, Optional<ErrorCatch> exit, Problem problem, StepRecorder recorder) {
        exit.ifPresent(own -> ErrorExits.assign(scope, own, problem, report));
        recorder.error(Json.write(report.message(problem)
                .into(Json.object().put("name", problem.kind().name()))));
        return new Done(recorder.trace(), exit.map(ErrorCatch::id).orElse(null), exit.isPresent() ? null : problem);
    }

    private void execute(RunScope scope, Node node, String instance, StepRecorder recorder) {
        if (node instanceof Sending sending) {
            sendings.send(scope, sending, instance, recorder);
        } else {
            execute(scope, (ServiceTask) node, instance, recorder);
        }
    }

    private void execute(RunScope scope, ServiceTask task, String instance, StepRecorder recorder) {
        ComponentStep step = Objects.requireNonNull(task.component(), "a published step has a component");
        Component component = component(step);
        ObjectNode inputs = Inputs.evaluate(component, step, sources -> scope.evaluate(task.id(), sources));
        recorder.inputs(inputs);
        ObjectNode outputs;
        try {
            outputs = component.run(inputs, new RunningStep(scope, task.id(), instance, scripts));
        } catch (Problem problem) {
            if (inputs.path("catalog").isString()) {
                scope.refused(
                        inputs.path("catalog").asString(),
                        inputs.path("id").isValueNode() ? inputs.path("id").asString() : null);
            }
            throw Missing.named(problem, inputs);
        }
        recorder.outputs(outputs);
        assign(scope, task, outputs);
    }

    private static void assign(RunScope scope, ServiceTask task, ObjectNode outputs) {
        ComponentStep step = Objects.requireNonNull(task.component());
        step.outputs().stream()
                .filter(output -> outputs.has(output.name()))
                .forEach(output -> scope.assign(output.to(), outputs.get(output.name())));
    }

    private Component component(ComponentStep step) {
        return components.find(step.type()).orElseThrow(() -> new IllegalStateException("no component " + step.type()));
    }

    private static String bounded(Call call) {
        StepRecorder recorder = new StepRecorder();
        recorder.inputs(call.inputs());
        return Objects.requireNonNull(recorder.inputs());
    }
}
