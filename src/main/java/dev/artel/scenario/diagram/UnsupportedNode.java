package dev.artel.scenario.diagram;

import java.util.List;

/**
 * An element that is not run: it keeps its place so that the rest can be read and checked. A diagram with one has a problem and is
 * never published.
 *
 * @param element its BPMN name, such as {@code complexGateway}
 */
public record UnsupportedNode(String id, String name, List<String> incoming, List<String> outgoing, String element)
        implements Node {}
