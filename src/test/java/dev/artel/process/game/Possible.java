package dev.artel.process.game;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** States that a process may be in, as far as one knows. */
final class Possible {
    private Possible() {}

    /** Something has happened, whatever the state. */
    static List<State> changed(Collection<State> states, Consumer<State> change) {
        return distinct(states.stream()
                .map(state -> {
                    State copy = state.copy();
                    change.accept(copy);
                    return copy;
                })
                .toList());
    }

    /** Any one of the tokens there was told it. */
    static List<State> told(Collection<State> states, String element, String event) {
        List<State> possible = new ArrayList<>();
        for (State state : states) {
            for (int index = 0; index < state.standing(element).size(); index++) {
                State copy = state.copy();
                copy.standing(element).get(index).told.add(event);
                possible.add(copy);
            }
        }
        return distinct(possible);
    }

    private static List<State> distinct(Collection<State> states) {
        Map<String, State> distinct = new LinkedHashMap<>();
        states.forEach(state -> distinct.put(state.key(), state));
        return List.copyOf(distinct.values());
    }
}
