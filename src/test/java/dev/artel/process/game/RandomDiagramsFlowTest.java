package dev.artel.process.game;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random diagrams, well-formed and not: each is refused with a problem, or goes where the game says.
 *
 * <p>{@code -Dartel.seed} begins elsewhere, {@code -Dartel.rounds} says how many diagrams there are.
 */
class RandomDiagramsFlowTest extends GameTest {
    private static final int DIAGRAMS = 80;
    private static final int AT_ONCE = 24;
    private static final int MOST_SHRUNK = 3;
    /** Of five diagrams so many are spoiled. */
    private static final int SPOILED = 3;

    private static final String REPORT = "random-diagrams.txt";

    private Product product;
    private Plays plays;

    @Test
    void theyAreRefusedOrGoWhereTheGameSays() {
        long seed = Long.getLong("artel.seed", 20_261_126L);
        int rounds = Integer.getInteger("artel.rounds", DIAGRAMS);
        product = product();
        List<Wrong> wrong = new ArrayList<>();
        Counts counts = new Counts();
        try (Plays own = new Plays(new Rest(jdbc, work, clock), clock)) {
            plays = own;
            for (int next = 0; next < rounds; next += AT_ONCE) {
                List<Trial> trials = trials(seed + next, Math.min(AT_ONCE, rounds - next), counts);
                wrong.addAll(plays.together(trials));
                trials.forEach(counts::add);
                write(REPORT, told(counts, wrong));
            }
            String told = told(counts, wrong)
                    + wrong.stream().limit(MOST_SHRUNK).map(this::shrunk).collect(joining());
            write(REPORT, told);
            assertThat(wrong).as(told).isEmpty();
            counts.requireVariety();
        }
    }

    private static String told(Counts counts, List<Wrong> wrong) {
        return counts + "\n"
                + wrong.stream().map(one -> one.getMessage() + "\n\n").collect(joining());
    }

    private List<Trial> trials(long seed, int number, Counts counts) {
        List<Trial> trials = new ArrayList<>();
        for (long own = seed; own < seed + number; own++) {
            Drawing drawing = drawing(own);
            if (tooMany(drawing)) {
                counts.addOpen();
            } else {
                trials.add(new Trial(own, drawing, product, clock));
            }
        }
        return trials;
    }

    /** The smallest diagram that is wrong in the same way; it is kept as a file, too. */
    private String shrunk(Wrong wrong) {
        Wrong least = new Shrinker(smaller -> tried(wrong.seed, smaller), AT_ONCE).smallest(wrong);
        write("random-diagram-" + wrong.seed + ".bpmn", least.bpmn);
        return "The smallest: " + least.getMessage() + "\n\n";
    }

    private List<Wrong> tried(long seed, List<Drawing> drawings) {
        return plays.together(drawings.stream()
                .filter(drawing -> !tooMany(drawing))
                .map(drawing -> new Trial(seed, drawing, product, clock))
                .toList());
    }

    private static boolean tooMany(Drawing drawing) {
        return Outcomes.of(drawing, List.of(Turn.first(drawing))).tooMany();
    }

    private static Drawing drawing(long seed) {
        Random random = new Random(seed);
        Drawing drawing = Drawer.draw(random);
        return random.nextInt(5) < SPOILED ? Scribbler.spoil(random, drawing) : drawing;
    }
}
