package dev.artel.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A section, catalog or field that lies in the trash.
 *
 * @param icon of a section or catalog; null for fields
 * @param type of a field; null for sections and catalogs
 * @param deletedBy number of the employee
 */
public record Trashed(
        String id,
        String name,
        @Nullable String icon,
        @Nullable String type,
        @Nullable Instant deleted,
        @Nullable Long deletedBy) {}
