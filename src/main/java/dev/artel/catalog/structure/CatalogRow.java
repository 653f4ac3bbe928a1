package dev.artel.catalog.structure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table catalog.
 *
 * @param ordinary whether the records stand in {@code c_<id>}
 * @param name null while the platform's own name is spoken from the dictionaries
 */
public record CatalogRow(
        long id,
        @Nullable String customId,
        long sectionId,
        boolean ordinary,
        @Nullable String name,
        String icon,
        String manual,
        boolean history,
        int position,
        long nextField,
        long nextOption,
        long revision,
        @Nullable Instant deletedAt,
        @Nullable Long deletedBy) {
    public String ref() {
        return customId != null ? customId : Long.toString(id);
    }

    boolean system() {
        return customId != null && customId.startsWith("$");
    }

    CatalogRow at(int place) {
        return new CatalogRow(
                id,
                customId,
                sectionId,
                ordinary,
                name,
                icon,
                manual,
                history,
                place,
                nextField,
                nextOption,
                revision,
                deletedAt,
                deletedBy);
    }
}
