package dev.artel.scenario.diagram;

import java.util.List;

/** The end of the process, whatever else goes on in it. */
public record TerminateEnd(String id, String name, List<String> incoming, List<String> outgoing) implements EndEvent {}
