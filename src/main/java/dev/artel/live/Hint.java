package dev.artel.live;

import dev.artel.access.CatalogKey;
import org.jspecify.annotations.Nullable;

/** That something has changed. */
sealed interface Hint {
    /**
     * A record, or many of a catalog.
     *
     * @param catalogRef text id of the catalog, if it has one
     * @param recordRef the record; null for many at once
     */
    record OfRecord(
            CatalogKey catalog,
            @Nullable String catalogRef,
            @Nullable String recordRef) implements Hint {}

    /** A task, and with it the inboxes of those two, or of groups when it is or was nobody's own. */
    record OfTask(
            long processId,
            @Nullable Long assignee,
            @Nullable Long before) implements Hint {}

    record OfProcess(long processId) implements Hint {}

    /** Sections, catalogs or fields. */
    record OfStructure() implements Hint {}
}
