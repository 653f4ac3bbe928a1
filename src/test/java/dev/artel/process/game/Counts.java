package dev.artel.process.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

/** How many diagrams there were of what kind. */
final class Counts {
    /** From so many on the shares say something. */
    private static final int ENOUGH = 60;

    /** How many diagrams had what in them. */
    private final Map<String, Integer> kinds = new TreeMap<>();
    /** How many that were run had which shape, and how many were refused for what. */
    private final Map<String, Integer> shapes = new TreeMap<>();

    private final Map<String, Integer> refusals = new TreeMap<>();
    private int refused;
    private int run;
    private int certain;
    private int open;

    /** There was one of which the game does not say enough: it may come out in too many ways. */
    void addOpen() {
        open++;
    }

    void add(Trial trial) {
        if (trial.runs()) {
            add(trial.drawing(), trial.most() == 1);
        } else {
            refuse(trial.refusal());
        }
    }

    void add(RuleTrial trial) {
        if (trial.tooMany()) {
            addOpen();
        } else if (trial.runs()) {
            add(trial.drawing, trial.certain());
        } else {
            refuse(trial.refusal);
        }
    }

    private void refuse(String code) {
        refused++;
        refusals.merge(code, 1, Integer::sum);
    }

    private void add(Drawing drawing, boolean sure) {
        run++;
        certain += sure ? 1 : 0;
        drawing.kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        Shape.of(drawing).forEach(shape -> shapes.merge(shape, 1, Integer::sum));
    }

    /** Most diagrams must be run, few may come out in too many ways, and enough of them must be none of blocks that fit into each other. */
    void requireVariety() {
        if (run + refused + open >= ENOUGH) {
            assertThat(open).as(toString()).isLessThan(run / 4);
            assertThat(refused).as(toString()).isLessThan(run);
            assertThat(shapes.getOrDefault(Shape.JUMPS, 0)).as(toString()).isGreaterThan(run / 4);
        }
    }

    @Override
    public String toString() {
        return "%d run, %d of them certain, %d refused, %d open\nof those that were run: %s\nrefused for: %s\n%s\n"
                .formatted(run, certain, refused, open, shapes, refusals, kinds);
    }
}
