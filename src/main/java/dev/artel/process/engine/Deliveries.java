package dev.artel.process.engine;

import dev.artel.process.MessageProblems;
import dev.artel.process.journal.Run;
import dev.artel.process.step.RunScopes;
import dev.artel.process.wait.Delivery;
import dev.artel.process.wait.Sender;
import dev.artel.process.wait.Wait;
import dev.artel.process.wait.Waits;
import dev.artel.scenario.Versions;
import dev.artel.scenario.diagram.EventBoundary;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.Node;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells processes what they wait for. Who is told something has it when the step that tells it is done, with two exceptions: what ends the
 * very step that tells it, and what is told to a process that is in the middle of another step around this one. The engine cannot go on
 * with a step that is gone, so both are told at the end of the transaction; the sender then learns what has become of it.
 */
@Component
class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Commands commands;
    private final Versions versions;
    private final RuntimeService runtime;
    private final RunScopes scopes;
    private final Waits waits;
    private final FollowUps followUps;

    Deliveries(
            Commands commands,
            Versions versions,
            RuntimeService runtime,
            RunScopes scopes,
            Waits waits,
            FollowUps followUps) {
        this.commands = commands;
        this.versions = versions;
        this.runtime = runtime;
        this.scopes = scopes;
        this.waits = waits;
        this.followUps = followUps;
    }

    /** The run is locked first: whoever else tells it something waits, and finds afterwards what it waits for then. */
    boolean deliver(Wait wait, Delivery delivery, Sender sender) {
        Run run = scopes.locked(wait.runId()).run();
        if (followUps.promised(wait.id()) || waits.find(wait.id()).isEmpty()) {
            return false;
        }
        Node node = node(wait, run);
        if (!followUps.isAround(run.engineId()) && !(interrupts(node) && within(wait.executionId()))) {
            return received(wait, delivery, node);
        }
        followUps.later(wait.id(), !staysOpen(node), () -> {
            if (!told(wait, delivery, node, sender)) {
                sender.missed(MessageProblems.nobody(wait.name()));
            }
        });
        return true;
    }

    /**
     * Whether it would be received now; what was left behind by a place that is gone is taken away. A process that is in the middle of a
     * step around this one counts as open: the engine has not written yet where it waits.
     */
    boolean isOpen(Wait wait) {
        if (followUps.promised(wait.id())) {
            return false;
        }
        Run run = scopes.of(wait.runId()).run();
        return followUps.isAround(run.engineId()) || stands(wait, node(wait, run));
    }

    private boolean told(Wait wait, Delivery delivery, @Nullable Node node, Sender sender) {
        if (waits.find(wait.id()).isEmpty()) {
            return false;
        }
        try {
            return received(wait, delivery, node);
        } catch (RuntimeException fault) {
            throw sender.failed(fault);
        }
    }

    private boolean received(Wait wait, Delivery delivery, @Nullable Node node) {
        boolean[] stood = new boolean[1];
        try {
            commands.run(session -> {
                stood[0] = stands(wait, node);
                if (stood[0]) {
                    session.delivering(delivery);
                    runtime.messageEventReceived(wait.engineName(), wait.executionId());
                }
            });
            return stood[0];
        } catch (NullValueException e) {
            LOG.info("Wait {} was over before it was told: {}", wait.id(), e.getMessage());
            return false;
        }
    }

    /**
     * Whether the engine would still take it. When an event sub-process takes over, the engine forgets what else was waited for around it,
     * and executables of earlier versions did not tell of that.
     */
    private boolean stands(Wait wait, @Nullable Node node) {
        if (!(node instanceof EventStart || node instanceof EventBoundary)) {
            return true;
        }
        boolean[] found = new boolean[1];
        commands.run(session -> {
            ExecutionEntity place = Context.getCommandContext()
                    .getDbEntityManager()
                    .selectById(ExecutionEntity.class, wait.executionId());
            found[0] = place != null
                    && place.getEventSubscriptions().stream()
                            .anyMatch(subscription -> wait.engineName().equals(subscription.getEventName()));
        });
        if (!found[0]) {
            waits.forget(wait.id());
        }
        return found[0];
    }

    /** Whether the step that is being done stands in that scope. */
    private static boolean within(String scope) {
        for (ExecutionEntity at = Commands.going(); at != null; at = at.getParent()) {
            if (at.getId().equals(scope)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Node node(Wait wait, Run run) {
        return versions.get(run.versionId()).diagram().nodes().get(wait.element());
    }

    private static boolean interrupts(@Nullable Node node) {
        return node instanceof EventStart start && start.interrupting()
                || node instanceof EventBoundary exit && exit.interrupting();
    }

    /** Whether it may be told more than once. */
    private static boolean staysOpen(@Nullable Node node) {
        return (node instanceof EventStart || node instanceof EventBoundary) && !interrupts(node);
    }
}
