package dev.artel.catalog.structure;

import org.jspecify.annotations.Nullable;

/**
 * A field of a request, found among those there are or numbered.
 *
 * @param before its row; null for a new field
 */
record FieldDraft(
        Sent sent,
        @Nullable FieldRow before,
        long number,
        @Nullable String customId) {}
