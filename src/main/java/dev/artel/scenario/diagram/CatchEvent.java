package dev.artel.scenario.diagram;

import java.util.List;

/** A place on the way that waits. */
public record CatchEvent(String id, String name, List<String> incoming, List<String> outgoing, Awaited awaits)
        implements Waiting {}
