package dev.artel.process;

import dev.artel.record.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * Published in the transaction that moves a process: it was started, moved on, stands or has ended.
 *
 * @param status how it stands now
 * @param record the process's record; null when it has none
 */
public record ProcessChanged(
        long processId, RunStatus status, @Nullable RecordKey record) {}
