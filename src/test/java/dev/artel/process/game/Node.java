package dev.artel.process.game;

import org.jspecify.annotations.Nullable;

/**
 * An element of a diagram.
 *
 * @param name of the message, signal, error, escalation or link, which scenario is called, which number is waited for or which activity is undone;
 *     null for none, or for any that is caught or undone
 * @param scope the frame that it stands in; null for the process
 * @param host what an exit is attached to
 * @param interrupting whether an event ends what it disturbs
 * @param when a timer goes off
 */
record Node(
        String id,
        Kind kind,
        What what,
        @Nullable String name,
        @Nullable String scope,
        @Nullable String host,
        boolean interrupting,
        When when,
        @Nullable Deed deed) {
    static Node of(String id, Kind kind, @Nullable String scope) {
        return new Node(id, kind, What.NONE, null, scope, null, true, When.LATER, null);
    }

    static Node event(String id, Kind kind, What what, @Nullable String name, @Nullable String scope) {
        return new Node(id, kind, what, name, scope, null, true, When.LATER, null);
    }

    Node as(Kind other) {
        return new Node(id, other, what, name, scope, host, interrupting, when, deed);
    }

    Node on(String activity) {
        return new Node(id, kind, what, name, scope, activity, interrupting, when, deed);
    }

    Node beside() {
        return new Node(id, kind, what, name, scope, host, false, when, deed);
    }

    Node due(When other) {
        return new Node(id, kind, what, name, scope, host, interrupting, other, deed);
    }

    Node does(Deed what) {
        return new Node(id, kind, this.what, name, scope, host, interrupting, when, what);
    }
}
