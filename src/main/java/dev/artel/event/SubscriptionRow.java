package dev.artel.event;

import dev.artel.catalog.Catalog;
import java.util.List;
import java.util.Set;
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

    /** Whether it is about that kind of event. */
    boolean listensTo(String kind) {
        return List.of(events.split(",")).contains(kind);
    }

    /** Whether it watches one of those fields of the catalog, or any. */
    boolean watches(Catalog catalog, Set<Long> changed) {
        List<String> watched = watched();
        return watched.isEmpty()
                || changed.stream()
                        .flatMap(id -> catalog.field(id).stream())
                        .anyMatch(field -> watched.stream().anyMatch(field::answersTo));
    }
}
