package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;

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

    void tidy(Spot spot) {
        for (Place place : List.copyOf(spot.room().places)) {
            if (place.inside != null) {
                tidy(spot.inner(place));
                if (place.inside.places.isEmpty()) {
                    spot.room().places.remove(place);
                    state.pass(place.node, true);
                    leave(spot, place.node);
                }
            }
        }
    }

    void open(Room room) {
        room.places.add(new Place(drawing.start(room.scope).id()));
        listen(room);
    }

    void listen(Room room) {
        drawing.starts(room.scope).stream()
                .filter(start -> start.what() == What.TIMER && start.soon())
                .forEach(start -> room.told.add(start.id()));
    }

    void leave(Spot spot, String from) {
        drawing.from(from).forEach(way -> spot.room().places.add(new Place(way.to())));
    }

    void passes(Spot spot, Place place) {
        spot.room().places.remove(place);
        state.pass(place.node, true);
        leave(spot, place.node);
    }

    void cancelAll(Room room) {
        new ArrayList<>(room.places).forEach(this::cancel);
        room.places.clear();
    }

    void cancel(Place place) {
        if (place.inside != null) {
            cancelAll(place.inside);
        }
        if (place.how == Place.How.WAITS) {
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
