package dev.artel.process.game;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random diagrams, well-formed and not: each is refused with a problem, or goes where the game says.
 *
 * <p>{@code -Dartel.seed} begins elsewhere, {@code -Dartel.rounds} says how many diagrams there are.
 */
class RandomDiagramsFlowTest extends HouseTest {
    private static final int DIAGRAMS = 80;
    private static final int AT_ONCE = 24;
    private static final int MOST_SHRUNK = 3;
    /** Of five diagrams so many are spoiled. */
    private static final int SPOILED = 3;

    private static final Path REPORT = Path.of("target/random-diagrams.txt");

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
                counts.skip();
            } else {
                trials.add(new Trial(own, drawing, product, clock));
            }
        }
        return trials;
    }

    /** The smallest diagram that is wrong in the same way; it is kept as a file, too. */
    private String shrunk(Wrong wrong) {
        Wrong least = new Shrinker(smaller -> tried(wrong.seed, smaller), AT_ONCE).smallest(wrong);
        write(REPORT.resolveSibling("random-diagram-" + wrong.seed + ".bpmn"), least.bpmn);
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

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Drawing drawing(long seed) {
        Random random = new Random(seed);
        Drawing drawing = Drawer.draw(random);
        return random.nextInt(5) < SPOILED ? Scribbler.spoil(random, drawing) : drawing;
    }

    private Product product() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'n','name':'Число','type':'number'},"
                + "{'id':'due','name':'Срок','type':'date','config':{'time':true}}");
        String answer = set("Give", "got", "(given * 2 + 1) % 5");
        String quick = publish(start("") + answer + end() + row("Start", "Give", "End"));
        String failing = publish(start("") + "<b:exclusiveGateway id='Odd' default='No'/>"
                + "<b:endEvent id='Bad'><b:extensionElements><a:error name='" + Drawer.CALL_ERROR
                + "'/></b:extensionElements><b:errorEventDefinition id='BadE'/></b:endEvent>" + answer + end()
                + Bpmn.flow("F1", "Start", "Odd")
                + "<b:sequenceFlow id='Yes' sourceRef='Odd' targetRef='Bad'><b:conditionExpression language='javascript'>"
                + "given % 2 === 1</b:conditionExpression></b:sequenceFlow>"
                + Bpmn.flow("No", "Odd", "Give") + Bpmn.flow("F2", "Give", "End"));
        String breaking = publish(start("")
                + code("Check", "if (given % 2 === 1) fail(\"" + Drawer.CALL_ERROR + "\", \"no\");")
                + answer
                + end()
                + row("Start", "Check", "Give", "End"));
        String asking = publish(start("") + person("Ask") + answer + end() + row("Start", "Ask", "Give", "End"));
        return new Product(admin, jdbc, catalog, new Writing.Callees(quick, failing, breaking, asking));
    }
}
