package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Flow;
import java.util.List;
import java.util.Map;

/** The ways of a diagram by the elements they join. */
record Flows(Map<String, Flow> all) {
    List<String> into(String node) {
        return all.values().stream()
                .filter(flow -> flow.target().equals(node))
                .map(Flow::id)
                .toList();
    }

    List<String> outOf(String node) {
        return all.values().stream()
                .filter(flow -> flow.source().equals(node))
                .map(Flow::id)
                .toList();
    }
}
