package dev.artel.scenario.diagram;

/** What tells the scopes around of something that is no failure. When nobody listens, nothing happens. */
public sealed interface Escalating extends Node permits EscalationThrow, EscalationEnd {
    /** What it is called; empty only in a diagram with problems. */
    String code();
}
