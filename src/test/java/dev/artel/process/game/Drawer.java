package dev.artel.process.game;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Draws random diagrams out of blocks that fit into each other; {@link Scribbler} spoils them afterwards. */
final class Drawer {
    static final String FAILING = "failing";
    static final String ASKING = "asking";
    static final String CALL_ERROR = "Bad";
    static final List<String> ESCALATIONS = List.of("Late", "Odd");
    private static final List<String> ERRORS = List.of("Bad", "Worse");
    private static final List<String> VARIABLES = List.of("a", "b", "c");

    private final Random random;
    private final Drawing drawing = new Drawing();
    private int numbers;
    private int left;

    Drawer(Random random, int size) {
        this.random = random;
        this.left = size;
    }

    Drawing draw() {
        VARIABLES.forEach(name -> drawing.variables.put(name, random.nextInt(4)));
        scope(null, 0);
        return drawing;
    }

    private void scope(@Nullable String scope, int depth) {
        Node start = add(Node.of(id("S"), Kind.START, scope));
        Block body = row(scope, depth);
        way(start.id(), body.first());
        finish(scope, depth, body.last());
        while (random.nextInt(5) == 0) {
            eventFrame(scope, depth);
        }
    }

    private void finish(@Nullable String scope, int depth, @Nullable String last) {
        if (last != null) {
            way(last, end(scope, depth).id());
        }
    }

    private Node end(@Nullable String scope, int depth) {
        Node end = Node.of(id("E"), Kind.END, scope);
        return add(
                switch (random.nextInt(12)) {
                    case 0 -> Node.event(end.id(), Kind.END, What.TERMINATE, null, scope);
                    case 1 -> Node.event(end.id(), Kind.END, What.ERROR, pick(ERRORS), scope);
                    case 2 -> Node.event(end.id(), Kind.END, What.ESCALATION, pick(ESCALATIONS), scope);
                    case 3 -> Node.event(end.id(), Kind.END, What.SIGNAL, channel("s"), scope);
                    default -> end;
                });
    }

    private Block row(@Nullable String scope, int depth) {
        Block block = block(scope, depth);
        while (block.last() != null && left > 0 && random.nextInt(3) > 0) {
            Block more = block(scope, depth);
            way(block.last(), more.first());
            block = new Block(block.first(), more.last());
        }
        return block;
    }

