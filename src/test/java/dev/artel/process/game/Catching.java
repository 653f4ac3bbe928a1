package dev.artel.process.game;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who catches an error or an escalation: from the inside out, exits before event sub-processes, the exits of an activity for all of its rounds, and in one place who names it before who
 * takes any.
 */
final class Catching {
    private final Drawing drawing;

    Catching(Drawing drawing) {
        this.drawing = drawing;
    }

    /**
     * Who catches it.
     *
     * @param spot the rooms that the catch stands in
     * @param host the token on the frame at whose edge it is; null for an exit of the step itself and for event sub-processes
     */
    record Found(Spot spot, Node by, @Nullable Place host) {}

    Optional<Found> find(Spot from, String element, What what, String name) {
        Spot spot = from;
        String inner = element;
        Place host = null;
        while (true) {
            boolean round = Room.ROUNDS.equals(spot.room().scope);
            Node exit = round ? null : choose(drawing.exits(inner).stream(), what, name);
            if (exit != null) {
                return Optional.of(new Found(spot, exit, host));
            }
            String within = inner;
            List<Node> starts = drawing.starts(spot.room().scope);
            Node start = choose(starts.stream().filter(one -> !within.equals(one.scope())), what, name);
            if (start != null) {
                return Optional.of(new Found(spot, start, null));
            }
            if (spot.outermost()) {
                return Optional.empty();
            }
            host = spot.host();
            inner = host.node;
            spot = spot.outer();
        }
    }

    private static @Nullable Node choose(Stream<Node> nodes, What what, String name) {
        List<Node> catches = nodes.filter(node -> node.what() == what).toList();
        return catches.stream()
                .filter(node -> name.equals(node.name()))
                .findFirst()
                .or(() -> catches.stream().filter(node -> node.name() == null).findFirst())
                .orElse(null);
    }
}
