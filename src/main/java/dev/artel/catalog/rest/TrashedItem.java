package dev.artel.catalog.rest;

import dev.artel.catalog.Trashed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that lies in the trash.
 *
 * @param icon of a section or catalog; null for fields
 * @param type of a field; null for sections and catalogs
 * @param deletedBy id of the employee
 */
record TrashedItem(
        String id,
        String name,
        @Nullable String icon,
        @Nullable String type,
        @Nullable Instant deleted,
        @Nullable String deletedBy) {

    static TrashedItem of(Trashed trashed) {
        Long by = trashed.deletedBy();
        return new TrashedItem(
                trashed.id(),
                trashed.name(),
                trashed.icon(),
                trashed.type(),
                trashed.deleted(),
                by == null ? null : Long.toString(by));
    }
}
