package dev.artel.process.engine.compile;

import dev.artel.scenario.component.Effect;
import dev.artel.scenario.diagram.Activity;
import dev.artel.scenario.diagram.Awaited;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Catches;
import dev.artel.scenario.diagram.Compensating;
import dev.artel.scenario.diagram.ComponentStep;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EndEvent;
import dev.artel.scenario.diagram.ErrorEnd;
import dev.artel.scenario.diagram.Escalating;
import dev.artel.scenario.diagram.EscalationThrow;
import dev.artel.scenario.diagram.EventBoundary;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.ExclusiveGateway;
import dev.artel.scenario.diagram.Gateway;
import dev.artel.scenario.diagram.InclusiveGateway;
import dev.artel.scenario.diagram.InnerStart;
import dev.artel.scenario.diagram.IntermediateTimer;
import dev.artel.scenario.diagram.LinkCatch;
import dev.artel.scenario.diagram.LinkThrow;
import dev.artel.scenario.diagram.Milestone;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ParallelGateway;
import dev.artel.scenario.diagram.Scope;
import dev.artel.scenario.diagram.Sending;
import dev.artel.scenario.diagram.Sent;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.SubProcess;
import dev.artel.scenario.diagram.TaskSpec;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.diagram.WaitStart;
import dev.artel.scenario.diagram.Waiting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where a transaction should end: after a person or a time, unless nothing that follows in the same transaction can fail. A later fault
 * then neither undoes what a person has done nor shows it to him.
 */
final class Continuations {
    private final Diagram diagram;
    private final boolean async;
    private final Function<String, Effect> effects;

    /** {@code async} is whether transactions end at all before the process does. */
    Continuations(Diagram diagram, boolean async, Function<String, Effect> effects) {
        this.diagram = diagram;
        this.async = async;
        this.effects = effects;
    }

    /** Whether the step touches the world outside, so that it must not run in a transaction. */
    boolean outside(ServiceTask node) {
        ComponentStep component = node.component();
        return component != null && effects.apply(component.type()) == Effect.OUTSIDE;
    }

    /** The same of the element of that id, whatever it is. */
    boolean outside(String id) {
        return diagram.nodes().get(id) instanceof ServiceTask task && outside(task);
    }

    boolean mayFailAfter(Node node) {
        return mayFailAfter(node, new HashSet<>());
    }

    /**
     * Whether the message that the element sends may end the scope that it stands in. The engine ends no step in the middle of it, so the
     * token stands behind the step until the end of the transaction, where the message is received.
     */
    boolean endsItself(Sending node) {
        if (!(node.sends() instanceof Sent.Message message)) {
            return false;
        }
        List<Scope> around = diagram.enclosing(node.id());
        Stream<Node> exits = around.stream().flatMap(scope -> diagram.exits(scope.id()).stream());
        Stream<Node> starts = Stream.concat(around.stream().map(Scope::id), Stream.of((String) null))
                .flatMap(scope -> diagram.children(scope, EventSubProcess.class).stream())
                .flatMap(event -> diagram.children(event.id(), WaitStart.class).stream());
        return async && Stream.concat(exits, starts).anyMatch(event -> isEndedBy(event, message.name()));
    }

    private static boolean isEndedBy(Node event, String message) {
        boolean interrupts = event instanceof EventBoundary exit && exit.interrupting()
                || event instanceof WaitStart start && start.interrupting();
        return interrupts
                && ((Waiting) event).awaits() instanceof Awaited.Message awaited
                && awaited.name().equals(message);
    }

    static boolean joins(Gateway gateway) {
        return gateway.incoming().size() > 1;
    }

    private boolean mayFailAfter(Node node, Set<String> seen) {
        if (!seen.add(node.id())) {
            return false;
        }
        if (diagram.loop(node.id()) != null || diagram.undoes(node.id()).isPresent()) {
            return true; // the next round, or what is undone next
        }
        if (node.outgoing().isEmpty()) {
            return mayFailAround(node, seen);
        }
        return diagram.outgoing(node).anyMatch(flow -> flow.condition() != null || mayFail(diagram.target(flow), seen));
    }

