package dev.artel.scenario.diagram;

import java.util.List;

/** All ways on at once; waits for all that come in. */
public record ParallelGateway(String id, String name, List<String> incoming, List<String> outgoing)
        implements Gateway {}
