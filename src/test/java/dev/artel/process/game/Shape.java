package dev.artel.process.game;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** In which ways a diagram is none of blocks that fit into each other. */
final class Shape {
    /** A way leads into or out of the middle of a block. */
    static final String JUMPS = "jumps";
    /** A way leads back. */
    static final String BACK = "loops back";
    /** A scope has more than one end. */
    static final String ENDS = "several ends";

    private static final String OVER = "<over>";

    private final Drawing drawing;
    /** What can follow what, with as little of the scope as was left. */
    private final Map<String, Set<String>> after = new HashMap<>();

    private Shape(Drawing drawing) {
        this.drawing = drawing;
    }

    /** Those of the three that are so in some scope of the diagram. */
    static Set<String> of(Drawing drawing) {
        Set<String> shapes = new TreeSet<>();
        scope(drawing, null, shapes);
        drawing.nodes.values().stream()
                .filter(node -> node.kind() == Kind.FRAME || node.kind() == Kind.EVENT_FRAME)
                .forEach(frame -> scope(drawing, frame.id(), shapes));
        return shapes;
    }

    private static void scope(Drawing drawing, @Nullable String scope, Set<String> shapes) {
        List<Node> inside = drawing.inside(scope);
        Shape shape = new Shape(drawing);
        inside.forEach(shape::put);
        if (inside.stream().filter(node -> node.kind() == Kind.END).count() > 1) {
            shapes.add(ENDS);
        }
        if (inside.stream().anyMatch(node -> shape.comesAgain(node.id()))) {
            shapes.add(BACK);
        }
        shape.reduce(drawing.start(scope).id());
        if (shape.after.size() > 1) {
            shapes.add(JUMPS);
        }
    }

    private void put(Node node) {
        if (node.kind() == Kind.EVENT_FRAME || drawing.undoes(node.id())) {
            return;
        }
        Set<String> next = new LinkedHashSet<>();
        drawing.from(node.id()).forEach(way -> next.add(way.to()));
        if (next.isEmpty()) {
            next.add(OVER);
        }
        drawing.exits(node.id()).forEach(exit -> next.add(exit.id()));
        after.put(node.id(), next);
    }

    private boolean comesAgain(String node) {
        return drawing.from(node).stream().anyMatch(way -> drawing.leads(way.to(), node));
    }

    /** Takes blocks away, the innermost first: what is left of blocks that fit into each other is the start alone. */
    private void reduce(String start) {
        boolean less = true;
        while (less) {
            less = after.keySet().stream()
                    .filter(node -> !node.equals(start))
                    .filter(this::taken)
                    .findFirst()
                    .map(node -> after.remove(node) != null)
                    .orElse(false);
        }
    }

    /** Joins what comes before an element with what follows it, where that is one and one, or where it is the end of a loop. */
    private boolean taken(String node) {
        after.get(node).remove(node);
        Set<String> next = after.get(node);
        List<String> before = after.keySet().stream()
                .filter(one -> after.get(one).contains(node))
                .toList();
        boolean row = before.size() == 1 && next.size() == 1;
        boolean loop = before.size() == 1
                && next.contains(before.get(0))
                && after.get(before.get(0)).size() == 1;
        if (!row && !loop && !before.isEmpty()) {
            return false;
        }
        for (String one : before) {
            after.get(one).remove(node);
            after.get(one).addAll(next);
            after.get(one).remove(one);
        }
        return true;
    }
}