    /** When the last step of a frame is done, what follows the frame is next. */
    private boolean mayFailAround(Node node, Set<String> seen) {
        return diagram.around(node.id())
                .map(scope -> scope instanceof SubProcess ? mayFailAfter(scope, seen) : mayFailAround(scope, seen))
                .orElse(false);
    }

    private boolean mayFail(Node node, Set<String> seen) {
        if (node instanceof ErrorEnd end) {
            return Catches.errors(diagram, end.id())
                    .of(end.code())
                    .map(caught -> mayFailAfter(caught, seen))
                    .orElse(false);
        }
        if (node instanceof Escalating escalation && escalates(escalation, seen)) {
            return true;
        }
        if (node instanceof Sending || node instanceof Compensating) {
            return true;
        }
        if (node instanceof EndEvent) {
            return mayFailAround(node, seen);
        }
        if (diagram.loop(node.id()) != null) {
            return true;
        }
        return node instanceof Activity activity ? mayFail(activity, seen) : mayFailPassing(node, seen);
    }

    private boolean mayFail(Activity node, Set<String> seen) {
        if (node instanceof Waiting waiting) {
            return scripted(waiting.awaits());
        }
        if (node instanceof UserTask task) {
            return !task.step().boundary() && !plain(task.task());
        }
        if (node instanceof ServiceTask task) {
            return !task.step().boundary() && !outside(task);
        }
        if (node instanceof CallActivity call) {
            return !call.step().boundary();
        }
        return !(node instanceof SubProcess frame) || !frame.step().boundary() && mayFailInside(frame, seen);
    }

    /** Gateways and events, which do nothing themselves. */
    private boolean mayFailPassing(Node node, Set<String> seen) {
        if (node instanceof Waiting waiting) {
            return scripted(waiting.awaits());
        }
        if (node instanceof ParallelGateway || node instanceof InclusiveGateway) {
            return !joins((Gateway) node) && mayFailAfter(node, seen);
        }
        if (node instanceof ExclusiveGateway
                || node instanceof LinkThrow
                || node instanceof LinkCatch
                || node instanceof Milestone
                || node instanceof EscalationThrow) {
            return mayFailAfter(node, seen);
        }
        return !(node instanceof IntermediateTimer timer)
                || timer.timer().value().script();
    }

    private boolean escalates(Escalating escalation, Set<String> seen) {
        return Catches.escalations(diagram, escalation.id())
                .of(escalation.code())
                .map(caught -> mayFailAfter(caught, seen))
                .orElse(false);
    }

    /** Entering a frame sets its timers and does its first step. */
    private boolean mayFailInside(SubProcess frame, Set<String> seen) {
        boolean timers = diagram.exits(frame.id()).stream().anyMatch(Continuations::byScript)
                || diagram.children(frame.id(), EventSubProcess.class).stream()
                        .flatMap(event -> diagram.children(event.id()).stream())
                        .anyMatch(Continuations::byScript);
        return timers
                || diagram.children(frame.id(), InnerStart.class).stream().anyMatch(start -> mayFailAfter(start, seen));
    }

    private static boolean byScript(Node node) {
        return node instanceof Timed timed && timed.timer().value().script()
                || node instanceof Waiting waiting && scripted(waiting.awaits());
    }

    private static boolean scripted(Awaited awaits) {
        return awaits instanceof Awaited.Condition
                || awaits instanceof Awaited.Message message && message.key() != null;
    }

    /** A task of a named person or group, without scripts. */
    private static boolean plain(TaskSpec task) {
        TaskSpec.Assignment assign = task.assign();
        boolean named = assign == null
                || assign.into() == null
                        && switch (assign.kind()) {
                            case USER, GROUP, LANE -> true;
                            case FIELD, LEAST_BUSY, ROUND_ROBIN, SCRIPT -> false;
                        };
        return named && (task.due() == null || !task.due().script()) && task.record() == null;
    }
}
