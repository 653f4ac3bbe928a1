package dev.artel.scenario.diagram;

import java.util.List;

/** The end of a path that tells the scopes around of something. */
public record EscalationEnd(String id, String name, List<String> incoming, List<String> outgoing, String code)
        implements EndEvent, Escalating {}
