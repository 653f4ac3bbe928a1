package dev.artel.process.game;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What may keep a diagram from being published: what the drawing itself shows, and nothing else. */
final class Refusal {
    /** So often something is told to whoever waits, to see whether a join goes on. */
    private static final int TOLD = 3;

    private static final int MOST = 40;
    private static final int HIGH = 9;

    private final Drawing drawing;

    private Refusal(Drawing drawing) {
        this.drawing = drawing;
    }

    /** The first of the errors that the drawing does not have; empty when all are its own. */
    static Optional<String> unfounded(Drawing drawing, JsonNode problems) {
        Refusal refusal = new Refusal(drawing);
        List<JsonNode> errors = problems.valueStream()
                .filter(problem -> problem.path("severity").asString().equals("error"))
                .toList();
        if (errors.isEmpty()) {
            return Optional.of("no error: " + problems);
        }
        return errors.stream()
                .filter(error -> !refusal.founded(
                        error.path("code").asString(), error.path("element").asString()))
                .findFirst()
                .map(JsonNode::toString);
    }

    private boolean founded(String code, String element) {
        return switch (code) {
            case "stuck-join" ->
                drawing.node(element).kind() == Kind.PARALLEL && (waitsForNobody(element) || !everPasses(element));
            case "lone-condition" -> way(element).question() != null && beside(element) == 1;
            case "no-condition" -> way(element).question() == null && beside(element) > 1;
            case "misplaced-condition" ->
                way(element).question() != null
                        && !drawing.node(way(element).from()).kind().chooses();
            case "loop-names" -> drawing.rounds.containsKey(element) && withinRounds(element);
            default -> false;
        };
    }

    private Way way(String id) {
        return drawing.ways.stream()
                .filter(way -> way.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** How many ways leave the gateway from which that one comes. */
    private int beside(String way) {
        String from = way(way).from();
        return drawing.node(from).kind().chooses() ? drawing.from(from).size() : 0;
    }

    private boolean withinRounds(String element) {
        for (String scope = drawing.node(element).scope();
                scope != null;
                scope = drawing.node(scope).scope()) {
            if (drawing.rounds.containsKey(scope)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a way leads there from where no token ever is: BPMN wants one from each way. That as many tokens are enough, whichever ways they come by,
     * is what joins do that run already.
     */
    private boolean waitsForNobody(String join) {
        Set<String> reached = new HashSet<>();
        drawing.nodes.values().stream()
                .filter(node -> node.kind() == Kind.START)
                .map(Node::id)
                .forEach(reached::add);
        int before = 0;
        while (before < reached.size()) {
            before = reached.size();
            drawing.nodes.values().stream()
                    .filter(node -> comesTo(node, reached))
                    .map(Node::id)
                    .forEach(reached::add);
        }
        return !reached.contains(join);
    }

    private boolean comesTo(Node node, Set<String> reached) {
        if (node.kind() == Kind.EXIT) {
            return reached.contains(node.host());
        }
        Stream<String> before = drawing.into(node.id()).stream().map(Way::from);
        return node.kind() == Kind.PARALLEL
                ? !drawing.into(node.id()).isEmpty() && before.allMatch(reached::contains)
                : before.anyMatch(reached::contains);
    }

    /** Whether the join has gone on with a token from each of its ways, as BPMN wants: it may have counted several from one of them. */
    private boolean passed(State state, String join) {
        return state.passed.containsKey(join + " done")
                && drawing.into(join).stream().allMatch(way -> state.passed.containsKey(way.from() + " done"));
    }

    /** Whether the game comes past it, with the values that the variables have and whatever may be told. */
    private boolean everPasses(String join) {
        List<State> states = List.of(Turn.first(drawing));
        for (int told = 0; told <= TOLD; told++) {
            Outcomes outcomes = Outcomes.of(drawing, states);
            if (outcomes.all().stream().anyMatch(state -> passed(state, join))) {
                return true;
            }
            states = outcomes.atRest().stream()
                    .filter(state -> state.ended == null)
                    .flatMap(state -> told(state).stream())
                    .limit(MOST)
                    .toList();
        }
        return false;
    }

    /** What that state may become by something from outside. */
    private List<State> told(State state) {
        List<State> possible = new ArrayList<>();
        state.at(Place.How.WAITS).stream().distinct().forEach(element -> {
            Node node = drawing.node(element);
            if (node.kind() == Kind.PERSON) {
                possible.addAll(Possible.told(List.of(state), element, element));
            } else if (node.kind() == Kind.CALL) {
                possible.addAll(Possible.told(List.of(state), element, Events.RETURN));
            }
        });
        possible.addAll(Possible.changed(List.of(state), copy -> {
            Events.change(drawing, copy, HIGH);
            Events.ring(drawing, copy);
        }));
        Events.waiting(drawing, state, event -> event.what() == What.MESSAGE || event.what() == What.SIGNAL)
                .forEach(move -> possible.addAll(Possible.changed(List.of(state), copy -> {
                    Node event = drawing.node(move.event());
                    Events.tell(drawing, copy, event.what(), event.name());
                })));
        return possible;
    }
}
