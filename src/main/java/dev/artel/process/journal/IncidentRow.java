package dev.artel.process.journal;

import dev.artel.kernel.KeptText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that stands, as the journal has it.
 *
 * @param message in the company's language
 * @param messages the same in other languages as JSON; null when there are none
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
        @Nullable String messages,
        @Nullable String script,
        @Nullable String inputs,
        int attempts,
        Instant createdAt) {

    /** What is told of it. */
    public KeptText said() {
        return KeptText.from(message, messages);
    }

    /** Whether a call to the outside stands; else a job. */
    public boolean outside() {
        return kind.equals("failedExternalTask");
    }
}
