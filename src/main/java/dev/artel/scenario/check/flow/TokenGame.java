package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventGateway;
import dev.artel.scenario.diagram.ExclusiveGateway;
import dev.artel.scenario.diagram.Flow;
import dev.artel.scenario.diagram.InclusiveGateway;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.ParallelGateway;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ways of one scope as a net on which tokens move. A position says how many tokens each way holds: none, one, or many, where many
 * never get fewer. The game allows more than an engine does, never less: an inclusive gateway sends a token down every way but the default one, or down that, and waits for
 * nobody, nothing ends what goes on beside it. So a join that fires in no position fires in no run.
 *
 * <p>Moves of different elements do not hinder one another, since a way leads to one element alone. Therefore a position is left by the
 * moves of one token only, unless they do no more than lead back to positions on the path here: so ways side by side do not multiply.
 */
final class TokenGame {
    /** More positions are not looked at. */
    private static final int MOST = 5_000;

    /** Nor are more bytes of positions made. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final byte MANY = 2;

    private final Diagram diagram;
    private final List<Flow> flows;
    private final Map<String, Integer> numbers;
    private final Map<String, List<BoundaryEvent>> exits = new HashMap<>();
    private final Set<ByteBuffer> seen = new HashSet<>();
    private final Set<ByteBuffer> onPath = new HashSet<>();
    private final Deque<Visit> path = new ArrayDeque<>();
    private final Set<Node> reached = new HashSet<>();
    private final Set<Node> fired = new HashSet<>();
    private long made;

    /** A position that is being looked at, and where it leads. */
    private record Visit(ByteBuffer position, Iterator<byte[]> ahead) {}

    TokenGame(Diagram diagram, List<Flow> flows, Map<String, Integer> numbers) {
        this.diagram = diagram;
        this.flows = flows;
        this.numbers = numbers;
        diagram.all(BoundaryEvent.class)
                .forEach(exit -> exits.computeIfAbsent(exit.attachedTo(), activity -> new ArrayList<>())
                        .add(exit));
    }

    /** Plays from a start; false when there were too many positions to look at all of them. */
    boolean play(Node start) {
        enter(put(new byte[flows.size()], start.outgoing()));
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (visit.ahead().hasNext()) {
                byte[] next = visit.ahead().next();
                if (!seen.contains(ByteBuffer.wrap(next))) {
                    enter(next);
                }
            } else {
                path.remove();
                onPath.remove(visit.position());
            }
            if (seen.size() > MOST || made * flows.size() > MOST_BYTES) {
                return false;
            }
        }
        return true;
    }

    private void enter(byte[] position) {
        ByteBuffer key = ByteBuffer.wrap(position);
        seen.add(key);
        onPath.add(key);
        path.push(new Visit(key, ahead(position).iterator()));
    }

    /** The joins that somebody came to. */
    Set<Node> reached() {
        return reached;
    }

    /** The joins at which all came together. */
    Set<Node> fired() {
        return fired;
    }

    /** Where the position leads: by the first token that does not only lead back, else by all. */
    private List<byte[]> ahead(byte[] position) {
        List<byte[]> back = new ArrayList<>();
        for (int way = 0; way < position.length; way++) {
            if (position[way] > 0) {
                List<byte[]> moves = moves(position, way);
                made += moves.size();
                if (moves.stream().anyMatch(next -> !onPath.contains(ByteBuffer.wrap(next)))) {
                    return moves;
                }
                back.addAll(moves);
            }
        }
        return back;
    }

    private List<byte[]> moves(byte[] position, int way) {
        Node node = diagram.target(flows.get(way));
        if (node instanceof ParallelGateway && node.incoming().size() > 1) {
            return joined(position, node);
        }
        byte[] taken = position.clone();
        take(taken, way);
        if (node instanceof ExclusiveGateway || node instanceof EventGateway) {
            return node.outgoing().stream()
                    .map(out -> put(taken.clone(), List.of(out)))
                    .toList();
        }
        if (node instanceof InclusiveGateway several && several.defaultFlow() != null) {
            return several(taken, several);
        }
        List<BoundaryEvent> border = exits.getOrDefault(node.id(), List.of());
        border.stream().filter(exit -> !exit.interrupting()).forEach(exit -> again(taken, exit.outgoing()));
        List<byte[]> moves = new ArrayList<>();
        moves.add(put(taken.clone(), node.outgoing()));
        border.stream()
                .filter(BoundaryEvent::interrupting)
                .forEach(exit -> moves.add(put(taken.clone(), exit.outgoing())));
        return moves;
    }

    /** Every way with a condition, or the one that is taken when no condition is true. */
    private List<byte[]> several(byte[] taken, InclusiveGateway gateway) {
        Predicate<String> otherwise = way -> way.equals(gateway.defaultFlow());
        return Stream.of(otherwise, otherwise.negate())
                .map(some -> gateway.outgoing().stream().filter(some).toList())
                .filter(some -> !some.isEmpty())
                .map(some -> put(taken.clone(), some))
                .toList();
    }

    private List<byte[]> joined(byte[] position, Node join) {
        reached.add(join);
        byte[] after = position.clone();
        for (String way : join.incoming()) {
            int number = number(way);
            if (after[number] == 0) {
                return List.of();
            }
            take(after, number);
        }
        fired.add(join);
        return List.of(put(after, join.outgoing()));
    }

    private int number(String way) {
        return Objects.requireNonNull(numbers.get(way), way);
    }

    private static void take(byte[] position, int way) {
        if (position[way] < MANY) {
            position[way]--;
        }
    }

    /** What interrupts nothing may come again and again, and opens its ways each time. */
    private void again(byte[] position, List<String> ways) {
        put(put(position, ways), ways);
    }

    private byte[] put(byte[] position, List<String> ways) {
        for (String way : ways) {
            int number = number(way);
            position[number] = position[number] == 0 ? 1 : MANY;
        }
        return position;
    }
}
