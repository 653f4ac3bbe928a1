package dev.artel.scenario.diagram;

import java.util.List;

/** A step that waits for a message; unlike an event it may have exits. */
public record ReceiveTask(
        String id, String name, List<String> incoming, List<String> outgoing, Awaited awaits, StepSettings step)
        implements Activity, Waiting {}
