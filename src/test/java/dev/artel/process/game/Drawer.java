package dev.artel.process.game;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws random diagrams out of blocks that fit into each other; {@link Scribbler} spoils them afterwards. */
final class Drawer {
    static final String FAILING = "failing";
    static final String BREAKING = "breaking";
    static final String ASKING = "asking";
    static final String CALL_ERROR = "Bad";
    static final String BESIDE = "beside";

    private final Dice dice;
    private final Drawing drawing = new Drawing();
    private int left;

    private Drawer(Dice dice) {
        this.dice = dice;
        this.left = 4 + dice.upTo(12);
    }

    static Drawing draw(Random random) {
        Dice dice = new Dice(random);
        Drawer drawer = new Drawer(dice);
        Drawing drawing = drawer.drawing;
        Dice.VARIABLES.forEach(name -> drawing.variables.put(name, dice.upTo(4)));
        drawing.number = dice.upTo(5);
        drawing.due = dice.pick(List.of(Due.values()));
        drawer.scope(null, 0);
        new Adorner(dice, drawing).adorn();
        return drawing;
    }

    private void scope(@Nullable String scope, int depth) {
        Node start = add(Node.of(dice.id("S"), Kind.START, scope));
        Block body = row(scope, depth);
        way(start.id(), body.first());
        finish(scope, depth, body.last());
        while (dice.once(5)) {
            eventFrame(scope, depth);
        }
    }

    private void finish(@Nullable String scope, int depth, @Nullable String last) {
        if (last != null) {
            way(last, end(scope, depth).id());
        }
    }

    private Node end(@Nullable String scope, int depth) {
        Node end = Node.of(dice.id("E"), Kind.END, scope);
        return add(
                switch (dice.upTo(12)) {
                    case 0 -> Node.event(end.id(), Kind.END, What.TERMINATE, null, scope);
                    case 1 -> Node.event(end.id(), Kind.END, What.ERROR, dice.pick(Dice.ERRORS), scope);
                    case 2 -> Node.event(end.id(), Kind.END, What.ESCALATION, dice.pick(Dice.ESCALATIONS), scope);
                    case 3 -> Node.event(end.id(), Kind.END, What.SIGNAL, dice.channel("s"), scope);
                    default -> end;
                });
    }

    private Block row(@Nullable String scope, int depth) {
        Block block = block(scope, depth);
        while (block.last() != null && left > 0 && dice.upTo(3) > 0) {
            Block more = block(scope, depth);
            way(block.last(), more.first());
            block = new Block(block.first(), more.last());
        }
        return block;
    }

    private Block block(@Nullable String scope, int depth) {
        int kind = dice.upTo(depth < 3 && left > 0 ? 22 : 11);
        return switch (kind) {
            case 0, 1, 2 -> step(scope, depth);
            case 3, 4 -> activity(scope, depth, Node.of(dice.id("P"), Kind.PERSON, scope));
            case 5 ->
                activity(scope, depth, Node.event(dice.id("R"), Kind.RECEIVE, What.MESSAGE, dice.channel("m"), scope));
            case 6 -> activity(scope, depth, call(scope));
            case 7, 8 -> one(dice.arrives(dice.id("W"), Kind.CATCH, scope));
            case 9 -> one(dice.thrown(scope));
            case 10 -> link(scope);
            case 11, 12 -> ways(scope, depth, Kind.CHOICE);
            case 13, 14 -> ways(scope, depth, Kind.PARALLEL);
            case 15, 16 -> ways(scope, depth, Kind.SEVERAL);
            case 17 -> first(scope, depth);
            case 18 -> loop(scope, depth);
            default -> frame(scope, depth);
        };
    }

    private Block one(Node node) {
        add(node);
        return new Block(node.id(), node.id());
    }

    private Block step(@Nullable String scope, int depth) {
        int kind = dice.upTo(6);
        boolean fails = kind == 0 || kind == 1;
        Deed deed = new Deed(
                dice.pick(Dice.VARIABLES),
                dice.sum(),
                fails || kind == 2 ? Deed.Effect.CREATES : kind == 3 ? Deed.Effect.CHANGES : Deed.Effect.NONE,
                fails ? dice.question() : null,
                fails ? dice.pick(Dice.ERRORS) : "");
        Node step = Node.of(dice.id("T"), Kind.STEP, scope).does(deed);
        return fails && dice.upTo(3) > 0 ? activity(scope, depth, step) : one(step);
    }

    private Node call(@Nullable String scope) {
        return Node.event(
                        dice.id("C"),
                        Kind.CALL,
                        What.NONE,
                        dice.pick(List.of("quick", FAILING, BREAKING, ASKING, BESIDE)),
                        scope)
                .does(new Deed(dice.pick(Dice.VARIABLES), dice.sum(), Deed.Effect.NONE, null, ""));
    }

    private Block link(@Nullable String scope) {
        Node away = add(Node.event(dice.id("L"), Kind.THROW, What.LINK, dice.id("link"), scope));
        Node here = add(Node.event(dice.id("L"), Kind.CATCH, What.LINK, away.name(), scope));
        drawing.ways.add(new Way(away.id() + ".link", away.id(), here.id(), null, true));
        return new Block(away.id(), here.id());
    }

