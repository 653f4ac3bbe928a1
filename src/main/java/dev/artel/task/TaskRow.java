package dev.artel.task;

import dev.artel.record.RecordKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the table of tasks. */
record TaskRow(
        long id,
        String stepId,
        long processId,
        long scenarioId,
        String scenarioName,
        long versionId,
        String element,
        String name,
        @Nullable Long catalogId,
        @Nullable Long recordId,
        String recordTitle,
        int depth,
        String status,
        @Nullable Long assignee,
        int priority,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String outcome,
        @Nullable String comment,
        @Nullable Instant doneAt,
        @Nullable Long doneBy) {

    boolean ended() {
        return status.equals(TaskStatus.DONE.code()) || status.equals(TaskStatus.CANCELLED.code());
    }

    @Nullable RecordKey record() {
        return catalogId == null || recordId == null ? null : new RecordKey(catalogId, recordId);
    }
}
