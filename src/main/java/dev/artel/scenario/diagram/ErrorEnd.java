package dev.artel.scenario.diagram;

import java.util.List;

/**
 * An end with an error: the process fails unless an enclosing scope catches it.
 *
 * @param code name of the error; empty only in a diagram with problems
 */
public record ErrorEnd(String id, String name, List<String> incoming, List<String> outgoing, String code)
        implements EndEvent {}
