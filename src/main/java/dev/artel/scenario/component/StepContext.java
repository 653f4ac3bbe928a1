package dev.artel.scenario.component;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a running step gives its component. */
public interface StepContext {
    /** The account that the run acts as. */
    Access access();

    Cause cause();

    /** {@code {id, scenario: {id, version}, record: {catalogId, recordId}|null, startedBy}}. */
    ObjectNode process();

    /** Stable key of this effect of this step: the same at every attempt. */
    String effectKey();

    /** Runs the source as the person's code: the step's variables and host functions are in scope; the result as plain JSON. */
    JsonNode code(String source);

    /** Runs the source with nothing in scope but its own variables, {@code _}, {@code moment} and {@code crypto}. */
    JsonNode closed(Closed code);

    /**
     * Code that sees what it is given and nothing else.
     *
     * @param variables by name, dates tagged
     * @param names of variables that are there, too, and undefined
     * @param loose whether it is written in the sloppy language
     */
    record Closed(String source, ObjectNode variables, List<String> names, boolean loose) {}

    /** What a variable of the process holds, as plain JSON; a missing node when there is none of that name. */
    JsonNode variable(String name);

    /** Gives a variable of the process a value, whatever the step's outputs are. */
    void assign(String name, JsonNode value);

    /** A line of the step's trace. */
    void log(String level, String text);
}
