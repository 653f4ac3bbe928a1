package dev.artel.record.history;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which items of the history are wanted.
 *
 * @param record number or text id; null for the whole catalog
 * @param view number or text id of a view that the records must be in; null for none
 * @param filter filter on the records; null for none
 * @param from the item that the last page ended with; null for the first page
 * @param ascending oldest first
 * @param userId only what that employee did; null for everybody
 * @param limit 1 to 1,000
 */
public record HistorySearch(
        String catalog,
        @Nullable String record,
        @Nullable String view,
        @Nullable JsonNode filter,
        @Nullable Long from,
        boolean ascending,
        @Nullable Long userId,
        int limit) {}
