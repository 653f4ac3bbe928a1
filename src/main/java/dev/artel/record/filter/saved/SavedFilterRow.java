package dev.artel.record.filter.saved;

import dev.artel.kernel.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** A row of saved_filter as it is read. */
record SavedFilterRow(
        long id,
        long catalogId,
        long number,
        @Nullable String customId,
        String name,
        String originName,
        boolean forRights,
        @Nullable Long owner,
        String filters,
        int position,
        Instant createdAt,
        @Nullable Long createdBy,
        Instant updatedAt,
        @Nullable Long updatedBy) {

    SavedFilter saved() {
        return new SavedFilter(
                id,
                catalogId,
                number,
                customId,
                name,
                originName,
                forRights,
                owner,
                (ArrayNode) Json.read(filters),
                position,
                createdAt,
                createdBy,
                updatedAt,
                updatedBy);
    }
}
