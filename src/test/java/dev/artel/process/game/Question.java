package dev.artel.process.game;

import java.util.Map;

/** {@code variable % rest === is}, or {@code variable < rest} when {@code is} is negative. */
record Question(String variable, int rest, int is) {
    String script() {
        return is < 0 ? variable + " < " + rest : variable + " % " + rest + " === " + is;
    }

    boolean of(Map<String, Integer> variables) {
        int value = variables.getOrDefault(variable, 0);
        return is < 0 ? value < rest : value % rest == is;
    }
}
