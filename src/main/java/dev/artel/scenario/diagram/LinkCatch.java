package dev.artel.scenario.diagram;

import java.util.List;

/** Where the ways to the link of that name go on. */
public record LinkCatch(String id, String name, List<String> incoming, List<String> outgoing, String link)
        implements Node {}
