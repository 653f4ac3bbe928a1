package dev.artel.process.engine.outside;

import dev.artel.kernel.Problem;
import dev.artel.kernel.Retrying;
import dev.artel.process.engine.Commands;
import dev.artel.process.engine.Endings;
import dev.artel.process.engine.compile.Call;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.journal.StepStatus;
import dev.artel.process.step.Expectations;
import dev.artel.process.step.Failure;
import dev.artel.process.step.FailureReport;
import dev.artel.process.step.Rounds;
import dev.artel.process.step.StepRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Makes one call to the outside: inputs in one transaction, the call in none, the result and the next step in another. */
@Component
class OutsideCalls {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideCalls.class);

    /** How often what came of a call is tried to be kept, each time with the repetitions that every transaction has. */
    private static final int TURNS = 5;

    private final StepRunner steps;
    private final Rounds rounds;
    private final Expectations expectations;
    private final FailureReport report;
    private final Retrying retrying;
    private final ObjectProvider<Commands> commands;
    private final ObjectProvider<Endings> endings;
    private final ObjectProvider<ExternalTaskService> calls;
    private final ObjectProvider<RuntimeService> executions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OutsideCalls(
            StepRunner steps,
            Rounds rounds,
            Expectations expectations,
            FailureReport report,
            Retrying retrying,
            ObjectProvider<Commands> commands,
            ObjectProvider<Endings> endings,
            ObjectProvider<ExternalTaskService> calls,
            ObjectProvider<RuntimeService> executions,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.steps = steps;
        this.rounds = rounds;
        this.expectations = expectations;
        this.report = report;
        this.retrying = retrying;
        this.commands = commands;
        this.endings = endings;
        this.calls = calls;
        this.executions = executions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whatever happens is written down; throws only when even that cannot be. */
    void work(LockedExternalTask task, String worker) {
        long run = Long.parseLong(task.getBusinessKey());
        String instance = JournalSession.instance(task.getActivityInstanceId());
        Instant started = clock.instant();
        StepRunner.Call call = null;
        try {
            call = Objects.requireNonNull(transaction.execute(status -> {
                enter(task);
                return steps.prepare(run, task.getActivityId(), instance);
            }));
            ObjectNode outputs = steps.call(call);
            finish(call, outputs, task, worker, instance);
        } catch (RuntimeException e) {
            Problem problem = FailureReport.problem(e);
            if (call == null || problem == null || !leave(call, problem, task, worker, instance)) {
                fail(report.of(e, run), task, worker, started);
            }
        }
    }

    private void finish(
            StepRunner.Call call, ObjectNode outputs, LockedExternalTask task, String worker, String instance) {
        conclude(session -> {
            entered(task);
            var trace = steps.finish(call, outputs);
            session.batch().step(call.runId(), instance, task.getActivityId()).trace(trace);
            calls.getObject().complete(task.getId(), worker);
        });
    }

    private boolean leave(
            StepRunner.Call call, Problem problem, LockedExternalTask task, String worker, String instance) {
        boolean[] left = new boolean[1];
        conclude(session -> {
            entered(task);
            StepRunner.Done done = steps.leave(call, problem);
            String error = done == null ? null : error(done, task);
            left[0] = error != null;
            if (done != null && error != null) {
                session.batch()
                        .step(call.runId(), instance, task.getActivityId())
                        .trace(done.trace());
                calls.getObject().handleBpmnError(task.getId(), worker, error);
            }
        });
        return left[0];
    }

    /** The code of the error to leave with; null when the executable cannot end with one that nobody in the process catches. */
    private @Nullable String error(StepRunner.Done done, LockedExternalTask task) {
        Problem beyond = done.beyond();
        if (beyond == null) {
            return Call.exit(Objects.requireNonNull(done.exit(), "left without an exit"));
        }
        return execution(task)
                .flatMap(at -> endings.getObject()
                        .beyond(at, task.getActivityId(), beyond.kind().name(), report.message(beyond)))
                .map(BpmnError::getErrorCode)
                .orElse(null);
    }

    private void fail(Failure failure, LockedExternalTask task, String worker, Instant started) {
        Integer before = task.getRetries();
        int left = failure.isFinal() ? 0 : before == null ? failure.pauses().size() : before - 1;
        int pause = Math.max(0, failure.pauses().size() - left);
        Duration wait = left <= 0 || failure.pauses().isEmpty()
                ? Duration.ZERO
                : failure.pauses().get(pause);
        conclude(session -> {
            session.failing(failure);
            session.batch()
                    .attempt(session.runOf(task.getProcessInstanceId()), task.getActivityId())
                    .started(started, before(task))
                    .ended(StepStatus.FAILED, clock.instant())
                    .ref(task.getId())
                    .trace(failure.trace());
            calls.getObject()
                    .handleFailure(task.getId(), worker, failure.message().text(), Math.max(0, left), wait.toMillis());
        });
    }

    /** The call may be one of many: scripts see the element of its round. */
    private void enter(LockedExternalTask task) {
        rounds.enter(
                Long.parseLong(task.getBusinessKey()),
                task.getActivityId(),
                loop -> task.getVariables().get(Call.round(loop)));
        Object told = task.getVariables().get(Call.TOLD);
        if (told != null) {
            expectations.again(Long.parseLong(task.getBusinessKey()), told);
        }
    }

    /** The call was made with what its way was told: what follows finds it in the variables. */
    private void entered(LockedExternalTask task) {
        enter(task);
        if (task.getVariables().containsKey(Call.TOLD)) {
            executions.getObject().removeVariable(task.getExecutionId(), Call.TOLD);
        }
    }

    /** Where a failed attempt stands in the path: after all that led to the step, before the passage that will succeed one day. */
    private long before(LockedExternalTask task) {
        return execution(task).map(at -> at.getSequenceCounter() - 1).orElse(0L);
    }

    private Optional<ExecutionEntity> execution(LockedExternalTask task) {
        return Optional.ofNullable(executions
                        .getObject()
                        .createExecutionQuery()
                        .executionId(task.getExecutionId())
                        .singleResult())
                .map(ExecutionEntity.class::cast);
    }

    /**
     * In one transaction, again when it met another one, more often than others do: an answer that is not kept means that the call is made
     * once more. A call that was taken away meanwhile is nobody's business any more.
     */
    private void conclude(Consumer<JournalSession> what) {
        for (int turn = 1; ; turn++) {
            try {
                retrying.run(() -> {
                    transaction.executeWithoutResult(
                            status -> commands.getObject().run(what));
                    return true;
                });
                return;
            } catch (BadUserRequestException e) {
                LOG.info("The answer of a call came too late: {}", e.getMessage());
                return;
            } catch (RuntimeException e) {
                if (turn == TURNS || !retrying.isConflict(e)) {
                    throw e;
                }
            }
        }
    }
}
