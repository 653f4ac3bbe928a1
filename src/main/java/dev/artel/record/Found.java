package dev.artel.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of records.
 *
 * @param next cursor of the next page; null when this is the last one
 */
public record Found(List<Rec> items, @Nullable String next) {}
