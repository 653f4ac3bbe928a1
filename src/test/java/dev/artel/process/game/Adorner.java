package dev.artel.process.game;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds to a diagram what changes none of its ways: activities that are done for each of many, what undoes them, and who has it undone. */
final class Adorner {
    private final Dice dice;
    private final Drawing drawing;

    Adorner(Dice dice, Drawing drawing) {
        this.dice = dice;
        this.drawing = drawing;
    }

    void adorn() {
        List<Node> drawn = List.copyOf(drawing.nodes.values());
        drawn.stream().filter(node -> repeats(node) && dice.once(7)).forEach(this::repeat);
        if (dice.once(2)) {
            drawn.stream().filter(node -> undone(node) && dice.once(2)).forEach(this::undo);
            drawn.stream().filter(node -> node.kind() == Kind.END).forEach(this::throwing);
        }
        drawing.nodes.replaceAll((id, node) -> node.deed() == null ? node : node.does(item(node, node.deed())));
        boolean openWays =
                drawing.nodes.values().stream().anyMatch(node -> node.what() == What.CONDITION && !node.interrupting());
        if (openWays) {
            // a change beside the beginning of such a wait is asked for once or twice, and each opens a way
            drawing.nodes.replaceAll((id, node) -> node.deed() == null ? node : node.does(quiet(node.deed())));
        }
    }

    private static boolean repeats(Node node) {
        return node.kind() == Kind.STEP
                || node.kind() == Kind.PERSON
                || node.kind() == Kind.FRAME
                || node.kind() == Kind.CALL;
    }

    private void repeat(Node node) {
        boolean counts = node.deed() != null
                && drawing.variables.containsKey(node.deed().variable())
                && !Dice.VARIABLES.contains(node.deed().variable());
        if (!counts) {
            drawing.rounds.put(
                    node.id(),
                    new Each(dice.pick(Dice.VARIABLES), dice.upTo(3), dice.once(3) ? dice.question() : null));
        }
    }

    /** What was done in rounds at once is undone in any order, so it is left alone. */
    private boolean undone(Node node) {
        boolean can = node.kind() == Kind.STEP || node.kind() == Kind.PERSON || node.kind() == Kind.FRAME;
        return can
                && around(node).stream().map(drawing.rounds::get).noneMatch(each -> each != null && each.atOnce() > 0);
    }

    /** The element and the frames around it. */
    private List<String> around(Node node) {
        List<String> around = new ArrayList<>(List.of(node.id()));
        for (@Nullable String scope = node.scope();
                scope != null;
                scope = drawing.node(scope).scope()) {
            around.add(scope);
        }
        return around;
    }

    private void undo(Node node) {
        String id = dice.id("U");
        Node handler = dice.once(4)
                ? Node.of(id, Kind.PERSON, node.scope())
                : Node.of(id, Kind.STEP, node.scope())
                        .does(new Deed(
                                dice.pick(Dice.VARIABLES),
                                dice.sum(),
                                dice.once(2) ? Deed.Effect.CREATES : Deed.Effect.NONE,
                                null,
                                ""));
        drawing.nodes.put(id, handler);
        drawing.undoers.put(node.id(), id);
    }

    /** An end has something undone, or something before it does. */
    private void throwing(Node end) {
        String scope = end.scope();
        while (scope != null && drawing.node(scope).kind() == Kind.EVENT_FRAME) {
            scope = drawing.node(scope).scope();
        }
        List<String> undone = drawing.inside(scope).stream()
                .map(Node::id)
                .filter(this::canBeUndone)
                .toList();
        if (undone.isEmpty() || dice.once(3)) {
            return;
        }
        String name = dice.once(3) ? dice.pick(undone) : null;
        if (end.scope() != null && drawing.node(end.scope()).kind() == Kind.EVENT_FRAME) {
            name = null;
        }
        if (end.what() == What.NONE && dice.once(2)) {
            drawing.nodes.put(end.id(), Node.event(end.id(), Kind.END, What.COMPENSATION, name, end.scope()));
        } else {
            String id = dice.id("X");
            drawing.nodes.put(id, Node.event(id, Kind.THROW, What.COMPENSATION, name, end.scope()));
            drawing.ways.replaceAll(way -> way.to().equals(end.id()) ? way.to(id) : way);
            drawing.ways.add(new Way(dice.id("F"), id, end.id(), null, false));
        }
    }

    private boolean canBeUndone(String id) {
        return drawing.undoers.containsKey(id)
                || drawing.node(id).kind() == Kind.FRAME
                        && drawing.inside(id).stream().map(Node::id).anyMatch(this::canBeUndone);
    }

    /** Within a round, one's element may be counted in. */
    private Deed item(Node node, Deed deed) {
        String of = drawing.undoers.entrySet().stream()
                .filter(entry -> entry.getValue().equals(node.id()))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(node.id());
        boolean inRound =
                around(Objects.requireNonNull(drawing.nodes.get(of))).stream().anyMatch(drawing.rounds::containsKey);
        Sum value = deed.value();
        return inRound && value.other() != null ? deed.sums(new Sum(value.one(), Each.ITEM, value.more())) : deed;
    }

    private static Deed quiet(Deed deed) {
        return deed.effect() == Deed.Effect.CHANGES
                ? new Deed(deed.variable(), deed.value(), Deed.Effect.NONE, deed.fails(), deed.error())
                : deed;
    }
}
