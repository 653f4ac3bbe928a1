package dev.artel.scenario.diagram;

import java.util.List;

/** An exit when a step takes too long. */
public record TimerBoundary(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        String attachedTo,
        boolean interrupting,
        Timer timer)
        implements BoundaryEvent, Timed {}
