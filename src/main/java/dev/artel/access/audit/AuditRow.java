package dev.artel.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table audit.
 *
 * @param detail JSON text, the very letters that were written
 */
record AuditRow(
        long id,
        Instant at,
        String kind,
        @Nullable Long actorId,
        @Nullable String actorName,
        @Nullable String address,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Nullable String objectName,
        String detail) {}
