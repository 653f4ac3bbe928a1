package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What goes on in the process, or in one passage through a frame. */
final class Room extends Ear {
    final @Nullable String scope;
    final List<Place> places = new ArrayList<>();
    /** Whether an event sub-process has taken over, so that no other one begins by something that comes. */
    boolean taken;

    Room(@Nullable String scope) {
        this.scope = scope;
    }

    Room copy() {
        Room copy = new Room(scope);
        places.forEach(place -> copy.places.add(place.copy()));
        copy.taken = taken;
        heard(copy);
        return copy;
    }

    String key() {
        return places.stream().map(Place::key).sorted().collect(Collectors.joining(",", taken ? "(!" : "(", ")"))
                + heard();
    }
}
