package dev.artel.catalog.structure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table section.
 *
 * @param name null while the platform's own name is spoken from the dictionaries
 */
public record SectionRow(
        long id,
        @Nullable String customId,
        @Nullable String name,
        String icon,
        int position,
        @Nullable Instant deletedAt) {
    String ref() {
        return customId != null ? customId : Long.toString(id);
    }
}
