package dev.artel.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a start event of a published diagram asks for.
 *
 * @param element id of the start event
 * @param kind such as {@code $record.after.create}, {@code $webRequest}, {@code $manual}
 * @param catalogId number of the catalog watched; null when the kind watches none
 * @param fields numbers or text ids of the fields watched; empty for any
 * @param address of a web request; null for other kinds
 * @param message name of the message or signal; null for other kinds
 * @param condition script; null for none
 * @param name of the start event, for the list of events; may be empty
 */
public record ManagedTrigger(
        String element,
        String kind,
        @Nullable Long catalogId,
        List<String> fields,
        @Nullable String address,
        @Nullable String message,
        @Nullable String condition,
        String name) {}
