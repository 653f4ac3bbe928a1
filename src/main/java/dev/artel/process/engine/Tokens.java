package dev.artel.process.engine;

import dev.artel.process.engine.compile.Places;
import dev.artel.process.engine.journal.JournalSession;
import dev.artel.process.engine.retry.Again;
import dev.artel.process.journal.Run;
import dev.artel.process.run.Engine.Alarm;
import dev.artel.process.run.Engine.Standing;
import dev.artel.process.run.Engine.Token;
import dev.artel.process.step.Evaluations;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.Compensating;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.TimerBoundary;
import dev.artel.scenario.diagram.TimerStart;
import dev.artel.scenario.diagram.UserTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the engine where the tokens of one process are. */
@Component
class Tokens {
    /** Rounds that go on at once have bounds of their own, so a process has hardly ever more. */
    private static final int MOST = 5000;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ExternalTaskService calls;
    private final Versions versions;

    Tokens(RuntimeService runtime, ManagementService management, ExternalTaskService calls, Versions versions) {
        this.versions = versions;
        this.runtime = runtime;
        this.management = management;
        this.calls = calls;
    }

    Standing of(Run run) {
        if (run.queued()) {
            Token start = new Token(run.startElement(), null, null, run.createdAt(), null, null);
            return new Standing(List.of(start), List.of());
        }
        String engineId = run.engineId();
        ActivityInstance tree = runtime.getActivityInstance(engineId);
        if (tree == null) {
            return new Standing(List.of(), List.of());
        }
        Diagram diagram = versions.get(run.versionId()).diagram();
        Look look = new Look(run, diagram, waiting(engineId, diagram));
        List<Token> tokens = new ArrayList<>();
        inside(tree, look, tokens);
        return new Standing(tokens, look.waiting().alarms());
    }

    /** What stands in the process or in a scope; a scope in which something stands is no place of its own, but who has it undone is. */
    private static void inside(ActivityInstance around, Look look, List<Token> tokens) {
        for (ActivityInstance instance : around.getChildActivityInstances()) {
            boolean scope =
                    instance.getChildActivityInstances().length + instance.getChildTransitionInstances().length > 0;
            if (!scope || look.diagram().nodes().get(instance.getActivityId()) instanceof Compensating) {
                tokens.add(begun(instance, look));
            }
            inside(instance, look, tokens);
        }
        for (TransitionInstance transition : around.getChildTransitionInstances()) {
            String[] executions = {transition.getExecutionId()};
            Job job = first(executions, look.waiting().jobs());
            if (Places.isOver(transition.getActivityId())) {
                continue;
            }
            Instant next = nextAttempt(job, first(executions, look.waiting().calls()));
            String at = Places.of(transition.getActivityId(), look.diagram());
            tokens.add(new Token(element(at, job), null, null, since(job), next, null));
        }
    }

    /** A process that is looked at. */
    private record Look(Run run, Diagram diagram, Waiting waiting) {}

    /** What waits in the process, by the engine's execution, and the timers beside it. */
    private record Waiting(Map<String, Job> jobs, Map<String, ExternalTask> calls, List<Alarm> alarms) {}

    private Waiting waiting(String engineId, Diagram diagram) {
        List<Job> all = management
                .createJobQuery()
                .processInstanceId(engineId)
                .orderByJobId()
                .asc()
                .listPage(0, MOST);
        Map<String, String> timed = timed(all, diagram);
        Map<String, Job> jobs = new HashMap<>();
        Map<String, Instant> alarms = new TreeMap<>();
        for (Job job : all) {
            String element = timed.get(job.getJobDefinitionId());
            Instant due = due(job);
            if (element == null || Again.hasFailed(job)) {
                jobs.merge(job.getExecutionId(), job, Tokens::next);
            } else if (due != null) {
                alarms.merge(element, due, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        Map<String, ExternalTask> outside =
                calls.createExternalTaskQuery().processInstanceId(engineId).orderById().asc().listPage(0, MOST).stream()
                        .collect(Collectors.toMap(ExternalTask::getExecutionId, call -> call, (one, other) -> one));
        List<Alarm> beside = alarms.entrySet().stream()
                .map(alarm -> new Alarm(alarm.getKey(), alarm.getValue()))
                .toList();
        return new Waiting(jobs, outside, beside);
    }

    /** Which of two that wait at one place is told: what has failed, else the one that is due first, as at a gateway of several timers. */
    private static Job next(Job one, Job other) {
        if (Again.hasFailed(one) || Again.hasFailed(other)) {
            return Again.hasFailed(one) ? one : other;
        }
        Instant due = due(one);
        Instant otherDue = due(other);
        return otherDue == null || due != null && due.isBefore(otherDue) ? one : other;
    }

    /** The elements whose timers run beside the tokens, by the engine's definition of their jobs; asked for when any job has a time. */
    private Map<String, String> timed(List<Job> jobs, Diagram diagram) {
        Map<String, String> timed = new HashMap<>();
        jobs.stream()
                .filter(job -> job.getDuedate() != null && job.getProcessDefinitionId() != null)
                .findFirst()
                .ifPresent(job -> management
                        .createJobDefinitionQuery()
                        .processDefinitionId(job.getProcessDefinitionId())
                        .list()
                        .forEach(definition -> {
                            Node node = diagram.nodes().get(Places.element(definition.getActivityId()));
                            if (node instanceof TimerBoundary || node instanceof TimerStart) {
                                timed.put(definition.getId(), node.id());
                            }
                        }));
        return timed;
    }

    private static Token begun(ActivityInstance instance, Look look) {
        String name = JournalSession.instance(instance.getId());
        if (look.diagram().nodes().get(instance.getActivityId()) instanceof UserTask) {
            return new Token(
                    instance.getActivityId(), name, new PersonStepId(look.run().id(), name).text(), null, null, null);
        }
        Job job = first(instance.getExecutionIds(), look.waiting().jobs());
        ExternalTask call = first(instance.getExecutionIds(), look.waiting().calls());
        Instant next = nextAttempt(job, call);
        Instant due = job != null && call == null && next == null ? due(job) : null;
        return new Token(element(instance.getActivityId(), job), name, null, since(job), next, due);
    }

    /** Several elements may be done in one go; after a failure the token is shown where that happened, not where the go begins. */
    private static String element(String waitsAt, @Nullable Job job) {
        String failed = job != null && Again.hasFailed(job) ? job.getFailedActivityId() : null;
        return Places.element(failed == null ? waitsAt : failed);
    }

    private static @Nullable Instant nextAttempt(@Nullable Job job, @Nullable ExternalTask call) {
        if (call != null && call.getErrorMessage() != null && call.getRetries() != null && call.getRetries() > 0) {
            return call.getLockExpirationTime() == null
                    ? null
                    : call.getLockExpirationTime().toInstant();
        }
        if (job != null && Again.hasFailed(job) && job.getRetries() > 0) {
            return due(job);
        }
        return null;
    }

    private static @Nullable Instant since(@Nullable Job job) {
        return job == null || job.getCreateTime() == null
                ? null
                : job.getCreateTime().toInstant();
    }

    private static @Nullable Instant due(Job job) {
        Instant due = job.getDuedate() == null ? null : job.getDuedate().toInstant();
        return due == null || due.isBefore(Evaluations.NEVER) ? due : null;
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
