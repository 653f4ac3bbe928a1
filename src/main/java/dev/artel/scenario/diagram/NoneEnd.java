package dev.artel.scenario.diagram;

import java.util.List;

/** The end of one path; the process ends when no token is left. */
public record NoneEnd(String id, String name, List<String> incoming, List<String> outgoing) implements EndEvent {}
