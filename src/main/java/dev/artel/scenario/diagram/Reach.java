package dev.artel.scenario.diagram;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What a token that stands on one element may still come to in the same scope. */
public final class Reach {
    private final Diagram diagram;

    public Reach(Diagram diagram) {
        this.diagram = diagram;
    }

    /** Whether a token on {@code from} may come to {@code to}, which stands in the same scope; one that is there has come. */
    public boolean leads(Node from, Node to) {
        Set<String> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Node at = open.pop();
            if (at.id().equals(to.id())) {
                return true;
            }
            if (seen.add(at.id())) {
                diagram.outgoing(at).map(diagram::target).forEach(open::push);
                diagram.exits(at.id()).forEach(open::push);
            }
        }
        return false;
    }

    /** The gateways that wait for all that can still come. */
    public List<InclusiveGateway> joins() {
        return diagram.all(InclusiveGateway.class).stream()
                .filter(gateway -> gateway.incoming().size() > 1)
                .toList();
    }

    /** Whether a token that takes this way can no longer come to a gateway that may have waited for it. */
    public boolean turnsAway(Flow flow) {
        Node source = diagram.source(flow);
        Node before = source instanceof BoundaryEvent exit && exit.interrupting()
                ? diagram.nodes().get(exit.attachedTo())
                : source;
        return before != null
                && joins().stream()
                        .filter(join -> Objects.equals(diagram.scope(join.id()), diagram.scope(source.id())))
                        .anyMatch(join -> !join.id().equals(source.id())
                                && leads(before, join)
                                && !leads(diagram.target(flow), join));
    }

    /** The same for a token that comes to its end there, where no way leads on: it might have come to a gateway through an exit. */
    public boolean endsAway(Node node) {
        return node.outgoing().isEmpty()
                && joins().stream()
                        .filter(join -> Objects.equals(diagram.scope(join.id()), diagram.scope(node.id())))
                        .anyMatch(join -> !join.id().equals(node.id()) && leads(node, join));
    }
}
