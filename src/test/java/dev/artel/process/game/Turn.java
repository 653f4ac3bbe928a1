package dev.artel.process.game;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One move of the game: changes a state by the rules of BPMN and of the product's documents. */
final class Turn extends Tracks {
    private final Catching catching;

    Turn(Drawing drawing, State state) {
        super(drawing, state);
        this.catching = new Catching(drawing);
    }

    /** A process that has just been started. */
    static State first(Drawing drawing) {
        State state = new State(new Room(null));
        state.variables.putAll(drawing.variables);
        state.number = drawing.number;
        state.due = drawing.due;
        Turn turn = new Turn(drawing, state);
        turn.open(state.room);
        return state;
    }

    void play(Move move) {
        Spot spot = new Spot(List.of(state.room), List.of());
        for (int index : move.path()) {
            spot = spot.inner(spot.room().places.get(index));
        }
        if (move.place() < 0) {
            begins(spot, drawing.node(move.event()));
        } else if (move.event().isEmpty()) {
            goesOn(spot, spot.room().places.get(move.place()));
        } else {
            happens(spot, spot.room().places.get(move.place()), move.event());
        }
        tidy();
    }

    private void goesOn(Spot spot, Place place) {
        Node node = drawing.node(place.node);
        if (!place.round && drawing.rounds.containsKey(node.id())) {
            repeats(place, node);
            return;
        }
        switch (node.kind()) {
            case STEP -> step(spot, place, Objects.requireNonNull(node.deed()));
            case PERSON, RECEIVE, FIRST -> waits(place, node);
            case CALL -> calls(spot, place, node);
            case CATCH -> {
                if (node.what() == What.LINK) {
                    passes(spot, place);
                } else {
                    waits(place, node);
                }
            }
            case FRAME -> {
                waits(place, node);
                place.inside = new Room(node.id());
                open(place.inside);
            }
            case CHOICE -> chosen(spot, place);
            case SEVERAL, PARALLEL -> gateway(spot, place, node);
            case THROW -> thrown(spot, place, node);
            case END -> ends(spot, place, node);
            case EVENT_FRAME -> {
                spot.room().places.remove(place);
                enter(spot, drawing.start(node.id()));
            }
            default -> passes(spot, place);
        }
    }

    private void step(Spot spot, Place place, Deed deed) {
        Map<String, Integer> seen = seen(spot, place);
        if (deed.fails() != null && deed.fails().of(state.variables)) {
            if (!caught(spot, place, What.ERROR, deed.error(), false)) {
                place.how = Place.How.STUCK;
            }
            return;
        }
        int value = deed.value().of(seen);
        if (deed.effect() == Deed.Effect.CREATES) {
            state.records.add(place.node + "=" + value);
        } else if (deed.effect() == Deed.Effect.CHANGES) {
            Events.change(drawing, state, value);
        } else if (deed.effect() == Deed.Effect.AMENDS) {
            state.variables.put(Rule.AMENDS, value);
        } else if (deed.effect() == Deed.Effect.REFUSES) {
            state.variables.put(Rule.STATUS, Rule.status(value));
        }
        state.variables.put(deed.variable(), value);
        passes(spot, place);
    }

    /** A call that nobody waits for is over at once. */
    private void calls(Spot spot, Place place, Node node) {
        if (Drawer.BESIDE.equals(node.name())) {
            passes(spot, place);
            return;
        }
        waits(place, node);
        place.held = Objects.requireNonNull(node.deed()).value().of(seen(spot, place));
        if (!Drawer.ASKING.equals(node.name())) {
            place.told.add(Events.RETURN);
        }
    }

    private void thrown(Spot spot, Place place, Node node) {
        if (node.what() == What.ESCALATION) {
            place.how = Place.How.WAITS;
            state.pass(node.id(), true);
            caught(spot, place, What.ESCALATION, node.name(), true);
            if (spot.room().places.remove(place)) {
                leave(spot, node.id());
            }
        } else if (node.what() == What.MESSAGE) {
            message(spot, place, node);
        } else if (node.what() == What.COMPENSATION) {
            undoes(place);
        } else {
            if (node.what() == What.SIGNAL) {
                Events.tell(drawing, state, What.SIGNAL, node.name());
            }
            passes(spot, place);
        }
    }

    /** One who waits is told at once; nobody is nobody; more than one is an error. */
    private void message(Spot spot, Place place, Node node) {
        List<Move> waiting = Events.waiting(drawing, state, What.MESSAGE, node.name());
        if (waiting.size() > 1) {
            if (!caught(spot, place, What.ERROR, "SeveralWait", false)) {
                place.how = Place.How.STUCK;
            }
            return;
        }
        waiting.forEach(wait -> Events.spot(state, wait).ifPresent(ear -> ear.told.add(wait.event())));
        passes(spot, place);
    }

