package dev.artel.process.game;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be seen of a process that has come to rest.
 *
 * @param status {@code waiting}, {@code incident}, {@code completed}, or {@code failed <error> <element>}
 * @param waits the elements that stand, in order; one for each token
 * @param stuck the elements that cannot be done, in order
 */
record Seen(
        String status,
        List<String> waits,
        List<String> stuck,
        Map<String, Integer> variables,
        String caught,
        Map<String, Integer> passed,
        List<String> records) {

    static Seen of(State state) {
        List<String> stuck = Stream.concat(state.at(Place.How.STUCK).stream(), state.at(Place.How.BROKEN).stream())
                .sorted()
                .toList();
        String status = state.ended != null ? state.ended : stuck.isEmpty() ? "waiting" : "incident";
        return new Seen(
                status,
                state.at(Place.How.WAITS),
                stuck,
                new TreeMap<>(state.variables),
                state.caught,
                new TreeMap<>(state.passed),
                state.records.stream().sorted().toList());
    }

    /** Whether all but the standing is the same: what has failed is undone, so it stands as it did a while before. */
    boolean sameTraces(Seen other) {
        return waits.equals(other.waits)
                && variables.equals(other.variables)
                && caught.equals(other.caught)
                && passed.equals(other.passed)
                && records.equals(other.records);
    }

    /** In what it differs from the state that is nearest to it. */
    String differs(Collection<State> states) {
        return "another state: "
                + states.stream()
                        .map(state -> differs(of(state)))
                        .min(Comparator.<List<String>>comparingInt(List::size).thenComparing(List::toString))
                        .orElseThrow();
    }

    private List<String> differs(Seen other) {
        List<String> parts = new ArrayList<>();
        if (!status.equals(other.status)) {
            parts.add(status.split(" ")[0] + " not " + other.status.split(" ")[0]);
        }
        if (!waits.equals(other.waits) || !stuck.equals(other.stuck)) {
            parts.add("stands");
        }
        if (!variables.equals(other.variables) || !caught.equals(other.caught)) {
            parts.add("variables");
        }
        if (!passed.equals(other.passed)) {
            parts.add("passed");
        }
        if (!records.equals(other.records)) {
            parts.add("records");
        }
        return parts;
    }

    @Override
    public String toString() {
        return status + "\n  waits " + waits + " stuck " + stuck + "\n  " + variables + " caught '" + caught + "'\n  "
                + passed + "\n  records " + records + "\n";
    }
}
