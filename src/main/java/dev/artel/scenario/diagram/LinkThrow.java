package dev.artel.scenario.diagram;

import java.util.List;

/** The way goes on at the link of that name in the same scope; the model has a flow there, as if it were drawn. */
public record LinkThrow(String id, String name, List<String> incoming, List<String> outgoing, String link)
        implements Node {}
