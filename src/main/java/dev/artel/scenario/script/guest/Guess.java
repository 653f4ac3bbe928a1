package dev.artel.scenario.script.guest;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is known of a value of a script before it runs. */
public sealed interface Guess permits Guess.Is, Guess.Parts, Guess.Some {
    /** Exactly that; never a missing node, nor one that has any within. */
    record Is(JsonNode json) implements Guess {}

    /**
     * An object.
     *
     * @param members by key
     * @param all whether it has no others
     */
    record Parts(Map<String, Guess> members, boolean all) implements Guess {}

    /** What else may be known. */
    enum Some implements Guess {
        /** {@code undefined}. */
        UNDEFINED,
        /** Nothing is known but that JavaScript takes it for true. */
        TRUTHY,
        /** Nothing is known but that JavaScript takes it for false. */
        FALSY,
        UNKNOWN,
        /** There is none, since the script fails before. */
        FAILS
    }

    /** Whether JavaScript surely takes it for false, or there is none. */
    default boolean isNever() {
        return this == Some.FAILS || isFalsy();
    }

    /** Whether JavaScript surely takes it for true. */
    default boolean isTruthy() {
        return this == Some.TRUTHY || this instanceof Parts || this instanceof Is is && truth(is.json());
    }

    /** Whether JavaScript surely takes it for false. */
    default boolean isFalsy() {
        return this == Some.FALSY || this == Some.UNDEFINED || this instanceof Is is && !truth(is.json());
    }

    /** Whether it surely is null or undefined. */
    default boolean isNothing() {
        return this == Some.UNDEFINED || this instanceof Is is && is.json().isNull();
    }

    /** Whether it surely is neither null nor undefined. */
    default boolean isThere() {
        return isTruthy() || this instanceof Is && !isNothing();
    }

    private static boolean truth(JsonNode json) {
        if (json.isNumber()) {
            return json.doubleValue() != 0;
        }
        return json.isString() ? !json.stringValue().isEmpty() : json.isContainer() || json.asBoolean(false);
    }
}