    private Block block(@Nullable String scope, int depth) {
        int kind = random.nextInt(depth < 3 && left > 0 ? 22 : 11);
        return switch (kind) {
            case 0, 1, 2 -> step(scope, depth);
            case 3, 4 -> activity(scope, depth, Node.of(id("P"), Kind.PERSON, scope));
            case 5 -> activity(scope, depth, Node.event(id("R"), Kind.RECEIVE, What.MESSAGE, channel("m"), scope));
            case 6 -> activity(scope, depth, call(scope));
            case 7, 8 -> one(arrives(id("W"), Kind.CATCH, scope));
            case 9 -> one(thrown(scope));
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
        int kind = random.nextInt(6);
        boolean fails = kind == 0 || kind == 1;
        Deed deed = new Deed(
                pick(VARIABLES), sum(), fails || kind == 2, fails ? question() : null, fails ? pick(ERRORS) : "");
        Node step = Node.of(id("T"), Kind.STEP, scope).does(deed);
        return fails && random.nextInt(3) > 0 ? activity(scope, depth, step) : one(step);
    }

    private Node call(@Nullable String scope) {
        return Node.event(id("C"), Kind.CALL, What.NONE, pick(List.of("quick", FAILING, ASKING)), scope)
                .does(new Deed(pick(VARIABLES), sum(), false, null, ""));
    }

    private Node thrown(@Nullable String scope) {
        return switch (random.nextInt(3)) {
            case 0 -> Node.event(id("X"), Kind.THROW, What.MESSAGE, channel("m"), scope);
            case 1 -> Node.event(id("X"), Kind.THROW, What.SIGNAL, channel("s"), scope);
            default -> Node.event(id("X"), Kind.THROW, What.ESCALATION, pick(ESCALATIONS), scope);
        };
    }

    private Node arrives(String id, Kind kind, @Nullable String scope) {
        return switch (random.nextInt(4)) {
            case 0 -> Node.event(id, kind, What.MESSAGE, channel("m"), scope);
            case 1 -> Node.event(id, kind, What.SIGNAL, channel("s"), scope);
            case 2 -> Node.event(id, kind, What.TIMER, null, scope).atOnce();
            default -> Node.event(id, kind, What.TIMER, null, scope);
        };
    }

    private Block link(@Nullable String scope) {
        Node away = add(Node.event(id("L"), Kind.THROW, What.LINK, id("link"), scope));
        Node here = add(Node.event(id("L"), Kind.CATCH, What.LINK, away.name(), scope));
        drawing.ways.add(new Way(away.id() + ".link", away.id(), here.id(), null, true));
        return new Block(away.id(), here.id());
    }

    /** A step or frame with exits, whose ways come back behind it or end. */
    private Block activity(@Nullable String scope, int depth, Node node) {
        add(node);
        Node meet = Node.of(id("G"), Kind.CHOICE, scope);
        boolean meets = false;
        for (int exits = random.nextInt(node.kind() == Kind.FRAME ? 4 : 3); exits > 0; exits--) {
            Node exit = add(exit(scope, node));
            String from = exit.id();
            if (left > 0 && random.nextBoolean()) {
                Block block = block(scope, depth + 1);
                way(from, block.first());
                from = block.last();
            }
            if (from != null && random.nextBoolean()) {
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
        String id = id("B");
        int kind = random.nextInt(5);
        boolean frame = host.kind() == Kind.FRAME;
        boolean fails = host.kind() == Kind.STEP || host.kind() == Kind.CALL || frame;
        boolean errors = host.kind() == Kind.STEP || fails && kind < 2;
        if (errors) {
            String name = random.nextInt(3) == 0 ? null : pick(ERRORS);
            return Node.event(id, Kind.EXIT, What.ERROR, name, scope).on(host.id());
        }
        Node exit = frame && kind == 2
                ? Node.event(id, Kind.EXIT, What.ESCALATION, random.nextInt(3) == 0 ? null : pick(ESCALATIONS), scope)
                : arrives(id, Kind.EXIT, scope);
        Node on = exit.on(host.id());
        return random.nextInt(3) == 0 ? on.beside() : on;
    }

    private Block ways(@Nullable String scope, int depth, Kind kind) {
        Node split = add(Node.of(id("G"), kind, scope));
        Kind joins = random.nextInt(8) == 0 ? pick(List.of(Kind.CHOICE, Kind.SEVERAL, Kind.PARALLEL)) : kind;
        Node join = Node.of(id("G"), joins, scope);
        int count = 2 + random.nextInt(2);
        int meeting = 0;
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            Block block = row(scope, depth + 1);
            way(split.id(), block.first(), kind.chooses() && !(last && random.nextInt(5) > 0) ? question() : null);
            if (block.last() != null && random.nextInt(6) > 0) {
                meeting++;
                way(block.last(), add(join).id());
            } else {
                finish(scope, depth, block.last());
            }
        }
        return new Block(split.id(), meeting == 0 ? null : join.id());
    }

    private Block first(@Nullable String scope, int depth) {
        Node gateway = add(Node.of(id("G"), Kind.FIRST, scope));
        Node meet = Node.of(id("G"), Kind.CHOICE, scope);
        boolean meets = false;
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            Node event = add(arrives(id("W"), Kind.CATCH, scope));
            way(gateway.id(), event.id());
            Block block = left > 0 && random.nextBoolean() ? row(scope, depth + 1) : null;
            if (block != null) {
                way(event.id(), block.first());
            }
            String last = block == null ? event.id() : block.last();
            if (last != null && random.nextInt(3) > 0) {
                meets = true;
                way(last, add(meet).id());
            } else {
                finish(scope, depth, last);
            }
        }
        return new Block(gateway.id(), meets ? meet.id() : null);
    }

    private Block loop(@Nullable String scope, int depth) {
        String counter = id("n");
        drawing.variables.put(counter, 0);
        Node count = add(
                Node.of(id("T"), Kind.STEP, scope).does(new Deed(counter, new Sum(counter, null, 1), false, null, "")));
        Block body = row(scope, depth + 1);
        Node again = add(Node.of(id("G"), Kind.CHOICE, scope));
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
        Node frame = add(Node.of(id("F"), Kind.FRAME, scope));
        scope(frame.id(), depth + 1);
        return activity(scope, depth, frame);
    }

    private void eventFrame(@Nullable String scope, int depth) {
        Node frame = add(Node.of(id("V"), Kind.EVENT_FRAME, scope));
        Node start = switch (random.nextInt(5)) {
            case 0, 1 ->
                Node.event(id("S"), Kind.START, What.ERROR, random.nextBoolean() ? null : pick(ERRORS), frame.id());
            case 2 ->
                Node.event(
                        id("S"),
                        Kind.START,
                        What.ESCALATION,
                        random.nextBoolean() ? null : pick(ESCALATIONS),
                        frame.id());
            default -> arrives(id("S"), Kind.START, frame.id());
        };
        add(start.what() != What.ERROR && random.nextBoolean() ? start.beside() : start);
        Block body = row(frame.id(), depth + 2);
        way(start.id(), body.first());
        finish(frame.id(), depth, body.last());
    }

    private Sum sum() {
        return new Sum(pick(VARIABLES), pick(VARIABLES), random.nextInt(5));
    }

    Question question() {
        int rest = 2 + random.nextInt(2);
        return new Question(pick(VARIABLES), rest, random.nextInt(3) == 0 ? -1 : random.nextInt(rest));
    }

    private String channel(String kind) {
        return kind + random.nextInt(3);
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String id(String stem) {
        return stem + ++numbers;
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
        drawing.ways.add(new Way(id("F"), from, to, question, false));
    }
}
