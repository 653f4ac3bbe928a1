package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule has come to.
 *
 * @param answer {@code saved}, or {@code refused} with the status
 * @param process how the process stands, with the element at which it failed
 * @param variables none where it was refused
 * @param passed how often which element was passed; where it was refused all of them are undone
 * @param records what its steps have made
 * @param subject the number of the record that its steps change
 * @param saved the number of the record that was looked at; empty where there is none
 */
record Verdict(
        String answer,
        String process,
        Map<String, Integer> variables,
        String caught,
        Map<String, Integer> passed,
        List<String> records,
        int subject,
        String saved) {
    private static final int BAD = 400;
    private static final int UNPROCESSABLE = 422;

    /** What all those states come to; a step that cannot be done refuses wherever the others stand. */
    static List<Verdict> of(Outcomes outcomes, Drawing drawing, Change change) {
        List<Verdict> verdicts = new ArrayList<>();
        for (State state : outcomes.all()) {
            List<String> stuck = new ArrayList<>(state.at(Place.How.STUCK));
            stuck.addAll(state.at(Place.How.BROKEN));
            stuck.forEach(element -> verdicts.add(refused(state, drawing, change, UNPROCESSABLE, element)));
        }
        for (State state : outcomes.atRest()) {
            if (state.ended == null) {
                state.at(Place.How.WAITS).stream()
                        .distinct()
                        .forEach(element -> verdicts.add(standing(state, drawing, change, element)));
            } else if (!state.ended.equals("completed")) {
                verdicts.add(failed(state, drawing, change));
            } else if (Rule.refuses(state.variables)) {
                verdicts.add(refused(state, drawing, change, Rule.told(state.variables), ""));
            } else {
                verdicts.add(saved(state, change));
            }
        }
        return verdicts;
    }

    /** Only an end of the rule itself refuses in its own words; that a call has failed is something else that went wrong (decision 0090). */
    private static Verdict failed(State state, Drawing drawing, Change change) {
        String element = String.valueOf(state.ended).replaceFirst(".* ", "");
        boolean end = drawing.node(element).kind() == Kind.END;
        Verdict verdict = refused(state, drawing, change, end ? BAD : UNPROCESSABLE, element);
        // told as failed, not as undone
        verdict.passed.computeIfPresent(element, (id, times) -> times == 1 ? null : times - 1);
        return verdict;
    }

    /** Tokens wait for others that do not come; the first of them is told as failed. */
    private static Verdict standing(State state, Drawing drawing, Change change, String element) {
        Verdict verdict = refused(state, drawing, change, UNPROCESSABLE, element);
        verdict.passed.computeIfPresent(element, (id, times) -> times == 1 ? null : times - 1);
        return verdict;
    }

    private static Verdict saved(State state, Change change) {
        Map<String, Integer> variables = new TreeMap<>(state.variables);
        variables.keySet().removeIf(name -> name.startsWith("$"));
        Integer amended = state.variables.get(Rule.AMENDS);
        return new Verdict(
                "saved",
                "completed",
                variables,
                state.caught,
                new TreeMap<>(state.passed),
                state.records.stream().sorted().toList(),
                state.number,
                change.saved(amended));
    }

    private static Verdict refused(State state, Drawing drawing, Change change, int status, String element) {
        Map<String, Integer> undone = new TreeMap<>();
        state.passed.forEach(
                (passage, times) -> undone.merge(passage.substring(0, passage.indexOf(' ')), times, Integer::sum));
        state.each(place -> {
            if (place.how == Place.How.WAITS && !place.rounds()) {
                undone.merge(place.node, 1, Integer::sum);
            }
        });
        return new Verdict(
                "refused " + status,
                "failed " + element,
                Map.of(),
                "",
                undone,
                List.of(),
                drawing.number,
                change.before());
    }
}
