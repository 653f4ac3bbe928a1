package dev.artel.scenario.diagram;

import java.util.List;

/** A place on the way that tells others something. */
public record ThrowEvent(String id, String name, List<String> incoming, List<String> outgoing, Sent sends)
        implements Sending {}
