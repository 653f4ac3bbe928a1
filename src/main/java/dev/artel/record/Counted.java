package dev.artel.record;

import org.jspecify.annotations.Nullable;

/**
 * A page of records, and how many there are.
 *
 * @param total null on later pages of a list that is read by cursor: the first one told it
 */
public record Counted(Found page, @Nullable Count total) {}
