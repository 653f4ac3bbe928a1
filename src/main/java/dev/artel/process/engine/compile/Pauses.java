package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.ExclusiveGateway;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Gateway;
import dev.artel.scenario.diagram.IntermediateTimer;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ServiceTask;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.diagram.Waiting;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * On which flows a transaction that has done much may end: on every way back, so that a loop never runs in one transaction, and wherever
 * so many steps lie behind.
 */
final class Pauses {
    private static final int STEPS = 20;

    private final Diagram diagram;
    private final Set<String> flows = new HashSet<>();
    private final Map<String, Integer> behind = new HashMap<>();
    private final Set<String> entered = new HashSet<>();
    private final Set<String> open = new HashSet<>();

    private Pauses(Diagram diagram) {
        this.diagram = diagram;
    }

    /** The ids of those flows. */
    static Set<String> of(Diagram diagram) {
        Pauses pauses = new Pauses(diagram);
        List<Node> nodes = List.copyOf(diagram.nodes().values());
        nodes.stream().filter(node -> node.incoming().isEmpty()).forEach(pauses::walk);
        nodes.forEach(pauses::walk);
        return pauses.flows;
    }

    /** A node whose ways are being walked. */
    private record Place(Node node, Iterator<Flow> ways) {}

    private void walk(Node start) {
        Deque<Place> path = new ArrayDeque<>();
        enter(start, 0, path);
        while (!path.isEmpty()) {
            Place place = path.getLast();
            if (!place.ways().hasNext()) {
                open.remove(place.node().id());
                path.removeLast();
                continue;
            }
            Flow flow = place.ways().next();
            Node target = diagram.target(flow);
            boolean back = open.contains(target.id());
            boolean many = behind.getOrDefault(place.node().id(), 0) >= STEPS;
            boolean pauses = (back || many) && mayPause(place.node(), target);
            if (pauses) {
                flows.add(flow.id());
            }
            enter(target, pauses ? 0 : behind.getOrDefault(place.node().id(), 0), path);
        }
    }

    private void enter(Node node, int steps, Deque<Place> path) {
        if (entered.add(node.id())) {
            behind.put(node.id(), node instanceof ServiceTask ? steps + 1 : steps);
            open.add(node.id());
            path.addLast(new Place(node, diagram.outgoing(node).iterator()));
        }
    }

    /** A join counts the flows that lead to it, what follows a gateway of events belongs to it, and where somebody waits a transaction ends. */
    private static boolean mayPause(Node source, Node target) {
        boolean joins = target instanceof Gateway && !(target instanceof ExclusiveGateway);
        return !joins && !(source instanceof EventGateway) && !waits(source) && !waits(target);
    }

    private static boolean waits(Node node) {
        return node instanceof UserTask || node instanceof Waiting || node instanceof IntermediateTimer;
    }
}
