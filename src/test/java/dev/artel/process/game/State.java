package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How a process stands. */
final class State {
    final Room room;
    final Map<String, Integer> variables = new TreeMap<>();
    /** The name of the error that was caught last. */
    String caught = "";
    /** How often which element was passed, as {@code element done} and {@code element cancelled}. */
    final Map<String, Integer> passed = new TreeMap<>();

    final List<String> records = new ArrayList<>();
    /** The number of the process's record. */
    int number;
    /** Its date. */
    Due due = Due.NONE;
    /** How many things were done that can be undone. */
    int done;
    /** {@code completed}, or {@code failed <error> <element>}; null while something is left to do. */
    @Nullable String ended;

    State(Room room) {
        this.room = room;
    }

    State copy() {
        State copy = new State(room.copy());
        copy.variables.putAll(variables);
        copy.caught = caught;
        copy.passed.putAll(passed);
        copy.records.addAll(records);
        copy.ended = ended;
        copy.number = number;
        copy.due = due;
        copy.done = done;
        return copy;
    }

    String key() {
        return room.key()
                + variables
                + caught
                + passed
                + records.stream().sorted().toList()
                + ended
                + number
                + due
                + done;
    }

    void pass(String node, boolean done) {
        passed.merge(node + (done ? " done" : " cancelled"), 1, Integer::sum);
    }

    int steps() {
        return passed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Looks at every token. */
    void each(Consumer<Place> look) {
        each(room, look);
    }

    private static void each(Room room, Consumer<Place> look) {
        for (Place place : List.copyOf(room.places)) {
            look.accept(place);
            if (place.inside != null) {
                each(place.inside, look);
            }
        }
    }

    /** The elements at which a token is that stands so, in order. */
    List<String> at(Place.How how) {
        List<String> at = new ArrayList<>();
        each(place -> {
            if (place.how == how && (place.inside == null || place.undoing() || how == Place.How.STUCK)) {
                at.add(place.node);
            }
        });
        return at.stream().sorted().toList();
    }

    /** The tokens that stand in the element itself. */
    List<Place> standing(String element) {
        List<Place> standing = new ArrayList<>();
        each(place -> {
            if (place.node.equals(element) && place.how == Place.How.WAITS && place.inside == null) {
                standing.add(place);
            }
        });
        return standing;
    }
}
