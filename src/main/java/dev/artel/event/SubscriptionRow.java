package dev.artel.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code $events}. Events and fields are comma-separated, as they stand in the table. */
record SubscriptionRow(
        long id,
        String name,
        @Nullable String description,
        String status,
        @Nullable Long catalogId,
        String events,
        @Nullable String fields,
        @Nullable String conditionSource,
        long scriptId,
        @Nullable String element,
        @Nullable String message)
        implements TriggerRow {

    static final String ON = "$on";
    static final SubscriptionRow BLANK = new SubscriptionRow(0, "", null, ON, null, "", null, null, 0, null, null);

    List<String> watched() {
        return fields == null || fields.isEmpty() ? List.of() : List.of(fields.split(","));
    }
}
