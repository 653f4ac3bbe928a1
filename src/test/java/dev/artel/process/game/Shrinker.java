package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a diagram smaller as long as it stays wrong in the same way. */
final class Shrinker {
    private static final int MOST_TRIES = 60;

    private final Function<List<Drawing>, List<Wrong>> trying;
    private final int atOnce;

    /**
     * Tries diagrams.
     *
     * @param trying gives what is wrong with those diagrams
     * @param atOnce how many are tried together
     */
    Shrinker(Function<List<Drawing>, List<Wrong>> trying, int atOnce) {
        this.trying = trying;
        this.atOnce = atOnce;
    }

    Wrong smallest(Wrong found) {
        Wrong least = found;
        int tries = 0;
        @Nullable Wrong less = found;
        while (less != null) {
            least = less;
            less = null;
            List<Drawing> smaller = smaller(least.drawing);
            for (int from = 0; from < smaller.size() && less == null && tries < MOST_TRIES; from += atOnce) {
                tries++;
                less = trying.apply(smaller.subList(from, Math.min(smaller.size(), from + atOnce))).stream()
                        .filter(wrong -> wrong.way.equals(found.way))
                        .findFirst()
                        .orElse(null);
            }
        }
        return least;
    }

    private static List<Drawing> smaller(Drawing drawing) {
        List<Drawing> smaller = new ArrayList<>();
        for (Node node : drawing.nodes.values()) {
            if (node.kind() != Kind.START) {
                smaller.add(drawing.without(node.id()).reachable());
            }
        }
        for (Way way : drawing.ways) {
            if (drawing.from(way.from()).size() > 1) {
                Drawing less = drawing.copy();
                less.ways.remove(way);
                smaller.add(less.reachable());
            }
        }
        drawing.nodes.values().forEach(node -> simpler(drawing, node, smaller));
        beginnings(drawing, smaller);
        return smaller;
    }

    private static void simpler(Drawing drawing, Node node, List<Drawing> to) {
        Each each = drawing.rounds.get(node.id());
        if (each != null) {
            to.add(changed(drawing, less -> less.rounds.remove(node.id())));
            if (each.enough() != null) {
                to.add(changed(drawing, less -> less.rounds.put(node.id(), each.without(true))));
            }
            if (each.atOnce() > 0) {
                to.add(changed(drawing, less -> less.rounds.put(node.id(), each.without(false))));
            }
        }
        if (node.deed() != null && !node.deed().equals(node.deed().simple())) {
            to.add(changed(
                    drawing,
                    less -> less.nodes.put(node.id(), node.does(node.deed().simple()))));
        }
        if (node.kind() == Kind.END && node.what() != What.NONE) {
            to.add(changed(drawing, less -> less.nodes.put(node.id(), Node.of(node.id(), Kind.END, node.scope()))));
        }
    }

    private static void beginnings(Drawing drawing, List<Drawing> to) {
        for (Map.Entry<String, Integer> variable : drawing.variables.entrySet()) {
            if (variable.getValue() > 0) {
                to.add(changed(drawing, less -> less.variables.put(variable.getKey(), 0)));
            }
        }
        if (drawing.number > 0) {
            to.add(changed(drawing, less -> less.number = 0));
        }
        if (drawing.due != Due.NONE) {
            to.add(changed(drawing, less -> less.due = Due.NONE));
        }
    }

    private static Drawing changed(Drawing drawing, Consumer<Drawing> change) {
        Drawing less = drawing.copy();
        change.accept(less);
        return less;
    }
}
