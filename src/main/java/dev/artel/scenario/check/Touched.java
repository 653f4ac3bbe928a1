package dev.artel.scenario.check;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.scenario.component.Touch;
import dev.artel.scenario.diagram.Node;
import java.util.List;
import java.util.Optional;

/**
 * Something that an element does to records, as far as the diagram says so outright.
 *
 * @param fields those that are written; empty when only the run will know which
 */
record Touched(Node node, Touch touch, Catalog catalog, Optional<List<Field>> fields) {}