    private void ends(Spot spot, Place place, Node node) {
        if (node.what() == What.ERROR || node.what() == What.ESCALATION) {
            state.pass(node.id(), true);
            spot.room().places.remove(place);
            boolean caught = caught(spot, null, node.what(), node.name(), true);
            if (!caught && node.what() == What.ERROR) {
                failed(node.name(), node.id());
            }
            return;
        }
        if (node.what() == What.COMPENSATION) {
            undoes(place);
            return;
        }
        if (node.what() == What.SIGNAL) {
            Events.tell(drawing, state, What.SIGNAL, node.name());
        }
        spot.room().places.remove(place);
        state.pass(node.id(), true);
        if (node.what() == What.TERMINATE) {
            cancelAll(spot.room());
        }
    }

    private void failed(@Nullable String error, String element) {
        cancelAll(state.room);
        state.ended = "failed " + error + " " + element;
    }

    /** A token is told something. */
    private void happens(Spot spot, Place place, String event) {
        Node node = drawing.node(place.node);
        place.told.remove(event);
        if (drawing.nodes.containsKey(event) && !Events.so(drawing.node(event), state)) {
            return;
        }
        if (event.equals(Events.JOIN)) {
            gateway(spot, place, node);
        } else if (event.equals(Events.RETURN)) {
            returns(spot, place, node);
        } else if (event.equals(place.node)) {
            passes(spot, place);
        } else if (node.kind() == Kind.FIRST) {
            spot.room().places.remove(place);
            state.pass(place.node, true);
            state.pass(event, true);
            leave(spot, event);
        } else {
            Node exit = drawing.node(event);
            if (exit.interrupting()) {
                spot.room().places.remove(place);
                cancel(place);
            } else {
                place.spend(exit);
            }
            state.pass(event, true);
            leave(spot, event);
        }
    }

    private void returns(Spot spot, Place place, Node node) {
        boolean breaks = Drawer.BREAKING.equals(node.name());
        if ((breaks || Drawer.FAILING.equals(node.name())) && place.held % 2 == 1) {
            String error = Drawer.CALL_ERROR;
            if (caught(spot, place, What.ERROR, error, false)) {
                return;
            }
            if (breaks) {
                place.how = Place.How.BROKEN;
            } else {
                failed(error, place.node);
            }
            return;
        }
        state.variables.put(Objects.requireNonNull(node.deed()).variable(), (place.held * 2 + 1) % 5);
        passes(spot, place);
    }

    /** An event sub-process begins by something that has come. */
    private void begins(Spot spot, Node start) {
        spot.room().told.remove(start.id());
        if (!start.interrupting()) {
            spot.room().spend(start);
        }
        enter(spot, start);
    }

    private void enter(Spot spot, Node start) {
        Room room = spot.room();
        if (start.interrupting()) {
            cancelAll(room);
            room.taken = true;
            room.told.clear();
        }
        Place frame = new Place(Objects.requireNonNull(start.scope()));
        frame.how = Place.How.WAITS;
        frame.inside = new Room(start.scope());
        listen(frame.inside);
        room.places.add(frame);
        state.pass(start.id(), true);
        leave(spot.inner(frame), start.id());
    }

    /**
     * Gives what is thrown to who catches it.
     *
     * @param place that throws it and may have exits of its own; null for one that is gone
     * @param done whether the element that throws it has been passed by that
     */
    private boolean caught(Spot spot, @Nullable Place place, What what, @Nullable String name, boolean done) {
        Optional<Catching.Found> found =
                catching.find(spot, place == null ? "" : place.node, what, name == null ? "" : name);
        if (found.isEmpty()) {
            return false;
        }
        Node by = found.get().by();
        Spot at = found.get().spot();
        if (place != null && !done) {
            spot.room().places.remove(place);
            state.pass(place.node, false);
        }
        if (place != null && done && by.interrupting()) {
            spot.room().places.remove(place);
        }
        if (what == What.ERROR) {
            state.caught = name == null ? "" : name;
        }
        if (!by.interrupting()) {
            // begins beside what has thrown it, in its own time
            at.room().places.add(new Place(by.kind() == Kind.START ? Objects.requireNonNull(by.scope()) : by.id()));
            return true;
        }
        if (by.kind() == Kind.START) {
            enter(at, by);
            return true;
        }
        Place host = found.get().host();
        if (host != null) {
            at.room().places.remove(host);
            cancel(host);
        }
        state.pass(by.id(), true);
        leave(at, by.id());
        return true;
    }
}
