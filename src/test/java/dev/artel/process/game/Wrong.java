package dev.artel.process.game;

import java.util.Map;

/** The product does not do what the diagram says. */
final class Wrong extends AssertionError {
    private static final long serialVersionUID = 1;

    final long seed;
    /** In which way it is wrong. */
    final String way;

    final transient Drawing drawing;
    final String bpmn;

    Wrong(long seed, String way, Drawing drawing, String bpmn, String told) {
        super("seed " + seed + ", " + way + ", " + told + "\nbegan with " + beginning(drawing) + "\n" + bpmn);
        this.seed = seed;
        this.way = way;
        this.drawing = drawing;
        this.bpmn = bpmn;
    }

    private static Map<String, Object> beginning(Drawing drawing) {
        return Map.of("variables", drawing.variables, "number", drawing.number, "due", drawing.due);
    }
}
