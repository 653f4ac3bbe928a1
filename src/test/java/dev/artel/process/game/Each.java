package dev.artel.process.game;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That an activity is done for each of {@code 0, 1, 2}, for as many of them as the variable says.
 *
 * @param atOnce how many rounds go on at the same time; 0 for one after the other
 * @param enough asked after each round: whether no other one is done any more; null for never
 */
record Each(String variable, int atOnce, @Nullable Question enough) {
    /** The name of the element within a round. */
    static final String ITEM = "item";

    private static final int MOST = 3;

    String list() {
        return "[0, 1, 2].slice(0, " + variable + ")";
    }

    int size(Map<String, Integer> variables) {
        return Math.min(MOST, variables.getOrDefault(variable, 0));
    }

    int lanes() {
        return Math.max(1, atOnce);
    }

    Each without(boolean question) {
        return new Each(variable, question ? atOnce : 0, question ? null : enough);
    }
}
