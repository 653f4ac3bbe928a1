package dev.artel.scenario.diagram;

import java.util.List;

/** The way of that event which happens first. */
public record EventGateway(String id, String name, List<String> incoming, List<String> outgoing) implements Gateway {}
