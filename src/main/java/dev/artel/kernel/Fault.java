package dev.artel.kernel;

import org.jspecify.annotations.Nullable;

/**
 * One place of a problem.
 *
 * @param field the field (id as the caller wrote it) or the parameter that is wrong
 * @param element the element of a diagram that is wrong
 * @param code what is wrong, for programs: {@code required}, {@code unknown-field} …
 * @param message what is wrong and how to mend it, for people
 */
public record Fault(@Nullable String field, @Nullable String element, String code, Text message) {
    public static Fault field(String field, String code, Text message) {
        return new Fault(field, null, code, message);
    }

    public static Fault element(String element, String code, Text message) {
        return new Fault(null, element, code, message);
    }

    public static Fault general(String code, Text message) {
        return new Fault(null, null, code, message);
    }
}
