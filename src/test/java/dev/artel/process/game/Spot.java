package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rooms that something stands in, the outermost first, and the tokens on the frames between them. */
record Spot(List<Room> rooms, List<Place> hosts) {
    Room room() {
        return rooms.get(rooms.size() - 1);
    }

    boolean outermost() {
        return hosts.isEmpty();
    }

    Place host() {
        return hosts.get(hosts.size() - 1);
    }

    Spot outer() {
        return new Spot(rooms.subList(0, rooms.size() - 1), hosts.subList(0, hosts.size() - 1));
    }

    Spot inner(Place host) {
        List<Room> more = new ArrayList<>(rooms);
        more.add(Objects.requireNonNull(host.inside));
        List<Place> on = new ArrayList<>(hosts);
        on.add(host);
        return new Spot(more, on);
    }
}
