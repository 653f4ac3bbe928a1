package dev.artel.scenario.check;

import dev.artel.access.Access;
import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import dev.artel.scenario.diagram.EndEvent;
import dev.artel.scenario.diagram.Flaw;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Gateway;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Whether the ways lead from a start through every element to an end. */
@Component
final class FlowCheck implements Check {
    @Override
    public void check(Diagram diagram, Access access, Consumer<DiagramProblem> problems) {
        if (diagram.nodes().isEmpty()) {
            return;
        }
        if (diagram.all(StartEvent.class).isEmpty()) {
            problems.accept(Flaw.NO_START.at(null, diagram.name()));
        } else {
            reach(diagram, problems);
        }
        diagram.nodes().values().forEach(node -> ends(node, diagram, problems));
    }

    private static void reach(Diagram diagram, Consumer<DiagramProblem> problems) {
        Set<String> reached = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(diagram.all(StartEvent.class));
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (reached.add(node.id())) {
                diagram.outgoing(node)
                        .map(Flow::target)
                        .map(diagram.nodes()::get)
                        .forEach(open::push);
                diagram.exits(node.id()).forEach(open::push);
            }
        }
        diagram.nodes().values().stream()
                .filter(node -> !reached.contains(node.id()))
                .forEach(node -> problems.accept(Flaw.UNREACHABLE.at(node.id(), node.label())));
    }

    private static void ends(Node node, Diagram diagram, Consumer<DiagramProblem> problems) {
        if (node instanceof StartEvent || node instanceof BoundaryEvent) {
            diagram.incoming(node).forEach(flow -> problems.accept(Flaw.FLOW_INTO_START.at(flow.id(), node.label())));
        }
        if (node instanceof EndEvent) {
            diagram.outgoing(node).forEach(flow -> problems.accept(Flaw.FLOW_OUT_OF_END.at(flow.id(), node.label())));
        } else if (node.outgoing().isEmpty()) {
            Flaw flaw = node instanceof Gateway ? Flaw.NO_WAY_OUT : Flaw.DEAD_END;
            problems.accept(flaw.at(node.id(), node.label()));
        }
    }
}
