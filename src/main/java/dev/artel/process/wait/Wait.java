package dev.artel.process.wait;

import dev.artel.record.RecordKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a process waits for.
 *
 * @param executionId what the engine calls the place that waits; it stays the same as long as it waits
 * @param element of the diagram
 * @param waitKey by which it is found; null when the process has no business key and the element names none
 * @param recordCatalog of the record by which it is found; null for none
 * @param filters that the record has to satisfy, as JSON; null for other kinds
 * @param forPeople whether people who see the process may tell it, too
 */
public record Wait(
        long id,
        long runId,
        String executionId,
        String element,
        String kind,
        String name,
        @Nullable String waitKey,
        @Nullable Long recordCatalog,
        @Nullable Long recordId,
        boolean forPeople,
        @Nullable String filters,
        Instant createdAt) {
    public static final String MESSAGE = "message";
    public static final String SIGNAL = "signal";
    public static final String DATE = "date";
    public static final String CONDITION = "condition";

    /** The record by which it is found; null for none. */
    public @Nullable RecordKey record() {
        return recordCatalog == null || recordId == null ? null : new RecordKey(recordCatalog, recordId);
    }

    /** What the engine knows it by. */
    public String engineName() {
        return engineName(id);
    }

    /** What the engine knows the wait of that number by. */
    public static String engineName(long id) {
        return "w" + id;
    }
}
