package dev.artel.scenario.diagram;

import java.util.List;

/** A pause on the way. */
public record IntermediateTimer(String id, String name, List<String> incoming, List<String> outgoing, Timer timer)
        implements Timed {}
