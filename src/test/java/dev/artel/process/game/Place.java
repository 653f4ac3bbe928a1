package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/** A token. */
final class Place extends Ear {
    /** How it is with a token. */
    enum How {
        /** It has come to the element, which is about to begin. */
        READY,
        /** It stands in the element. */
        WAITS,
        /** It stands in the element, for which something fails elsewhere. */
        BROKEN,
        /** The element cannot be done. */
        STUCK
    }

    final String node;
    How how = How.READY;
    /** What was put into a call. */
    int held;
    /** What goes on in a frame. */
    @Nullable Room inside;
    /** The element of a list that it is done for; -1 for none. */
    int item = -1;
    /** Whether it is one round of an activity. */
    boolean round;
    /** Of an activity with rounds: how many there are and how many were begun. */
    int size;

    int begun;

    Place(String node) {
        this.node = node;
    }

    Place copy() {
        Place copy = new Place(node);
        copy.how = how;
        copy.held = held;
        copy.inside = inside == null ? null : inside.copy();
        copy.item = item;
        copy.round = round;
        copy.size = size;
        copy.begun = begun;
        heard(copy);
        return copy;
    }

    /** Whether it stands in the element, so that something may come to it there. */
    boolean stands() {
        return how == How.WAITS || how == How.BROKEN;
    }

    /** Whether it stands for all rounds of an activity. */
    boolean rounds() {
        return inside != null && Room.ROUNDS.equals(inside.scope);
    }

    /** Whether it has something undone. */
    boolean undoing() {
        return inside != null && Room.UNDOING.equals(inside.scope);
    }

    String key() {
        String inner = inside == null ? "" : inside.key();
        String rounds = item + "/" + begun + "/" + size + round;
        return node + how.name().charAt(0) + held + rounds + heard() + inner;
    }
}
