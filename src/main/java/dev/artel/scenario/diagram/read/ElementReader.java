package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Node;
import java.util.Map;

/**
 * Reads one kind of element, one file each; found by being a Spring component. It takes from the source what it understands; whatever
 * it leaves becomes a problem by itself.
 */
interface ElementReader {
    /** The element's name in BPMN, such as {@code boundaryEvent}. */
    String element();

    /** The event definition that makes the kind, such as {@code timerEventDefinition}; empty for none. */
    default String definition() {
        return "";
    }

    /** The element as the model has it. */
    Node read(Source source, Definitions definitions);

    /**
     * What stands beside the process in the file.
     *
     * @param errors code of each declared error, by its id
     * @param escalations code of each declared escalation, by its id
     * @param messages name of each declared message, by its id
     * @param signals name of each declared signal, by its id
     */
    record Definitions(
            Map<String, String> errors,
            Map<String, String> escalations,
            Map<String, String> messages,
            Map<String, String> signals) {}
}
