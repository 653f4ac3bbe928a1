package dev.artel.scenario.diagram;

/** An element at which a process waits for something that is told to it. */
public sealed interface Waiting extends Node permits CatchEvent, ReceiveTask, EventBoundary, WaitStart {
    Awaited awaits();

    /** Whether it can be told again while what it was told before goes on beside: an exit or a start that does not interrupt. */
    default boolean staysOpen() {
        return this instanceof EventBoundary exit && !exit.interrupting()
                || this instanceof WaitStart start && !start.interrupting();
    }
}