    /** A step or frame with exits, whose ways come back behind it or end. */
    private Block activity(@Nullable String scope, int depth, Node node) {
        add(node);
        Node meet = Node.of(dice.id("G"), Kind.CHOICE, scope);
        boolean meets = false;
        for (int exits = dice.upTo(node.kind() == Kind.FRAME ? 4 : 3); exits > 0; exits--) {
            Node exit = add(exit(scope, node));
            String from = exit.id();
            if (left > 0 && dice.once(2)) {
                Block block = block(scope, depth + 1);
                way(from, block.first());
                from = block.last();
            }
            if (from != null && dice.once(2)) {
                meets = true;
                way(from, add(meet).id());
            } else {
                finish(scope, depth, from);
            }
        }
        if (meets) {
            way(node.id(), meet.id());
        }
        return new Block(node.id(), meets ? meet.id() : node.id());
    }

    private Node exit(@Nullable String scope, Node host) {
        String id = dice.id("B");
        int kind = dice.upTo(5);
        boolean frame = host.kind() == Kind.FRAME;
        boolean fails = host.kind() == Kind.STEP || host.kind() == Kind.CALL || frame;
        boolean errors = host.kind() == Kind.STEP || fails && kind < 2;
        if (errors) {
            String name = dice.caught(Dice.ERRORS, 3);
            return Node.event(id, Kind.EXIT, What.ERROR, name, scope).on(host.id());
        }
        Node exit = frame && kind == 2
                ? Node.event(id, Kind.EXIT, What.ESCALATION, dice.caught(Dice.ESCALATIONS, 3), scope)
                : dice.arrives(id, Kind.EXIT, scope);
        Node on = exit.on(host.id());
        return dice.once(3) ? on.beside() : on;
    }

    private Block ways(@Nullable String scope, int depth, Kind kind) {
        Node split = add(Node.of(dice.id("G"), kind, scope));
        Kind joins = dice.once(8) ? dice.pick(List.of(Kind.CHOICE, Kind.SEVERAL, Kind.PARALLEL)) : kind;
        Node join = Node.of(dice.id("G"), joins, scope);
        int count = 2 + dice.upTo(2);
        int meeting = 0;
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            Block block = row(scope, depth + 1);
            way(split.id(), block.first(), kind.chooses() && !(last && dice.upTo(5) > 0) ? dice.question() : null);
            if (block.last() != null && dice.upTo(6) > 0) {
                meeting++;
                way(block.last(), add(join).id());
            } else {
                finish(scope, depth, block.last());
            }
        }
        return new Block(split.id(), meeting == 0 ? null : join.id());
    }

    private Block first(@Nullable String scope, int depth) {
        Node gateway = add(Node.of(dice.id("G"), Kind.FIRST, scope));
        Node meet = Node.of(dice.id("G"), Kind.CHOICE, scope);
        boolean meets = false;
        for (int i = 0; i < 2 + dice.upTo(2); i++) {
            Node event = add(dice.arrives(dice.id("W"), Kind.CATCH, scope));
            way(gateway.id(), event.id());
            Block block = left > 0 && dice.once(2) ? row(scope, depth + 1) : null;
            if (block != null) {
                way(event.id(), block.first());
            }
            String last = block == null ? event.id() : block.last();
            if (last != null && dice.upTo(3) > 0) {
                meets = true;
                way(last, add(meet).id());
            } else {
                finish(scope, depth, last);
            }
        }
        return new Block(gateway.id(), meets ? meet.id() : null);
    }

    private Block loop(@Nullable String scope, int depth) {
        String counter = dice.id("n");
        drawing.variables.put(counter, 0);
        Node count = add(Node.of(dice.id("T"), Kind.STEP, scope)
                .does(new Deed(counter, new Sum(counter, null, 1), Deed.Effect.NONE, null, "")));
        Block body = row(scope, depth + 1);
        Node again = add(Node.of(dice.id("G"), Kind.CHOICE, scope));
        way(count.id(), body.first());
        if (body.last() == null) {
            drawing.nodes.remove(again.id());
            return new Block(count.id(), null);
        }
        way(body.last(), again.id());
        way(again.id(), count.id(), new Question(counter, 2, -1));
        return new Block(count.id(), again.id());
    }

    private Block frame(@Nullable String scope, int depth) {
        Node frame = add(Node.of(dice.id("F"), Kind.FRAME, scope));
        scope(frame.id(), depth + 1);
        return activity(scope, depth, frame);
    }

    private void eventFrame(@Nullable String scope, int depth) {
        Node frame = add(Node.of(dice.id("V"), Kind.EVENT_FRAME, scope));
        Node start = switch (dice.upTo(5)) {
            case 0, 1 -> Node.event(dice.id("S"), Kind.START, What.ERROR, dice.caught(Dice.ERRORS, 2), frame.id());
            case 2 ->
                Node.event(dice.id("S"), Kind.START, What.ESCALATION, dice.caught(Dice.ESCALATIONS, 2), frame.id());
            default -> dice.arrives(dice.id("S"), Kind.START, frame.id());
        };
        add(start.what() != What.ERROR && dice.once(2) ? start.beside() : start);
        Block body = row(frame.id(), depth + 2);
        way(start.id(), body.first());
        finish(frame.id(), depth, body.last());
    }

    private Node add(Node node) {
        if (drawing.nodes.put(node.id(), node) == null) {
            left--;
        }
        return node;
    }

    private void way(String from, String to) {
        way(from, to, null);
    }

    private void way(String from, String to, @Nullable Question question) {
        drawing.ways.add(new Way(dice.id("F"), from, to, question, false));
    }
}
