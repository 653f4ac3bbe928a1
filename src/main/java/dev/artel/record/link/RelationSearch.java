package dev.artel.record.link;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which links backwards are wanted.
 *
 * @param catalogs only from those (numbers or text ids); empty for all
 * @param field only by that field; null for all
 * @param hiddenFields also by fields that people do not see on cards
 * @param sort field or column that the catalogs' records are ordered by, where they have it; null for newest first
 * @param limit 1 to 1,000 records of each catalog
 */
public record RelationSearch(
        List<String> catalogs,
        @Nullable String field,
        boolean hiddenFields,
        @Nullable String sort,
        boolean descending,
        int limit,
        int offset) {}
