package dev.artel.scenario.diagram;

import java.util.List;

/** A step that sends a message; unlike an event it may have exits. */
public record SendTask(
        String id, String name, List<String> incoming, List<String> outgoing, Sent sends, StepSettings step)
        implements Activity, Sending {}
