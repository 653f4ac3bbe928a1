package dev.artel.record;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which records are wanted, in which order and how many.
 *
 * @param filter a filter in one of the two forms of the API; null for none
 * @param view number or text id of a view whose filter must hold as well; null for none
 * @param text quick search; null for none
 * @param ids only those (numbers or text ids); empty for no such bound
 * @param sort field to order by (number, text id, {@code id, title, created, updated}); null for newest first
 * @param descending the order's direction
 * @param limit 1 to 1,000
 * @param offset how many to leave out
 * @param cursor where the last page ended; empty text for a first page; null when not paged by cursor
 * @param fields which fields are wanted, of the records and of those they link to
 */
public record Search(
        @Nullable JsonNode filter,
        @Nullable String view,
        @Nullable String text,
        List<String> ids,
        @Nullable String sort,
        boolean descending,
        int limit,
        int offset,
        @Nullable String cursor,
        Fields fields) {
    /** More are not answered at once. */
    public static final int MOST = 1_000;

    public static Search all() {
        return new Search(null, null, null, List.of(), null, true, 100, 0, null, Fields.ALL);
    }

    public Search filter(@Nullable JsonNode wanted) {
        return new Search(wanted, view, text, ids, sort, descending, limit, offset, cursor, fields);
    }

    public Search view(@Nullable String wanted) {
        return new Search(filter, wanted, text, ids, sort, descending, limit, offset, cursor, fields);
    }

    public Search text(@Nullable String wanted) {
        return new Search(filter, view, wanted, ids, sort, descending, limit, offset, cursor, fields);
    }

    public Search sort(@Nullable String field, boolean down) {
        return new Search(filter, view, text, ids, field, down, limit, offset, cursor, fields);
    }

    public Search limit(int wanted) {
        return new Search(filter, view, text, ids, sort, descending, wanted, offset, cursor, fields);
    }

    public Search offset(int wanted) {
        return new Search(filter, view, text, ids, sort, descending, limit, wanted, cursor, fields);
    }

    public Search cursor(@Nullable String wanted) {
        return new Search(filter, view, text, ids, sort, descending, limit, offset, wanted, fields);
    }

    public Search ids(List<String> wanted) {
        return new Search(filter, view, text, wanted, sort, descending, limit, offset, cursor, fields);
    }

    /** Only those fields of the records (numbers or text ids). */
    public Search fields(Set<String> wanted) {
        return fields(Fields.of(wanted));
    }

    public Search fields(Fields wanted) {
        return new Search(filter, view, text, ids, sort, descending, limit, offset, cursor, wanted);
    }
}
