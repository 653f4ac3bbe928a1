package dev.artel.scenario.diagram;

/** What happens at a time. */
public sealed interface Timed extends Node permits IntermediateTimer, TimerBoundary, TimerStart {
    Timer timer();
}
