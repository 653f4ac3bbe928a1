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
        /** The element cannot be done. */
        STUCK
    }

    final String node;
    How how = How.READY;
    /** What was put into a call. */
    int held;
    /** What goes on in a frame. */
    @Nullable Room inside;

    Place(String node) {
        this.node = node;
    }

    Place copy() {
        Place copy = new Place(node);
        copy.how = how;
        copy.held = held;
        copy.inside = inside == null ? null : inside.copy();
        heard(copy);
        return copy;
    }

    String key() {
        String inner = inside == null ? "" : inside.key();
        return node + how.name().charAt(0) + held + heard() + inner;
    }
}
