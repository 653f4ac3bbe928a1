package dev.artel.process.game;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code (one + other + more) % 5}. */
record Sum(String one, @Nullable String other, int more) {
    String script() {
        return "(" + one + (other == null ? "" : " + " + other) + " + " + more + ") % 5";
    }

    int of(Map<String, Integer> variables) {
        int second = other == null ? 0 : variables.getOrDefault(other, 0);
        return (variables.getOrDefault(one, 0) + second + more) % 5;
    }
}
