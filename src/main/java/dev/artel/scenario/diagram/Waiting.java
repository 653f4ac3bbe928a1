package dev.artel.scenario.diagram;

/** An element at which a process waits for something that is told to it. */
public sealed interface Waiting extends Node permits CatchEvent, ReceiveTask, EventBoundary, WaitStart {
    Awaited awaits();
}
