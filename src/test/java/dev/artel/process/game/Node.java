package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/**
 * An element of a diagram.
 *
 * @param name of the message, signal, error, escalation or link, or which scenario is called; null for none, or for any that is caught
 * @param scope the frame that it stands in; null for the process
 * @param host what an exit is attached to
 * @param interrupting whether an event ends what it disturbs
 * @param soon whether a timer is due at once; others wait until the clock is put ahead
 */
record Node(
        String id,
        Kind kind,
        What what,
        @Nullable String name,
        @Nullable String scope,
        @Nullable String host,
        boolean interrupting,
        boolean soon,
        @Nullable Deed deed) {
    static Node of(String id, Kind kind, @Nullable String scope) {
        return new Node(id, kind, What.NONE, null, scope, null, true, false, null);
    }

    static Node event(String id, Kind kind, What what, @Nullable String name, @Nullable String scope) {
        return new Node(id, kind, what, name, scope, null, true, false, null);
    }

    Node as(Kind other) {
        return new Node(id, other, what, name, scope, host, interrupting, soon, deed);
    }

    Node on(String activity) {
        return new Node(id, kind, what, name, scope, activity, interrupting, soon, deed);
    }

    Node beside() {
        return new Node(id, kind, what, name, scope, host, false, soon, deed);
    }

    Node atOnce() {
        return new Node(id, kind, what, name, scope, host, interrupting, true, deed);
    }

    Node does(Deed what) {
        return new Node(id, kind, this.what, name, scope, host, interrupting, soon, what);
    }
}
