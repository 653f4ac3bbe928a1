package dev.artel.scenario.check;

import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.InnerStart;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.StartEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What of a diagram is reached from a start without certain elements having done their work. */
final class WaysAround {
    private final Diagram diagram;
    private final Map<String, List<Node>> exits;
    private final Map<String, List<Node>> entries;
    private final Map<Set<String>, Set<String>> known = new HashMap<>();

    WaysAround(Diagram diagram) {
        this.diagram = diagram;
        this.exits = diagram.all(BoundaryEvent.class).stream()
                .collect(Collectors.groupingBy(
                        BoundaryEvent::attachedTo, Collectors.mapping(exit -> (Node) exit, Collectors.toList())));
        this.entries = entries(diagram);
    }

    /** The elements to which a way leads around all of these; worked out once for each set of them. */
    Set<String> all(Set<String> passed) {
        return known.computeIfAbsent(Set.copyOf(passed), this::around);
    }

    /** A scope counts as if nothing in it were done. */
    private Set<String> around(Set<String> passed) {
        Set<String> open = new HashSet<>();
        Deque<Node> next = new ArrayDeque<>(diagram.all(StartEvent.class));
        next.addAll(diagram.children(null, EventSubProcess.class));
        while (!next.isEmpty()) {
            Node node = next.remove();
            if (!open.add(node.id())) {
                continue;
            }
            if (!passed.contains(node.id())) {
                diagram.outgoing(node).map(diagram::target).forEach(next::add);
            }
            next.addAll(exits.getOrDefault(node.id(), List.of()));
            next.addAll(entries.getOrDefault(node.id(), List.of()));
            handler(node).ifPresent(next::add);
        }
        return open;
    }

    /** Where what is done inside of a scope begins. */
    private static Map<String, List<Node>> entries(Diagram diagram) {
        Map<String, List<Node>> entries = new HashMap<>();
        for (Node node : diagram.nodes().values()) {
            String scope = diagram.scope(node.id());
            if (scope != null
                    && (node instanceof InnerStart || node instanceof EventStart || node instanceof EventSubProcess)) {
                entries.computeIfAbsent(scope, id -> new ArrayList<>()).add(node);
            }
        }
        return entries;
    }

    private Optional<Node> handler(Node node) {
        return node instanceof BoundaryEvent
                ? Optional.ofNullable(diagram.handlers().get(node.id())).map(diagram.nodes()::get)
                : Optional.empty();
    }
}
