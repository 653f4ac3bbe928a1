package dev.artel.process.game;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random diagrams as rules, which run in one piece before a change is made: the change, what is left of it and of all that the rule did, and what
 * the journal tells are what the game says.
 *
 * <p>{@code -Dartel.seed} begins elsewhere, {@code -Dartel.rounds} says how many diagrams there are.
 */
class RandomRulesFlowTest extends GameTest {
    private static final int DIAGRAMS = 80;
    private static final int AT_ONCE = 24;
    private static final int MOST_SHRUNK = 3;

    @Test
    void whatTheyLookAtIsSavedOrRefusedAsTheGameSays() {
        long first = Long.getLong("artel.seed", 20_261_127L);
        int rounds = Integer.getInteger("artel.rounds", DIAGRAMS);
        Product product = product();
        List<Wrong> wrong = new ArrayList<>();
        Counts counts = new Counts();
        Map<String, Integer> answers = new TreeMap<>();
        List<String> watched = catalogs();
        for (int next = 0; next < rounds; next += AT_ONCE) {
            List<RuleTrial> trials = LongStream.range(first + next, first + Math.min(rounds, next + AT_ONCE))
                    .mapToObj(seed -> new RuleTrial(seed, RuleTrial.drawing(seed), product))
                    .toList();
            wrong.addAll(Rules.together(trials, watched));
            trials.forEach(trial -> {
                counts.add(trial);
                answers.merge(trial.answer, 1, Integer::sum);
            });
            write("random-rules.txt", told(counts, answers, wrong));
        }
        String told = told(counts, answers, wrong)
                + wrong.stream()
                        .limit(MOST_SHRUNK)
                        .map(one -> shrunk(one, product, watched))
                        .collect(joining());
        write("random-rules.txt", told);
        assertThat(wrong).as(told).isEmpty();
        counts.requireVariety();
    }

    /** The smallest diagram that is wrong in the same way; it is kept as a file, too. */
    private static String shrunk(Wrong wrong, Product product, List<String> watched) {
        Shrinker shrinker = new Shrinker(
                smaller -> Rules.together(
                        smaller.stream()
                                .map(drawing -> new RuleTrial(wrong.seed, drawing, product))
                                .toList(),
                        watched),
                AT_ONCE);
        Wrong least = shrinker.smallest(wrong);
        write("random-rule-" + wrong.seed + ".bpmn", least.bpmn);
        return "The smallest: " + least.getMessage() + "\n\n";
    }

    private List<String> catalogs() {
        List<String> catalogs = new ArrayList<>();
        for (int i = 0; i < Rules.THREADS; i++) {
            catalogs.add(catalog("{'id':'name','name':'Имя','type':'text'},{'id':'n','name':'Число','type':'number'}"));
        }
        return catalogs;
    }

    private static String told(Counts counts, Map<String, Integer> answers, List<Wrong> wrong) {
        return counts + "answers: " + answers + "\n"
                + wrong.stream().map(one -> one.getMessage() + "\n\n").collect(joining());
    }
}
