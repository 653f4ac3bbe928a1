package dev.artel.scenario.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table scenario_version without its diagram.
 *
 * @param syncReasons JSON list of {@code {element, reason}}
 * @param elevated how many of its steps act with everything
 */
public record VersionRow(
        long id,
        long scenarioId,
        int number,
        String modelHash,
        boolean syncable,
        String syncReasons,
        Instant publishedAt,
        long publishedBy,
        @Nullable String comment,
        int elevated) {}
