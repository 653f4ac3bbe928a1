package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.CompensationBoundary;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.EndEvent;
import dev.artel.scenario.diagram.EscalationBoundary;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Gateway;
import dev.artel.scenario.diagram.InnerStart;
import dev.artel.scenario.diagram.LinkThrow;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Scope;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.SubProcess;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Whether the ways lead from a start through every element to an end, in the process and in each scope. */
@Component
final class FlowCheck implements Check {
    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        if (diagram.nodes().isEmpty()) {
            return;
        }
        if (diagram.all(StartEvent.class).isEmpty()) {
            problems.accept(Flaw.NO_START.at(diagram.processId(), diagram.name()));
        } else {
            reach(diagram, problems);
        }
        diagram.nodes().values().forEach(node -> ends(node, diagram, problems));
        diagram.all(Scope.class).forEach(scope -> begins(scope, diagram, problems));
        diagram.all(EventStart.class).stream()
                .filter(start -> !(diagram.around(start.id()).orElse(null) instanceof EventSubProcess))
                .forEach(start -> problems.accept(Flaw.MISPLACED_START.at(start.id(), start.label())));
    }

    private static void reach(Diagram diagram, Consumer<DiagramProblem> problems) {
        Set<String> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(diagram.all(StartEvent.class));
        open.addAll(diagram.children(null, EventSubProcess.class));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (reached.add(node.id())) {
                diagram.outgoing(node).map(diagram::target).forEach(open::push);
                diagram.exits(node.id()).forEach(open::push);
                Optional.ofNullable(diagram.handlers().get(node.id()))
                        .map(diagram.nodes()::get)
                        .ifPresent(open::push);
                if (node instanceof Scope) {
                    diagram.children(node.id()).stream()
                            .filter(FlowCheck::isEntry)
                            .forEach(open::push);
                }
            }
        }
        diagram.nodes().values().stream()
                .filter(node -> !reached.contains(node.id()) && standsAlone(node, diagram, reached))
                .forEach(node -> problems.accept(Flaw.UNREACHABLE.at(node.id(), node.label())));
    }

    /** What is in or on an element that nobody reaches is not told of beside it. */
    private static boolean standsAlone(Node node, Diagram diagram, Set<String> reached) {
        String around = node instanceof BoundaryEvent exit ? exit.attachedTo() : diagram.scope(node.id());
        return around == null || reached.contains(around);
    }

    /** A mark and what it names are not on any way. */
    private static boolean undoing(Node node, Diagram diagram) {
        return node instanceof CompensationBoundary || diagram.handlers().containsValue(node.id());
    }

    /** Where a scope is entered. */
    private static boolean isEntry(Node node) {
        return node instanceof InnerStart || node instanceof EventStart || node instanceof EventSubProcess;
    }

    /** A sub-process begins in one place; an event sub-process with the one event that it is for. */
    private static void begins(Scope scope, Diagram diagram, Consumer<DiagramProblem> problems) {
        int plain = diagram.children(scope.id(), InnerStart.class).size();
        int events = diagram.children(scope.id(), EventStart.class).size();
        if (scope instanceof SubProcess) {
            if (plain != 1) {
                problems.accept(Flaw.SUB_PROCESS_START.at(scope.id(), scope.label(), plain));
            }
        } else if (events != 1 || plain > 0) {
            problems.accept(Flaw.EVENT_SUB_PROCESS_START.at(scope.id(), scope.label()));
        }
    }

    private static void ends(Node node, Diagram diagram, Consumer<DiagramProblem> problems) {
        if (node instanceof StartEvent
                || node instanceof BoundaryEvent
                || node instanceof InnerStart
                || node instanceof EventStart
                || node instanceof EventSubProcess) {
            diagram.incoming(node).forEach(flow -> problems.accept(Flaw.FLOW_INTO_START.at(flow.id(), node.label())));
        }
        if (node instanceof EscalationBoundary exit && !(diagram.nodes().get(exit.attachedTo()) instanceof Scope)) {
            problems.accept(Flaw.ESCALATION_EXIT.at(exit.id(), exit.label()));
        }
        if (node instanceof EndEvent || node instanceof EventSubProcess) {
            diagram.outgoing(node).forEach(flow -> problems.accept(Flaw.FLOW_OUT_OF_END.at(flow.id(), node.label())));
        } else if (node.outgoing().isEmpty() && !undoing(node, diagram) && !(node instanceof LinkThrow)) {
            Flaw flaw = node instanceof Gateway ? Flaw.NO_WAY_OUT : Flaw.DEAD_END;
            problems.accept(flaw.at(node.id(), node.label()));
        }
    }
}
