package dev.artel.scenario.check;

import dev.artel.kernel.Text;
import dev.artel.scenario.check.flow.ScriptPlace;
import dev.artel.scenario.diagram.Node;

/**
 * Where a problem stands.
 *
 * @param element id of the element or line
 * @param label what people call it, with the setting that the problem is in
 */
record Spot(String element, Text label) {
    static Spot of(Node node) {
        return new Spot(node.id(), node.label());
    }

    static Spot of(ScriptPlace place) {
        return new Spot(place.element(), place.label()).in(place.what());
    }

    /** That part of it: one of its settings, or a function that is called there. */
    Spot in(Object part) {
        return new Spot(element, Text.of("element.part", label, part));
    }
}
