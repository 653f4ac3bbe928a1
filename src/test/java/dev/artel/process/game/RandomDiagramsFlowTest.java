package dev.artel.process.game;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Random diagrams, well-formed and not: each is refused with a problem, or goes where the game says.
 *
 * <p>{@code -Dartel.seed} begins elsewhere, {@code -Dartel.rounds} says how many diagrams there are.
 */
class RandomDiagramsFlowTest extends HouseTest {
    private static final int DIAGRAMS = 80;
    private static final int AT_ONCE = 12;
    private static final int TOLD = 8;
    private static final int MOST_SHRUNK = 3;
    private static final Path REPORT = Path.of("target/random-diagrams.txt");

    private Product product;
    /** How many diagrams had what in them. */
    private final Map<String, Integer> kinds = new TreeMap<>();

    private int refused;
    private int run;
    private int certain;
    private int skipped;
    private int next;
    /** Whether one never comes to rest, so that nothing more can be tried. */
    private boolean stuck;

    @Test
    void theyAreRefusedOrGoWhereTheGameSays() {
        long seed = Long.getLong("artel.seed", 20_261_126L);
        int rounds = Integer.getInteger("artel.rounds", DIAGRAMS);
        product = product();
        List<Wrong> wrong = new ArrayList<>();
        while (next < rounds && !stuck) {
            List<Trial> trials = new ArrayList<>();
            while (trials.size() < AT_ONCE && next < rounds) {
                long own = seed + next++;
                Drawing drawing = drawing(own);
                if (tooMany(drawing)) {
                    skipped++;
                } else {
                    trials.add(new Trial(own, drawing, product, clock));
                }
            }
            together(trials, wrong);
        }
        String counts = "%d run, %d of them certain, %d refused, %d skipped\n%s"
                .formatted(run, certain, refused, skipped, kinds);
        List<String> told = wrong.stream().map(Throwable::getMessage).collect(Collectors.toList());
        wrong.stream().limit(MOST_SHRUNK).forEach(one -> told.add(shrunk(one)));
        write(REPORT, counts + "\n" + String.join("\n\n", told));
        assertThat(wrong).as(counts + "\n" + String.join("\n\n", told)).isEmpty();
        assertThat(stuck).as("what never comes to rest: " + due()).isFalse();
    }

    /** The smallest diagram that is wrong in the same way; it is kept as a file, too. */
    private String shrunk(Wrong wrong) {
        Wrong least = stuck ? wrong : new Shrinker(smaller -> tried(wrong.seed, smaller), AT_ONCE).smallest(wrong);
        write(REPORT.resolveSibling("random-diagram-" + wrong.seed + ".bpmn"), least.bpmn);
        return "The smallest: " + least.getMessage();
    }

    private List<Wrong> tried(long seed, List<Drawing> drawings) {
        List<Trial> trials = drawings.stream()
                .filter(drawing -> !tooMany(drawing))
                .map(drawing -> new Trial(seed, drawing, product, clock))
                .toList();
        List<Wrong> wrong = new ArrayList<>();
        together(trials, wrong);
        return wrong;
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
        return random.nextInt(5) < 2 ? Scribbler.spoil(random, drawing) : drawing;
    }

    private void together(List<Trial> trials, List<Wrong> wrong) {
        List<Trial> going = new ArrayList<>(trials);
        going.removeIf(trial -> failed(() -> begin(trial), wrong) || trial.over());
        for (int round = 1; round <= TOLD && !going.isEmpty(); round++) {
            rest(going, wrong);
            going.removeIf(trial -> failed(trial::check, wrong) || trial.over());
            if (round % 3 == 0 && going.stream().anyMatch(Trial::timed)) {
                going.removeIf(Trial::ringsForEver);
                trials.stream().filter(trial -> !going.contains(trial)).forEach(Trial::takeAway);
                clock.advance(Duration.ofMinutes(61));
                going.forEach(Trial::ring);
            } else {
                going.removeIf(trial -> failed(trial::tell, wrong) || trial.over());
            }
        }
        trials.forEach(trial -> {
            certain += trial.most() == 1 ? 1 : 0;
            if (!stuck) {
                trial.takeAway();
            }
        });
    }

    private void begin(Trial trial) {
        if (trial.begins()) {
            run++;
            trial.kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        } else {
            refused++;
            kinds.merge("refused: " + trial.refusal(), 1, Integer::sum);
        }
    }

    private static boolean failed(Runnable what, List<Wrong> wrong) {
        try {
            what.run();
            return false;
        } catch (Wrong e) {
            wrong.add(e);
            return true;
        }
    }

    /** Returns when nothing is due any more; what never comes to that is wrong, and the others go on without it. */
    private void rest(List<Trial> going, List<Wrong> wrong) {
        try {
            settleAll();
        } catch (AssertionError e) {
            going.forEach(trial -> failed(trial::requireRest, wrong));
            going.forEach(Trial::takeAway);
            going.clear();
            stuck = soon() > 0;
        }
    }

    /**
     * Signals go out in jobs that belong to no process, and a job that has met another transaction is due again in a moment: what they begin
     * has to come to its end as well.
     */
    private void settleAll() {
        do {
            until(() -> soon() == 0);
            settle();
        } while (soon() > 0);
    }

    private List<Map<String, Object>> due() {
        return jdbc.queryForList("SELECT HANDLER_TYPE_, HANDLER_CFG_, RETRIES_, DUEDATE_, EXCEPTION_MSG_, LOCK_OWNER_"
                + " FROM ACT_RU_JOB WHERE RETRIES_ > 0 ORDER BY DUEDATE_ LIMIT 20");
    }

    private int soon() {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM ACT_RU_JOB WHERE RETRIES_ > 0 AND (DUEDATE_ IS NULL OR DUEDATE_ < ?)",
                Integer.class,
                Timestamp.from(clock.instant().plusSeconds(2)));
        return count == null ? 0 : count;
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
