package dev.artel.process.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted; null or empty for any.
 *
 * @param statuses codes of {@link dev.artel.process.RunStatus}
 * @param element an element that a step stands on now, or has passed in a run that has not ended
 * @param text pattern (LIKE) of the scenario's name or of the business key
 * @param keys whether business keys are looked at
 * @param number the process's number, as an alternative to the text
 */
public record RunFilter(
        @Nullable Long scenarioId,
        List<String> statuses,
        @Nullable Long recordCatalog,
        @Nullable Long recordId,
        @Nullable String element,
        @Nullable Instant startedFrom,
        @Nullable Instant startedTo,
        @Nullable String text,
        boolean keys,
        @Nullable Long number) {}
