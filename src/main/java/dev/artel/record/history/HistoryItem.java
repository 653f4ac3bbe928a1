package dev.artel.record.history;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One item of the history as somebody may see it.
 *
 * @param payload by field {@code {oldValue, newValue}} in answered form, a field with a text id under both keys; of a comment {@code
 *     {message}}
 * @param user on whose rights it was done
 * @param processId the process whose step it was; null for a person's own hand
 * @param elevated whether that step acted with everything, beyond the rights of {@code user}
 * @param person the employee at the beginning of the chain; null when there was none
 */
public record HistoryItem(
        long id,
        Catalog catalog,
        String recordRef,
        String recordTitle,
        HistoryKind kind,
        ObjectNode payload,
        Instant at,
        Actor user,
        @Nullable Long processId,
        @Nullable String element,
        boolean elevated,
        @Nullable Actor person) {}
