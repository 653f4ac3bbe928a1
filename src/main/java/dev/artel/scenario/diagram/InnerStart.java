package dev.artel.scenario.diagram;

import java.util.List;

/** Where a sub-process begins. */
public record InnerStart(String id, String name, List<String> incoming, List<String> outgoing) implements Node {}
