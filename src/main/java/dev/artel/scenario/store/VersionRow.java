package dev.artel.scenario.store;

import dev.artel.kernel.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table scenario_version without its diagram.
 *
 * @param syncReasons JSON list of {@code {element, reason}}
 * @param comment of whoever published it; null for none
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
        int elevated) {
    /** Number of the one that keeps a file as it came, which was never published. */
    public static final int ORIGINAL = 0;

    /** The comment for whoever is being answered; that of the original is the product's own. */
    public @Nullable String told() {
        return number == ORIGINAL ? Text.of("scenario.original").answered() : comment;
    }
}
