package dev.artel.scenario.component;

import dev.artel.scenario.component.ComponentManifest.Input;
import java.util.List;

/**
 * One argument of a host function, as far as it can be checked before the call.
 *
 * @param input its name and type, as of an input of a component; the first one of type {@code catalog} says whose fields the others name
 * @param members what an object of options may hold; empty for any other argument
 */
public record Parameter(Input input, List<Input> members) {
    static Parameter required(String name, String editor) {
        return new Parameter(Input.required(name, editor), List.of());
    }

    static Parameter optional(String name, String editor) {
        return new Parameter(Input.optional(name, editor), List.of());
    }

    /** An object that has to be given, with members of these types. */
    static Parameter settings(String name, List<Input> members) {
        return new Parameter(Input.required(name, "map"), members);
    }

    /** An object that may be left out, with members of these types. */
    static Parameter options(String name, List<Input> members) {
        return new Parameter(Input.optional(name, "map"), members);
    }
}
