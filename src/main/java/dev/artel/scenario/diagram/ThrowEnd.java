package dev.artel.scenario.diagram;

import java.util.List;

/** The end of a path that tells others something. */
public record ThrowEnd(String id, String name, List<String> incoming, List<String> outgoing, Sent sends)
        implements EndEvent, Sending {}
