package dev.artel.scenario.diagram;

import java.util.List;

/** Tells the scopes around of something on the way. */
public record EscalationThrow(String id, String name, List<String> incoming, List<String> outgoing, String code)
        implements Escalating {}
