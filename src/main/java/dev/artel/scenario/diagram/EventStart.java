package dev.artel.scenario.diagram;

/** Where an event sub-process begins: what has to happen. */
public sealed interface EventStart extends Node permits ErrorStart, EscalationStart, TimerStart, WaitStart {
    /** Whether everything else in the scope around ends when it happens. */
    boolean interrupting();
}
