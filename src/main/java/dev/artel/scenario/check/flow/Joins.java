package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventStart;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.InnerStart;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ParallelGateway;
import dev.artel.scenario.diagram.StartEvent;
import dev.artel.scenario.diagram.UnsupportedNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which joins wait for ever: somebody comes to them, and in no run do all come whom they wait for. Found by playing the tokens of each
 * scope from each start, see {@link TokenGame}; where there are too many positions nothing is said.
 */
public final class Joins {
    private final Diagram diagram;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Set<Node> reached = new HashSet<>();
    private final Set<Node> fired = new HashSet<>();

    private Joins(Diagram diagram, @Nullable String scope) {
        this.diagram = diagram;
        for (Flow flow : diagram.flows().values()) {
            if (Objects.equals(diagram.scope(flow.id()), scope)) {
                numbers.put(flow.id(), flows.size());
                flows.add(flow);
            }
        }
    }

    /** The joins that can never fire, in the order of the diagram. */
    public static List<ParallelGateway> neverFiring(Diagram diagram) {
        List<ParallelGateway> joins = diagram.all(ParallelGateway.class).stream()
                .filter(gateway -> gateway.incoming().size() > 1)
                .toList();
        Set<Node> stuck = new HashSet<>();
        joins.stream()
                .map(join -> diagram.scope(join.id()))
                .distinct()
                .forEach(scope -> stuck.addAll(in(diagram, scope)));
        return joins.stream().filter(stuck::contains).toList();
    }

    private static Set<Node> in(Diagram diagram, @Nullable String scope) {
        List<Node> here = diagram.children(scope);
        if (here.stream().anyMatch(UnsupportedNode.class::isInstance)) {
            return Set.of();
        }
        Joins joins = new Joins(diagram, scope);
        boolean sure = here.stream().filter(node -> begins(node)).allMatch(joins::play);
        if (!sure) {
            return Set.of();
        }
        joins.reached.removeAll(joins.fired);
        return joins.reached;
    }

    private static boolean begins(Node node) {
        return node instanceof StartEvent || node instanceof InnerStart || node instanceof EventStart;
    }

    /** Whether all was looked at. */
    private boolean play(Node start) {
        TokenGame game = new TokenGame(diagram, flows, numbers);
        boolean sure = game.play(start);
        reached.addAll(game.reached());
        fired.addAll(game.fired());
        return sure;
    }
}
