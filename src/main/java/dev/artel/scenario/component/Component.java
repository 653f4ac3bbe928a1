package dev.artel.scenario.component;

import dev.artel.kernel.Json;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One kind of automatic step, complete in one file: its texts, the form of its inputs, what it does. Implementations are Spring
 * components without state; palette entry, settings form, checks, JavaScript function, typings and documentation follow from the
 * manifest, and one contract test runs the example of each.
 */
public interface Component {
    /** Noun and verb, such as {@code record.find}. */
    String type();

    ComponentManifest manifest();

    /** Optional inputs of which one at least must be given, by name; empty when there are none such. */
    default List<String> oneOf() {
        return List.of();
    }

    /** What it does to records: checks of rights and of scenarios that start one another go by it. Its functions do the same. */
    default Touch touch() {
        return Touch.NOTHING;
    }

    /**
     * Does the step.
     *
     * @param inputs by name, evaluated and converted to the types of the manifest, defaults filled in
     * @return outputs by name
     * @throws dev.artel.kernel.Problem what an error exit of the diagram can catch by its name
     */
    ObjectNode run(ObjectNode inputs, StepContext context);

    /**
     * Inputs of an example, shown in the documentation and run by the contract test. It finds a catalog {@code examples} with the
     * fields {@code name} (text) and {@code amount} (number) and the records 1 and 2.
     */
    default ObjectNode example() {
        return Json.object();
    }

    /** The functions that scripts may call, with the same effect; none for a component that is not callable. */
    default List<HostFunction> functions() {
        return List.of();
    }
}
