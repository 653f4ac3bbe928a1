package dev.artel.process.game;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes a rule of a diagram: nothing in it waits, and what would have waited is done; some of its steps say what becomes of the change. */
final class Hurrying {
    private final Dice dice;
    private final Drawing drawing;
    private final boolean amends;

    private Hurrying(Dice dice, Drawing drawing, boolean amends) {
        this.dice = dice;
        this.drawing = drawing;
        this.amends = amends;
    }

    /**
     * The same diagram as a rule.
     *
     * @param amends whether what is saved can be put right: not where something is deleted
     */
    static Drawing rule(Random random, Drawing drawing, boolean amends) {
        Drawing rule = drawing.copy();
        Hurrying hurrying = new Hurrying(new Dice(random), rule, amends);
        List.copyOf(drawing.nodes.values()).forEach(node -> rule.nodes.put(node.id(), hurrying.hurried(node)));
        drawing.nodes.values().stream()
                .filter(node -> node.kind() == Kind.FIRST)
                .forEach(hurrying::ask);
        return rule;
    }

    private Node hurried(Node node) {
        return switch (node.kind()) {
            case PERSON, RECEIVE -> step(node, !drawing.exits(node.id()).isEmpty());
            case CATCH -> node.what() == What.LINK ? node : step(node, false);
            case STEP -> node.does(answering(deed(node)));
            case FIRST -> node.as(Kind.CHOICE);
            case CALL ->
                Drawer.ASKING.equals(node.name())
                        ? Node.event(node.id(), Kind.CALL, What.NONE, Drawer.FAILING, node.scope())
                                .does(deed(node))
                        : node;
            case EXIT -> node.what().comes() ? exit(node) : node;
            case START -> node.what().comes() ? start(node) : node;
            default -> node;
        };
    }

    private static Deed deed(Node node) {
        return Objects.requireNonNull(node.deed(), node.id());
    }

    private Node step(Node node, boolean fails) {
        Deed deed = new Deed(
                dice.pick(Dice.VARIABLES),
                dice.sum(),
                dice.once(2) ? Deed.Effect.CREATES : Deed.Effect.NONE,
                fails ? dice.question() : null,
                fails ? dice.pick(Dice.ERRORS) : "");
        return Node.of(node.id(), Kind.STEP, node.scope()).does(answering(deed));
    }

    private Deed answering(Deed deed) {
        if (deed.effect() != Deed.Effect.NONE || deed.fails() != null || !Dice.VARIABLES.contains(deed.variable())) {
            return deed;
        }
        Deed.Effect effect =
                dice.once(3) ? Deed.Effect.REFUSES : dice.once(2) && amends ? Deed.Effect.AMENDS : deed.effect();
        return new Deed(deed.variable(), deed.value(), effect, null, "");
    }

    private Node exit(Node node) {
        String host = Objects.requireNonNull(node.host());
        boolean escalates = drawing.node(host).kind() == Kind.FRAME && dice.once(2);
        if (escalates) {
            Node exit =
                    Node.event(node.id(), Kind.EXIT, What.ESCALATION, dice.caught(Dice.ESCALATIONS, 3), node.scope());
            return node.interrupting() ? exit.on(host) : exit.on(host).beside();
        }
        return Node.event(node.id(), Kind.EXIT, What.ERROR, dice.caught(Dice.ERRORS, 3), node.scope())
                .on(host);
    }

    private Node start(Node node) {
        @Nullable String scope = node.scope();
        if (node.interrupting()) {
            return Node.event(node.id(), Kind.START, What.ERROR, dice.caught(Dice.ERRORS, 2), scope);
        }
        return Node.event(node.id(), Kind.START, What.ESCALATION, dice.caught(Dice.ESCALATIONS, 2), scope)
                .beside();
    }

    /** What was decided by whoever came first is asked for. */
    private void ask(Node gateway) {
        List<Way> ways = drawing.from(gateway.id());
        for (Way way : ways.subList(0, ways.size() - 1)) {
            Question question = dice.question();
            drawing.ways.replaceAll(one -> one == way ? one.when(question) : one);
        }
    }
}
