package dev.artel.scenario.check;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.scenario.component.Touch;
import dev.artel.scenario.diagram.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Something that an element does to records, as far as the diagram says so outright.
 *
 * @param fields those that are written; empty when only the run will know which
 * @param values what is written to them, in sent form by any of their ids; missing nodes for what is computed
 */
record Touched(Node node, Touch touch, Catalog catalog, Optional<List<Field>> fields, JsonNode values) {
    /** What is written to a field; a missing node where that is computed, or not one value alone. */
    JsonNode written(Field field) {
        List<JsonNode> sent = values.properties().stream()
                .filter(entry -> field.answersTo(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return sent.size() == 1 ? sent.get(0) : MissingNode.getInstance();
    }
}
