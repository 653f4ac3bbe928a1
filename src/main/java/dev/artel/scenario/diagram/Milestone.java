package dev.artel.scenario.diagram;

import java.util.List;

/** An event on the way without anything that it does or waits for: the way just goes on. */
public record Milestone(String id, String name, List<String> incoming, List<String> outgoing) implements Node {}
