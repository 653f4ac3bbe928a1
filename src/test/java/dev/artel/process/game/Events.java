package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What tokens and rooms wait for. */
final class Events {
    /** A called process has ended. */
    static final String RETURN = "<return>";
    /** A join goes on. */
    static final String JOIN = "<join>";

    private Events() {}

    /** What a token that waits may be told. */
    static List<Node> of(Drawing drawing, Place place) {
        Node node = drawing.node(place.node);
        if (place.round || drawing.undoes(node.id())) {
            return List.of();
        }
        List<Node> events = new ArrayList<>();
        if (node.kind() == Kind.CATCH || node.kind() == Kind.RECEIVE) {
            events.add(node);
        } else if (node.kind() == Kind.FIRST) {
            drawing.from(node.id()).forEach(way -> events.add(drawing.node(way.to())));
        }
        drawing.exits(node.id()).stream().filter(exit -> exit.what().comes()).forEach(events::add);
        return events;
    }

    /** The waits for an event like that, as moves that tell it. */
    static List<Move> waiting(Drawing drawing, State state, Predicate<Node> like) {
        List<Move> found = new ArrayList<>();
        visit(state.room, List.of(), (path, room) -> {
            for (int i = 0; i < room.places.size(); i++) {
                int index = i;
                Place place = room.places.get(i);
                if (place.stands()) {
                    of(drawing, place).stream()
                            .filter(like)
                            .filter(event -> !place.spent.contains(event.id()))
                            .forEach(event -> found.add(new Move(path, index, event.id())));
                }
            }
            if (!room.taken) {
                drawing.starts(room.scope).stream()
                        .filter(start -> start.what().comes() && like.test(start))
                        .filter(start -> !room.spent.contains(start.id()))
                        .forEach(start -> found.add(new Move(path, -1, start.id())));
            }
        });
        return found;
    }

    static List<Move> waiting(Drawing drawing, State state, What what, @Nullable String name) {
        return waiting(
                drawing,
                state,
                event -> event.what() == what
                        && event.name() != null
                        && event.name().equals(name));
    }

    /** All that wait for it are told; each makes something of it later. */
    static void tell(Drawing drawing, State state, What what, @Nullable String name) {
        waiting(drawing, state, what, name)
                .forEach(wait -> spot(state, wait).ifPresent(ear -> ear.told.add(wait.event())));
    }

    /** What the waits are told as soon as they begin: that their time has come, or that somebody asks for the record. */
    static boolean atOnce(Node event, State state) {
        return event.what() == What.CONDITION
                || event.what() == What.TIMER
                        && (event.when() == When.SOON || event.when() == When.DATED && state.due == Due.PAST);
    }

    /** Whether it is as the event says, when somebody asks; others are so when they come. */
    static boolean so(Node event, State state) {
        return event.what() != What.CONDITION || state.number >= Integer.parseInt(String.valueOf(event.name()));
    }

    /** The number of the record changes; whoever waits for it asks. */
    static void change(Drawing drawing, State state, int number) {
        if (state.number != number) {
            state.number = number;
            asked(drawing, state);
        }
    }

    /** Another date; who waits for one that has passed goes on. */
    static void move(Drawing drawing, State state, Due due) {
        state.due = due;
        asked(drawing, state);
        if (due == Due.PAST) {
            goOff(drawing, state, event -> event.what() == What.TIMER && event.when() == When.DATED);
        }
    }

    private static void asked(Drawing drawing, State state) {
        waiting(drawing, state, event -> event.what() == What.CONDITION)
                .forEach(wait -> spot(state, wait).ifPresent(ear -> ear.told.add(wait.event())));
    }

    /** The timers that go off when the clock is put ahead. */
    static List<Move> timers(Drawing drawing, State state) {
        return waiting(drawing, state, event -> rings(event, state));
    }

    private static boolean rings(Node event, State state) {
        return event.what() == What.TIMER && (event.when() != When.DATED || state.due != Due.NONE);
    }

    /** The clock is put ahead. */
    static void ring(Drawing drawing, State state) {
        goOff(drawing, state, event -> rings(event, state));
        state.due = state.due == Due.LATER ? Due.PAST : state.due;
    }

    private static void goOff(Drawing drawing, State state, Predicate<Node> like) {
        waiting(drawing, state, like)
                .forEach(wait -> spot(state, wait).ifPresent(ear -> {
                    if (!ear.told.contains(wait.event())) {
                        ear.told.add(wait.event());
                    }
                }));
    }

    /** Who is told by that move. */
    static Optional<Ear> spot(State state, Move move) {
        Room room = state.room;
        for (int index : move.path()) {
            Place place = room.places.get(index);
            if (place.inside == null) {
                return Optional.empty();
            }
            room = place.inside;
        }
        return Optional.of(move.place() < 0 ? room : room.places.get(move.place()));
    }

    static void visit(Room room, List<Integer> path, BiConsumer<List<Integer>, Room> look) {
        look.accept(path, room);
        for (int i = 0; i < room.places.size(); i++) {
            Room inside = room.places.get(i).inside;
            if (inside != null) {
                List<Integer> deeper = new ArrayList<>(path);
                deeper.add(i);
                visit(inside, deeper, look);
            }
        }
    }
}
