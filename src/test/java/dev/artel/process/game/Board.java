package dev.artel.process.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How tokens are put down and taken away, whatever moves them. */
class Board {
    final Drawing drawing;
    final State state;

    Board(Drawing drawing, State state) {
        this.drawing = drawing;
        this.state = state;
    }

    /** What is over ends: frames without tokens, at last the process. */
    void tidy() {
        if (state.ended == null) {
            tidy(new Spot(List.of(state.room), List.of()));
            if (state.room.places.isEmpty()) {
                state.ended = "completed";
            }
        }
    }

    /**
     * A round that ends early takes the others away that go on beside it (completionCondition of BPMN, decision 0082):
     * those are cancelled, and are not over as well because nothing is left in them.
     */
    private void tidy(Spot spot) {
        for (Place place : List.copyOf(spot.room().places)) {
            if (place.inside != null && spot.room().places.contains(place)) {
                tidy(spot.inner(place));
                if (place.inside.places.isEmpty()) {
                    over(spot, place);
                }
            }
        }
    }

    /** Nothing is left to do inside of that token. */
    void over(Spot spot, Place place) {
        passes(spot, place);
    }

    void open(Room room) {
        room.places.add(new Place(drawing.start(room.scope).id()));
        listen(room);
    }

    void listen(Room room) {
        drawing.starts(room.scope).stream()
                .filter(start -> Events.atOnce(start, state))
                .forEach(start -> room.told.add(start.id()));
    }

    void leave(Spot spot, String from) {
        drawing.from(from).forEach(way -> spot.room().places.add(new Place(way.to())));
    }

    /** Something is done, and goes on by the ways from it; a round goes on to the next one. */
    void passes(Spot spot, Place place) {
        spot.room().places.remove(place);
        if (!place.rounds()) {
            state.pass(place.node, true);
        }
        note(spot, place);
        if (place.round) {
            ended(spot, spot.host());
        } else {
            leave(spot, place.node);
        }
    }

    private void ended(Spot spot, Place rounds) {
        Each each = Objects.requireNonNull(drawing.rounds.get(rounds.node));
        if (each.enough() != null && each.enough().of(state.variables)) {
            rounds.begun = rounds.size;
            cancelAll(spot.room());
        }
        another(rounds);
    }

    /** The next round begins, if there is one. */
    void another(Place rounds) {
        if (rounds.begun < rounds.size) {
            Place next = new Place(rounds.node);
            next.round = true;
            next.item = rounds.begun++;
            Objects.requireNonNull(rounds.inside).places.add(next);
        }
    }

    /** What was done there can be undone from now on. */
    private void note(Spot spot, Place place) {
        String by = place.rounds() ? null : drawing.undoers.get(place.node);
        List<Done> inside = place.inside == null || by != null ? List.of() : List.copyOf(place.inside.log);
        if (by != null || !inside.isEmpty()) {
            spot.room().log.add(new Done(place.node, by, item(spot, place), ++state.done, inside));
        }
    }

    /** The element of the round that the token is in; -1 for none. */
    private static int item(Spot spot, Place place) {
        int item = place.item;
        for (int host = spot.hosts().size() - 1; host >= 0 && item < 0; host--) {
            item = spot.hosts().get(host).item;
        }
        return item;
    }

    /** The variables as the token sees them. */
    Map<String, Integer> seen(Spot spot, Place place) {
        Map<String, Integer> seen = new HashMap<>(state.variables);
        seen.put(Each.ITEM, Math.max(0, item(spot, place)));
        return seen;
    }

    void cancelAll(Room room) {
        new ArrayList<>(room.places).forEach(this::cancel);
        room.places.clear();
    }

    void cancel(Place place) {
        if (place.inside != null) {
            cancelAll(place.inside);
        }
        if (place.stands() && !place.rounds()) {
            state.pass(place.node, false);
        }
    }

    /** The ways whose questions are answered with yes; the default when there is none. */
    List<Way> open(String gateway) {
        List<Way> ways = drawing.from(gateway);
        List<Way> open = ways.stream()
                .filter(way -> way.question() != null && way.question().of(state.variables))
                .toList();
        return open.isEmpty()
                ? ways.stream().filter(way -> way.question() == null).toList()
                : open;
    }

    static List<Place> here(Spot spot, Node node) {
        return spot.room().places.stream()
                .filter(place -> place.node.equals(node.id()) && place.how == Place.How.WAITS)
                .toList();
    }
}
