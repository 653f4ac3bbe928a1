package dev.artel.process.game;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gateways, activities that are done for each of many, and what is undone. */
class Tracks extends Board {
    Tracks(Drawing drawing, State state) {
        super(drawing, state);
    }

    void chosen(Spot spot, Place place) {
        Optional<Way> way = open(place.node).stream().findFirst();
        if (way.isEmpty()) {
            place.how = Place.How.STUCK;
            return;
        }
        spot.room().places.remove(place);
        state.pass(place.node, true);
        spot.room().places.add(new Place(way.get().to()));
    }

    void gateway(Spot spot, Place place, Node node) {
        int ways = drawing.into(node.id()).size();
        if (place.how == Place.How.READY && ways > 1) {
            place.how = Place.How.WAITS;
            if (here(spot, node).size() < ways) {
                return;
            }
        }
        List<Place> joined = ways > 1 ? here(spot, node) : List.of(place);
        List<Way> open = node.kind() == Kind.SEVERAL ? open(node.id()) : drawing.from(node.id());
        if (open.isEmpty() && !drawing.from(node.id()).isEmpty()) {
            place.how = Place.How.STUCK;
            return;
        }
        joined.forEach(one -> {
            spot.room().places.remove(one);
            state.pass(node.id(), true);
        });
        open.forEach(way -> spot.room().places.add(new Place(way.to())));
    }

    void waits(Place place, Node node) {
        place.how = Place.How.WAITS;
        Events.of(drawing, place).stream()
                .filter(event -> Events.atOnce(event, state))
                .forEach(event -> place.told.add(event.id()));
    }

    /** How many rounds there are is known when the activity begins. */
    void repeats(Place place, Node node) {
        Each each = Objects.requireNonNull(drawing.rounds.get(node.id()));
        place.inside = new Room(Room.ROUNDS);
        place.size = each.size(state.variables);
        waits(place, node);
        for (int lane = 0; lane < each.lanes(); lane++) {
            another(place);
        }
    }

    /** Something begins to be undone; {@link #over} goes on with it. */
    void undoes(Place place) {
        place.how = Place.How.WAITS;
        place.inside = new Room(Room.UNDOING);
    }

    @Override
    void over(Spot spot, Place place) {
        if (place.undoing()) {
            Done next = latest(spot, place, Objects.requireNonNull(place.inside));
            if (next != null) {
                Place by = new Place(Objects.requireNonNull(next.by()));
                by.item = next.item();
                place.inside.places.add(by);
                return;
            }
        }
        super.over(spot, place);
    }

    /** What is undone next: the latest; of a frame the latest that was done in it. */
    private @Nullable Done latest(Spot spot, Place place, Room undoing) {
        while (true) {
            Done next;
            if (undoing.log.isEmpty()) {
                next = take(spot, drawing.node(place.node).name());
            } else {
                next = undoing.log.remove(undoing.log.size() - 1);
            }
            if (next == null || next.by() != null) {
                return next;
            }
            undoing.log.addAll(next.inside());
        }
    }

    /** Of what is around, too, where it stands in an event sub-process. */
    private @Nullable Done take(Spot from, @Nullable String activity) {
        List<Room> rooms = new ArrayList<>(List.of(from.room()));
        for (Spot spot = from; eventFrame(spot.room()); ) {
            spot = spot.outer();
            rooms.add(spot.room());
        }
        Optional<Done> latest = rooms.stream()
                .flatMap(room -> room.log.stream())
                .filter(done -> activity == null || activity.equals(done.of()))
                .max(Comparator.comparingInt(Done::number));
        latest.ifPresent(done -> rooms.forEach(room -> room.log.remove(done)));
        return latest.orElse(null);
    }

    private boolean eventFrame(Room room) {
        return drawing.nodes.containsKey(String.valueOf(room.scope))
                && drawing.node(String.valueOf(room.scope)).kind() == Kind.EVENT_FRAME;
    }
}
