package dev.artel.process.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that stands, as the journal has it.
 *
 * @param attempts how often it was tried
 */
public record IncidentRow(
        long id,
        long runId,
        String engineId,
        String kind,
        String target,
        String element,
        String problem,
        String message,
        @Nullable String script,
        @Nullable String inputs,
        int attempts,
        Instant createdAt) {

    /** Whether a call to the outside stands; else a job. */
    public boolean outside() {
        return kind.equals("failedExternalTask");
    }
}
