package dev.artel.scenario.diagram;

import java.util.List;

/** An exit of a step that something opens which is told to the process. */
public record EventBoundary(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        String attachedTo,
        boolean interrupting,
        Awaited awaits)
        implements BoundaryEvent, Waiting {}
