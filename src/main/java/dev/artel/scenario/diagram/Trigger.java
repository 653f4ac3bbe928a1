package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What starts a process ({@code artel:trigger}).
 *
 * @param kind such as {@code $record.after.create}
 * @param catalog number or text id of the catalog watched; null for none
 * @param fields numbers or text ids of the fields watched; empty for any
 * @param address of a web request; null for none
 * @param message name of the message or signal; null for none
 * @param condition script that decides whether to start; null for always
 */
public record Trigger(
        String kind,
        @Nullable String catalog,
        List<String> fields,
        @Nullable String address,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String message,
        @Nullable String condition) {
    /** A start by the message or signal of that name; null when the diagram does not say which. */
    public static Trigger named(String kind, @Nullable String name) {
        return new Trigger(kind, null, List.of(), null, name, null);
    }
}
