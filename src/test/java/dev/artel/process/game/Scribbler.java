package dev.artel.process.game;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Spoils well-formed diagrams: ways lead anywhere, gateways are of another kind, joins wait for what never comes. */
final class Scribbler {
    private final Random random;
    private final Drawing drawing;

    private Scribbler(Random random, Drawing drawing) {
        this.random = random;
        this.drawing = drawing;
    }

    static Drawing spoil(Random random, Drawing drawing) {
        Scribbler scribbler = new Scribbler(random, drawing.copy());
        if (random.nextInt(2) == 0) {
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                scribbler.jump();
            }
        } else {
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                scribbler.once();
            }
        }
        if (random.nextInt(12) > 0) {
            scribbler.tidy();
        }
        return scribbler.drawing;
    }

    private void once() {
        switch (random.nextInt(5)) {
            case 0, 1 -> redirect();
            case 2 -> another();
            case 3 -> kind();
            default -> less();
        }
    }

    private void redirect() {
        Way way = any(drawing.ways.stream()
                .filter(one -> !one.hidden() && drawing.node(one.from()).kind() != Kind.FIRST)
                .toList());
        Node to = way == null ? null : target(drawing.node(way.from()).scope());
        if (way != null && to != null) {
            drawing.ways.replaceAll(one -> one == way ? one.to(to.id()) : one);
        }
    }

    private void another() {
        Node from = any(drawing.nodes.values().stream()
                .filter(node -> node.kind() != Kind.END && node.kind() != Kind.FIRST && node.kind() != Kind.EVENT_FRAME)
                .filter(node -> node.what() != What.LINK && !drawing.undoes(node.id()))
                .toList());
        Node to = from == null ? null : target(from.scope());
        if (from != null && to != null) {
            drawing.ways.add(
                    new Way("N" + drawing.ways.size() + "x" + random.nextInt(1000), from.id(), to.id(), null, false));
        }
    }

    /** Somewhere a question is asked that leads anywhere in the same scope, back or ahead, twice at most. */
    private void jump() {
        Way way = any(drawing.ways.stream()
                .filter(one -> !one.hidden() && drawing.node(one.from()).kind() != Kind.FIRST)
                .toList());
        @Nullable String scope = way == null ? null : drawing.node(way.from()).scope();
        Node to = way == null ? null : target(scope);
        if (way == null || to == null) {
            return;
        }
        String id = "J" + drawing.nodes.size();
        String counter = "j" + drawing.nodes.size();
        drawing.variables.put(counter, random.nextInt(2));
        drawing.nodes.put(id, Node.of(id, Kind.CHOICE, scope));
        Deed counts = new Deed(counter, new Sum(counter, null, 1), Deed.Effect.NONE, null, "");
        drawing.nodes.put(id + "c", Node.of(id + "c", Kind.STEP, scope).does(counts));
        drawing.ways.replaceAll(one -> one == way ? one.to(id) : one);
        drawing.ways.add(new Way(id + "a", id, id + "c", new Question(counter, 2, -1), false));
        drawing.ways.add(new Way(id + "b", id + "c", to.id(), null, false));
        drawing.ways.add(new Way(id + "d", id, way.to(), null, false));
    }

    private void kind() {
        Node gateway = any(drawing.nodes.values().stream()
                .filter(node -> node.kind().gateway())
                .toList());
        if (gateway != null) {
            Kind other = Objects.requireNonNull(any(List.of(Kind.CHOICE, Kind.SEVERAL, Kind.PARALLEL)));
            drawing.nodes.put(gateway.id(), gateway.as(other));
        }
    }

    private void less() {
        Way way = any(drawing.ways.stream()
                .filter(one -> !one.hidden() && drawing.from(one.from()).size() > 1)
                .filter(one -> drawing.node(one.from()).kind() != Kind.FIRST)
                .toList());
        if (way != null) {
            drawing.ways.remove(way);
        }
    }

    /** Where a way may lead to. */
    private @Nullable Node target(@Nullable String scope) {
        return any(drawing.inside(scope).stream()
                .filter(node -> node.kind() != Kind.START && node.kind() != Kind.EXIT)
                .filter(node -> node.kind() != Kind.EVENT_FRAME && !drawing.undoes(node.id()))
                .filter(node -> !(node.kind() == Kind.CATCH
                        && (node.what() == What.LINK
                                || drawing.into(node.id()).stream()
                                        .anyMatch(
                                                way -> drawing.node(way.from()).kind() == Kind.FIRST))))
                .toList());
    }

    /** Questions only where they are asked, and only where there is something to choose. */
    private void tidy() {
        Dice questions = new Dice(random);
        for (Node node : drawing.nodes.values()) {
            List<Way> ways = drawing.from(node.id());
            boolean chooses = node.kind().chooses() && ways.size() > 1;
            boolean initial = false;
            for (Way way : ways) {
                boolean open = way.question() == null;
                Question asked = !chooses ? null : open && initial ? questions.question() : way.question();
                initial = initial || open;
                drawing.ways.replaceAll(one -> one == way ? one.when(asked) : one);
            }
        }
    }

    private <T> @Nullable T any(List<T> of) {
        return of.isEmpty() ? null : of.get(random.nextInt(of.size()));
    }
}
