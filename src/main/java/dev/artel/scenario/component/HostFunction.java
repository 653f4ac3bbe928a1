package dev.artel.scenario.component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A function that scripts of our own can call, synchronous, with plain data in and out. A component brings its own
 * ({@link Component#functions}); one without a component is a Spring bean of this type. Nothing that leaves the house is ever one.
 */
public interface HostFunction {
    /** Dotted name, such as {@code records.find}. */
    String name();

    /** Whether it changes anything: then only code steps may call it, expressions may not. */
    boolean writes();

    /** Parameters and result in TypeScript, such as {@code (catalog: Id, id: Id): Rec | null}. */
    String typing();

    /**
     * Does it.
     *
     * @param arguments as the script gave them, dates as ISO texts; missing ones are absent
     * @throws dev.artel.kernel.Problem arrives in the script as an Error of that name
     */
    JsonNode call(ArrayNode arguments, StepContext context);

    /** A function that only reads. */
    static HostFunction reading(String name, String typing, Body body) {
        return new Simple(name, false, typing, body);
    }

    /** A function that changes something. */
    static HostFunction writing(String name, String typing, Body body) {
        return new Simple(name, true, typing, body);
    }

    /** What a function does. */
    @FunctionalInterface
    interface Body {
        JsonNode call(ArrayNode arguments, StepContext context);
    }

    /** A function put together from its parts. */
    record Simple(String name, boolean writes, String typing, Body body) implements HostFunction {
        @Override
        public JsonNode call(ArrayNode arguments, StepContext context) {
            return body.call(arguments, context);
        }
    }
}
