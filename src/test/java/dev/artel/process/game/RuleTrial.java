package dev.artel.process.game;

import dev.artel.testing.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One rule that looks at one change, in the product and in the game. */
final class RuleTrial {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int UNPROCESSABLE = 422;
    private static final int BAD = 400;
    /** Rules have five seconds, which is not enough where others use the machine. */
    private static final String TOO_SLOW = "Правилам даётся";

    private static final int MOST_TIMES = 5;

    final long seed;
    final Drawing drawing;
    private final Change change;
    private final Product product;
    private final Outcomes outcomes;
    private final String prefix = "r" + NUMBERS.incrementAndGet() + ".";
    private @Nullable String scenario;
    private String bpmn = "";
    /** The first of the problems that keep it from being published; empty when it is. */
    String refusal = "";
    /** What has become of the change. */
    String answer = "";

    RuleTrial(long seed, Drawing drawing, Product product) {
        this.seed = seed;
        this.product = product;
        this.drawing = drawing;
        this.change = change(seed);
        this.outcomes = Outcomes.of(drawing, List.of(Turn.first(drawing)));
    }

    /** The diagram with that number. */
    static Drawing drawing(long seed) {
        Random random = new Random(seed);
        Drawing drawn = Drawer.draw(random);
        Drawing rule = Hurrying.rule(random, drawn, !change(seed).kind().equals("delete"));
        return random.nextInt(2) == 0 ? Scribbler.spoil(random, rule) : rule;
    }

    private static Change change(long seed) {
        Random random = new Random(seed);
        return new Change(List.of("create", "update", "delete").get(random.nextInt(3)), 7, 8 + random.nextInt(2));
    }

    /** Whether there are more outcomes than can be looked at. */
    boolean tooMany() {
        return outcomes.tooMany();
    }

    boolean runs() {
        return refusal.isEmpty();
    }

    boolean certain() {
        return Verdict.of(outcomes, drawing, change).stream().distinct().count() == 1;
    }

    /**
     * Publishes the rule, makes the change, and compares; the rule is gone afterwards.
     *
     * @param watched a catalog that nobody else watches meanwhile
     */
    void play(String watched) {
        try {
            look("/api/v1/catalogs/" + watched + "/records", watched);
        } finally {
            if (scenario != null) {
                product.takeAway(scenario);
            }
        }
    }

    private void look(String records, String watched) {
        String subject = product.subject(drawing.number, null);
        Map<String, Object> had = Map.of("values", Map.of("name", prefix, "n", change.had()));
        String record = change.kind().equals("create")
                ? ""
                : product.api().post(records, had).is(201).text("id");
        bpmn = product.bpmn(drawing, prefix, new Rule(change.kind(), watched, subject));
        Answer published = product.publish(prefix, bpmn, id -> scenario = id);
        if (published.status() == UNPROCESSABLE) {
            Refusal.unfounded(drawing, published.at("problems")).ifPresent(error -> {
                throw wrong("refused for what it does not have", error);
            });
            refusal = published.at("/problems/0/code").asString();
            return;
        }
        published.is(200);
        Answer made = make(records, record);
        for (int times = 1; made.body().contains(TOO_SLOW) && times < MOST_TIMES; times++) {
            made = make(records, record);
        }
        answer = made.status() < BAD ? "saved" : "refused " + made.status();
        String saved = record.isEmpty() && made.status() < BAD ? made.text("id") : record;
        compare(subject, number(records, saved), made);
    }

    private Answer make(String records, String record) {
        Map<String, Object> wanted = Map.of("values", Map.of("name", prefix, "n", change.wanted()));
        return switch (change.kind()) {
            case "create" -> product.api().post(records, wanted);
            case "update" -> product.api().patch(records + "/" + record, wanted);
            default -> product.api().delete(records + "/" + record);
        };
    }

    /** The number of that record; empty when there is none. */
    private String number(String records, String record) {
        if (record.isEmpty()) {
            return "";
        }
        Answer found = product.api().get(records + "/" + record);
        return found.status() == 404 ? "" : found.at("/values/n").asString();
    }

    private void compare(String subject, String saved, Answer made) {
        List<String> processes = product.processes(String.valueOf(scenario));
        if (processes.isEmpty()) {
            throw wrong("not one process", processes + " " + made.body());
        }
        Verdict seen = seen(processes.get(0), product.number(subject), saved);
        List<Verdict> expected = Verdict.of(outcomes, drawing, change);
        if (expected.stream().noneMatch(seen::equals)) {
            throw wrong(
                    "another verdict",
                    "The product:\n" + seen + "\n" + made.body() + "\nThe game has " + expected.size() + "\n"
                            + expected.stream()
                                    .distinct()
                                    .limit(4)
                                    .map(Verdict::toString)
                                    .reduce("", (a, b) -> a + b + "\n"));
        }
    }

    private Verdict seen(String process, int number, String saved) {
        List<String> records = product.records(prefix);
        List<String> trace = new ArrayList<>(product.trace(process));
        trace.removeIf(step -> step.startsWith(Rule.BEGINNING + " "));
        Map<String, Integer> passed = new TreeMap<>();
        if (!answer.equals("saved")) {
            // undone are all; the one that could not be done is told apart
            trace.removeIf(step -> step.endsWith(" failed"));
            trace.replaceAll(step -> step.endsWith(" cancelled") ? step.substring(0, step.indexOf(' ')) : step);
        }
        trace.forEach(step -> passed.merge(step, 1, Integer::sum));
        if (!answer.equals("saved")) {
            return new Verdict(answer, product.outcome(process), Map.of(), "", passed, records, number, saved);
        }
        Seen seen = product.look(process, prefix, drawing);
        return new Verdict(answer, seen.status(), seen.variables(), seen.caught(), passed, records, number, saved);
    }

    Wrong wrong(String way, String what) {
        return new Wrong(seed, way, drawing, bpmn, change + "\n" + what);
    }
}
