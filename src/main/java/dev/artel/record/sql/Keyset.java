package dev.artel.record.sql;

import org.jspecify.annotations.Nullable;

/**
 * Where a page ended.
 *
 * @param value stored form of what the list is ordered by, in the last row; null when it had nothing there
 * @param id number of the last row
 */
public record Keyset(@Nullable Object value, long id) {}
