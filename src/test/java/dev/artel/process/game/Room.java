package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What goes on in the process, or in one passage through a frame. */
final class Room extends Ear {
    /** Where the rounds of an activity go on. */
    static final String ROUNDS = "<rounds>";
    /** Where something is being undone. */
    static final String UNDOING = "<undoing>";

    final @Nullable String scope;
    final List<Place> places = new ArrayList<>();
    /** Whether an event sub-process has taken over, so that no other one begins by something that comes. */
    boolean taken;
    /** What was done and can be undone, the first of it first. */
    final List<Done> log = new ArrayList<>();

    Room(@Nullable String scope) {
        this.scope = scope;
    }

    Room copy() {
        Room copy = new Room(scope);
        places.forEach(place -> copy.places.add(place.copy()));
        copy.taken = taken;
        copy.log.addAll(log);
        heard(copy);
        return copy;
    }

    String key() {
        return places.stream().map(Place::key).sorted().collect(Collectors.joining(",", taken ? "(!" : "(", ")"))
                + heard()
                + (log.isEmpty() ? "" : log);
    }
}
