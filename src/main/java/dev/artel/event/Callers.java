package dev.artel.event;

/** Other systems that have asked something and wait for the answer. */
public interface Callers {
    /** Whether many wait at once, or have a moment ago: what can be done later gives way to them. Costs nothing, on this node only. */
    boolean crowd();
}
