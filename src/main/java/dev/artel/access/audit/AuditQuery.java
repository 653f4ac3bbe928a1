package dev.artel.access.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What to find in the log. One of the conditions leads through an index of its own that stands in the order of time; the others, and the
 * text, are looked at in the {@code window} newest rows that it gives.
 *
 * @param pattern for LIKE; null for any text
 * @param from not before; {@code to} before
 * @param after the row that the last page ended with
 */
record AuditQuery(
        @Nullable String kind,
        @Nullable Long actor,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Nullable String pattern,
        @Nullable Instant from,
        @Nullable Instant to,
        AuditMapper.@Nullable Place after,
        int window,
        int limit) {
    /** The condition that leads: the one that most likely leaves the fewest rows. */
    public String lead() {
        if (objectKind != null) {
            return "object";
        } else if (actor != null) {
            return "actor";
        }
        return kind != null ? "kind" : "time";
    }

    /** Whether rows that the index gives may still be left out. */
    public boolean sifting() {
        return pattern != null || kind != null && !lead().equals("kind") || actor != null && !lead().equals("actor");
    }

    /** Rows to look at. */
    public int rows() {
        return sifting() ? window : limit;
    }
}
