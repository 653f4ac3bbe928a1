package dev.artel.process.engine.compile;

import dev.artel.scenario.diagram.Node;

/**
 * Writes one kind of element into the executable. Implementations are Spring components without state, found by being there. The element
 * keeps its id; nothing else of what a person wrote is taken over. Ways in and out are written by the {@link DiagramCompiler}.
 */
interface ElementCompiler<N extends Node> {
    Class<N> getType();

    void compile(N node, Executable to);
}
