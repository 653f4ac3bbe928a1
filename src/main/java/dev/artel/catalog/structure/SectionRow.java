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
        @Nullable Instant deletedAt,
        @Nullable Long deletedBy) {
    public String ref() {
        return customId != null ? customId : Long.toString(id);
    }

    SectionRow trashed(Instant at, long user) {
        return new SectionRow(id, customId, name, icon, position, at, user);
    }

    SectionRow living() {
        return new SectionRow(id, customId, name, icon, position, null, null);
    }
}
