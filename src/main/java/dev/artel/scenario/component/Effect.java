package dev.artel.scenario.component;

/** What a component touches, and so where it may run. */
public enum Effect {
    /** Nothing but variables. */
    NONE,
    /** Records: in the transaction of the step. */
    RECORD,
    /** The outbox: in the transaction of the step. */
    OUTBOX,
    /** The world outside: outside every transaction, never callable from code, never in a synchronous run. */
    OUTSIDE
}
