package dev.artel.scenario.component;

import java.util.List;
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

    /** What it takes, in order: checks of diagrams go by it. Empty where nothing can be said before the call. */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @param arguments as the script gave them, dates as ISO texts; missing ones are absent
     * @throws dev.artel.kernel.Problem arrives in the script as an Error of that name
     */
    JsonNode call(ArrayNode arguments, StepContext context);

    /** A function that only reads. */
    static HostFunction reading(String name, String typing, Body body) {
        return reading(name, typing, List.of(), body);
    }

    /** The same with what it takes. */
    static HostFunction reading(String name, String typing, List<Parameter> parameters, Body body) {
        return new Simple(name, false, typing, parameters, body);
    }

    /** A function that changes something. */
    static HostFunction writing(String name, String typing, List<Parameter> parameters, Body body) {
        return new Simple(name, true, typing, parameters, body);
    }

    /** What a function does. */
    @FunctionalInterface
    interface Body {
        JsonNode call(ArrayNode arguments, StepContext context);
    }

    /** A function put together from its parts. */
    record Simple(String name, boolean writes, String typing, List<Parameter> parameters, Body body)
            implements HostFunction {
        @Override
        public JsonNode call(ArrayNode arguments, StepContext context) {
            return body.call(arguments, context);
        }
    }
}
