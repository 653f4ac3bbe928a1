package dev.artel.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A section, catalog or field that lies in the trash.
 *
 * @param icon of a section or catalog; of a field its type
 * @param deletedBy number of the employee
 */
public record Trashed(
        String id,
        String name,
        String icon,
        @Nullable Instant deleted,
        @Nullable Long deletedBy) {}
