package dev.artel.process.game;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All states that a process may go through by itself, in whatever order its branches move. */
final class Outcomes {
    private static final int MOST_STATES = 4000;
    /** More than a diagram of these tests passes unless it goes round for ever. */
    private static final int MOST_STEPS = 90;

    private static final int MOST_TOKENS = 9;
    /** What follows a state that was left out because there are too many. */
    private static final Set<String> NOT_LOOKED_AT = Set.of("...");

    private final Drawing drawing;
    private final Map<String, Boolean> leads = new HashMap<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private boolean tooMany;

    private Outcomes(Drawing drawing) {
        this.drawing = drawing;
    }

    static Outcomes of(Drawing drawing, Collection<State> from) {
        Outcomes outcomes = new Outcomes(drawing);
        outcomes.explore(from);
        return outcomes;
    }

    /** Whether there are more than can be looked at, or ones that never come to rest. */
    boolean tooMany() {
        return tooMany;
    }

    /** The states in which nothing happens by itself. */
    List<State> atRest() {
        return states.entrySet().stream()
                .filter(entry ->
                        next.getOrDefault(entry.getKey(), NOT_LOOKED_AT).isEmpty())
                .map(Map.Entry::getValue)
                .toList();
    }

    List<State> all() {
        return List.copyOf(states.values());
    }

    private void explore(Collection<State> from) {
        Deque<State> open = new ArrayDeque<>();
        from.forEach(state -> add(state, open));
        while (!open.isEmpty() && !tooMany) {
            State state = open.pop();
            Set<String> after = new LinkedHashSet<>();
            next.put(state.key(), after);
            for (Move move : moves(state)) {
                State moved = state.copy();
                new Turn(drawing, moved).play(move);
                after.add(moved.key());
                add(moved, open);
            }
        }
        tooMany = tooMany || !restful().containsAll(states.keySet());
    }

    /** The states from which there is a way to rest; a token that goes round and passes nothing has none. */
    private Set<String> restful() {
        Map<String, Set<String>> before = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        next.forEach((state, after) -> {
            after.forEach(one ->
                    before.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(state));
            if (after.isEmpty()) {
                open.push(state);
            }
        });
        Set<String> restful = new LinkedHashSet<>(open);
        while (!open.isEmpty()) {
            before.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(restful::add)
                    .forEach(open::push);
        }
        return restful;
    }

    private void add(State state, Deque<State> open) {
        if (states.putIfAbsent(state.key(), state) == null) {
            open.push(state);
        }
        int[] tokens = new int[1];
        state.each(place -> tokens[0]++);
        tooMany = tooMany || states.size() > MOST_STATES || state.steps() > MOST_STEPS || tokens[0] > MOST_TOKENS;
    }

    private List<Move> moves(State state) {
        List<Move> moves = new ArrayList<>();
        if (state.ended == null) {
            Events.visit(state.room, List.of(), (path, room) -> {
                Set<String> joins = new LinkedHashSet<>();
                for (int i = 0; i < room.places.size(); i++) {
                    of(path, room, i, joins, moves);
                }
                room.told.stream().distinct().forEach(event -> moves.add(new Move(path, -1, event)));
            });
        }
        return moves;
    }

    private void of(List<Integer> path, Room room, int index, Set<String> joins, List<Move> moves) {
        Place place = room.places.get(index);
        if (place.how == Place.How.READY) {
            moves.add(new Move(path, index, ""));
        } else if (place.stands()) {
            place.told.stream().distinct().forEach(event -> moves.add(new Move(path, index, event)));
            boolean several = drawing.node(place.node).kind() == Kind.SEVERAL;
            if (several && joins.add(place.node) && nobodyComes(room, place.node)) {
                moves.add(new Move(path, index, Events.JOIN));
            }
        }
    }

    private boolean nobodyComes(Room room, String join) {
        return room.places.stream()
                .filter(place -> !(place.node.equals(join) && place.how == Place.How.WAITS))
                .noneMatch(place ->
                        leads.computeIfAbsent(place.node + ">" + join, key -> drawing.leads(place.node, join)));
    }
}
