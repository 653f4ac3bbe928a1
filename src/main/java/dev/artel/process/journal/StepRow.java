package dev.artel.process.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A passage through an element, as the journal has it; JSON texts as in {@link StepTrace}.
 *
 * @param flows ways on that were taken, blank-separated
 */
public record StepRow(
        String instance,
        long id,
        long seq,
        String kind,
        String element,
        String status,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String ref,
        @Nullable Long byId,
        @Nullable Long insteadId,
        @Nullable String flows,
        @Nullable String inputs,
        @Nullable String outputs,
        @Nullable String changes,
        @Nullable String log,
        @Nullable String error,
        boolean truncated) {

    /** Whether it only tells which ways were taken from an earlier passage. */
    public boolean flowOnly() {
        return kind.equals("flow");
    }
}
