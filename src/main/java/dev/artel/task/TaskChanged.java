package dev.artel.task;

import dev.artel.record.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * Published in the transaction that changes a task: it was made, taken, given on, done or cancelled.
 *
 * @param assignee whose task it is now; null when it is open to groups
 * @param before whose it was before; null when it was nobody's own
 */
public record TaskChanged(
        long taskId,
        long processId,
        @Nullable RecordKey record,
        @Nullable Long assignee,
        @Nullable Long before) {}
