package dev.artel.process.journal;

import dev.artel.kernel.Json;
import dev.artel.process.RunStatus;
import dev.artel.record.RecordKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run as it stands in the journal.
 *
 * @param id number of the process, also in {@code $processes}
 * @param title the scenario's name when the run began
 * @param engineId what the engine calls it; empty for a run that has not reached the engine
 * @param mode {@code $async} or {@code $sync}
 * @param event kind of trigger
 * @param parentId the process whose step caused this one; null when a person or nobody did
 * @param causeUser the person at the beginning of the chain
 * @param depth how many processes started each other, this one included
 * @param starterId the person whose act it was; null when nobody is known
 * @param runAsId the account whose rights it has
 * @param inputs the trigger's inputs, a JSON object
 * @param outcome how it ended; null while it has not
 * @param error JSON object of why it failed or was cancelled
 * @param calledFrom the journal's name of the passage of the parent that waits for its end; null when nobody waits
 */
public record Run(
        long id,
        String title,
        Instant createdAt,
        long scenarioId,
        long versionId,
        int versionNumber,
        String engineId,
        String mode,
        String startElement,
        String event,
        @Nullable Long subscriptionId,
        @Nullable Long recordCatalog,
        @Nullable Long recordId,
        @Nullable Long parentId,
        @Nullable String parentElement,
        @Nullable Long causeUser,
        int depth,
        @Nullable Long starterId,
        long runAsId,
        @Nullable String businessKey,
        String inputs,
        @Nullable String outcome,
        String status,
        @Nullable Instant endedAt,
        @Nullable String error,
        @Nullable String calledFrom) {

    public static final String ASYNC = "$async";
    public static final String SYNC = "$sync";
    /** What is told as the event of a process that a step of another one has started. */
    public static final String CALL = "$call";

    /** The process's record; null when it has none. */
    public @Nullable RecordKey record() {
        return recordCatalog == null || recordId == null ? null : new RecordKey(recordCatalog, recordId);
    }

    /** The same run with a number, in that mode. */
    public Run begun(long number, String how) {
        return copy(number, how, inputs, calledFrom);
    }

    private Run copy(long number, String how, String given, @Nullable String passage) {
        return new Run(
                number,
                title,
                createdAt,
                scenarioId,
                versionId,
                versionNumber,
                engineId,
                how,
                startElement,
                event,
                subscriptionId,
                recordCatalog,
                recordId,
                parentId,
                parentElement,
                causeUser,
                depth,
                starterId,
                runAsId,
                businessKey,
                given,
                outcome,
                status,
                endedAt,
                error,
                passage);
    }

    /** The same run with what it begins with beside the trigger's inputs, so that it can be started like that again. */
    public Run with(ObjectNode variables) {
        return copy(id, mode, Json.write(inputValues().setAll(variables)), calledFrom);
    }

    /** The same run, for whose end that passage of the parent waits. */
    public Run calledFrom(String passage) {
        return copy(id, mode, inputs, passage);
    }

    /** The element of the parent that waits for its end, whether in a passage of its own or in the same piece; null when none does. */
    public @Nullable String awaitedAt() {
        return calledFrom != null || mode.equals(SYNC) && event.equals(CALL) ? parentElement : null;
    }

    public RunStatus state() {
        return RunStatus.of(status);
    }

    public boolean ended() {
        return outcome != null;
    }

    /** Whether it was taken on and has not begun: the engine does not know it yet. */
    public boolean queued() {
        return engineId.isEmpty() && !ended();
    }

    public ObjectNode inputValues() {
        return Json.readObject(inputs);
    }
}
