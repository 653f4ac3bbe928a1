package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The loops of a diagram on which nothing waits: they run as fast as they can, for as long as their conditions say. */
public final class Loops {
    private final Diagram diagram;
    private final Map<String, List<Node>> next = new LinkedHashMap<>();

    private Loops(Diagram diagram) {
        this.diagram = diagram;
        diagram.nodes().values().stream()
                .filter(node -> !Waits.at(node, diagram))
                .forEach(node -> next.put(node.id(), new ArrayList<>()));
        for (Flow flow : diagram.flows().values()) {
            way(flow.source(), diagram.target(flow));
        }
        diagram.all(BoundaryEvent.class).forEach(exit -> way(exit.attachedTo(), exit));
    }

    /**
     * One loop of each set of elements that lead to one another, as the elements of its shortest round from where it is entered; at most
     * quadratic in the number of elements.
     */
    public static List<List<Node>> withoutWait(Diagram diagram) {
        Loops loops = new Loops(diagram);
        List<List<Node>> found = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String id : loops.next.keySet()) {
            if (done.contains(id)) {
                continue;
            }
            Set<String> together = loops.around(id);
            done.addAll(together);
            if (!together.isEmpty()) {
                found.add(loops.round(loops.entry(together)));
            }
        }
        return found;
    }

    private void way(String from, Node to) {
        List<Node> ways = next.get(from);
        if (ways != null && next.containsKey(to.id())) {
            ways.add(to);
        }
    }

    /** All that is reached from the element and leads back to it, in the order of the diagram; empty when nothing does. */
    private Set<String> around(String id) {
        Set<String> ahead = ahead(id);
        if (!ahead.contains(id)) {
            return Set.of();
        }
        Set<String> together = new LinkedHashSet<>();
        next.keySet().stream()
                .filter(other -> ahead.contains(other) && ahead(other).contains(id))
                .forEach(together::add);
        return together;
    }

    private Set<String> ahead(String from) {
        Set<String> ahead = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (Node node : next.getOrDefault(open.pop(), List.of())) {
                if (ahead.add(node.id())) {
                    open.push(node.id());
                }
            }
        }
        return ahead;
    }

    /** Where the ways from outside come in. */
    private Node entry(Set<String> together) {
        return together.stream()
                .map(diagram.nodes()::get)
                .filter(node -> diagram.incoming(node).anyMatch(flow -> !together.contains(flow.source())))
                .findFirst()
                .orElseGet(() -> diagram.nodes().get(together.iterator().next()));
    }

    private List<Node> round(Node entry) {
        Map<String, Node> before = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>(List.of(entry));
        while (!before.containsKey(entry.id())) {
            Node at = open.remove();
            for (Node node : next.getOrDefault(at.id(), List.of())) {
                if (before.putIfAbsent(node.id(), at) == null) {
                    open.add(node);
                }
            }
        }
        List<Node> round = new ArrayList<>();
        Node at = entry;
        do {
            at = Objects.requireNonNull(before.get(at.id()));
            round.add(at);
        } while (!at.id().equals(entry.id()));
        Collections.reverse(round);
        return round;
    }
}
