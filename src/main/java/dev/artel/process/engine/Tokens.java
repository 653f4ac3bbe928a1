package dev.artel.process.engine;

import dev.artel.process.run.Engine.Token;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the engine where the tokens of one process are. */
@Component
class Tokens {
    private static final int MOST = 200;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final ExternalTaskService calls;

    Tokens(RuntimeService runtime, TaskService tasks, ManagementService management, ExternalTaskService calls) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.calls = calls;
    }

    List<Token> of(String engineId) {
        ActivityInstance tree = runtime.getActivityInstance(engineId);
        if (tree == null) {
            return List.of();
        }
        Waiting waiting = waiting(engineId);
        List<Token> tokens = new ArrayList<>();
        for (ActivityInstance instance : tree.getChildActivityInstances()) {
            tokens.add(token(instance.getActivityId(), instance.getExecutionIds(), waiting, true));
        }
        for (TransitionInstance transition : tree.getChildTransitionInstances()) {
            String[] executions = {transition.getExecutionId()};
            tokens.add(token(transition.getActivityId(), executions, waiting, false));
        }
        return tokens;
    }

    /** What waits in the process, by the engine's execution. */
    private record Waiting(Map<String, Job> jobs, Map<String, Task> tasks, Map<String, ExternalTask> calls) {}

    private Waiting waiting(String engineId) {
        Map<String, Job> jobs = new HashMap<>();
        management
                .createJobQuery()
                .processInstanceId(engineId)
                .listPage(0, MOST)
                .forEach(job -> jobs.put(job.getExecutionId(), job));
        Map<String, Task> people = tasks.createTaskQuery().processInstanceId(engineId).listPage(0, MOST).stream()
                .collect(Collectors.toMap(Task::getExecutionId, task -> task, (one, other) -> one));
        Map<String, ExternalTask> outside =
                calls.createExternalTaskQuery().processInstanceId(engineId).listPage(0, MOST).stream()
                        .collect(Collectors.toMap(ExternalTask::getExecutionId, call -> call, (one, other) -> one));
        return new Waiting(jobs, people, outside);
    }

    private static Token token(String element, String[] executions, Waiting waiting, boolean begun) {
        Job job = first(executions, waiting.jobs());
        Task task = first(executions, waiting.tasks());
        ExternalTask call = first(executions, waiting.calls());
        Instant next = null;
        if (call != null && call.getErrorMessage() != null && call.getRetries() != null && call.getRetries() > 0) {
            next = call.getLockExpirationTime() == null
                    ? null
                    : call.getLockExpirationTime().toInstant();
        } else if (job != null && job.getExceptionMessage() != null && job.getRetries() > 0 && task == null) {
            next = job.getDuedate() == null ? null : job.getDuedate().toInstant();
        }
        boolean plain = begun && task == null && call == null && next == null;
        Instant due = plain && job != null && job.getDuedate() != null
                ? job.getDuedate().toInstant()
                : null;
        Instant since = task != null ? task.getCreateTime().toInstant() : null;
        return new Token(element, since, task == null ? null : task.getId(), next, due);
    }

    private static <T> @Nullable T first(String[] executions, Map<String, T> byExecution) {
        for (String execution : executions) {
            T found = byExecution.get(execution);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
