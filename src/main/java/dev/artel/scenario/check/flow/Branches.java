package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Choice;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.InclusiveGateway;
import dev.artel.scenario.diagram.InnerStart;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Scope;
import dev.artel.scenario.diagram.StartEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of a diagram is reached from a start, and where ways go on side by side. */
public final class Branches {
    private final Diagram diagram;
    private final Map<String, List<BoundaryEvent>> exits = new HashMap<>();
    private final Map<String, Node> reached = new LinkedHashMap<>();
    private final Set<@Nullable String> forking = new HashSet<>();

    public Branches(Diagram diagram) {
        this(diagram, diagram.all(StartEvent.class));
    }

    /** The same for processes that begin at these starts alone. */
    public Branches(Diagram diagram, List<StartEvent> starts) {
        this.diagram = diagram;
        diagram.all(BoundaryEvent.class)
                .forEach(exit -> exits.computeIfAbsent(exit.attachedTo(), step -> new ArrayList<>())
                        .add(exit));
        reach(starts);
        reached.values().stream().filter(this::forks).forEach(node -> forking.add(diagram.scope(node.id())));
    }

    /** The elements that somebody may come to from a start, each before what it leads to where no loop is. */
    public List<Node> reached() {
        return List.copyOf(reached.values());
    }

    /** The exits on the border of a step. */
    List<BoundaryEvent> exits(Node step) {
        return exits.getOrDefault(step.id(), List.of());
    }

    /** Whether anywhere ways go on side by side. */
    boolean any() {
        return !forking.isEmpty();
    }

    /** Whether they do among what stands directly in that scope. */
    boolean in(String scope) {
        return forking.contains(scope);
    }

    private void reach(List<StartEvent> starts) {
        Deque<Node> open = new ArrayDeque<>(starts);
        open.addAll(diagram.children(null, EventSubProcess.class));
        while (!open.isEmpty()) {
            Node node = open.remove();
            if (reached.putIfAbsent(node.id(), node) == null) {
                diagram.outgoing(node).map(diagram::target).forEach(open::add);
                open.addAll(exits(node));
                if (node instanceof Scope) {
                    diagram.children(node.id()).stream()
                            .filter(Branches::isEntry)
                            .forEach(open::add);
                }
            }
        }
    }

    /** Where a scope is entered. */
    private static boolean isEntry(Node node) {
        return node instanceof InnerStart || node instanceof EventStart || node instanceof EventSubProcess;
    }

    private boolean forks(Node node) {
        if (node instanceof BoundaryEvent exit && !exit.interrupting()
                || node instanceof EventStart start && !start.interrupting()) {
            return true;
        }
        boolean one = node instanceof Choice && !(node instanceof InclusiveGateway) || node instanceof EventGateway;
        return !one && node.outgoing().size() > 1;
    }
}
