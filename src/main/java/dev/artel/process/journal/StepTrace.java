package dev.artel.process.journal;

import org.jspecify.annotations.Nullable;

/**
 * What a step did, as JSON texts, each within its bound.
 *
 * @param changes list of {@code {catalogId, recordId, version, fields}}
 * @param log list of {@code {at, level, text}}
 * @param error object of why it failed
 * @param truncated whether something was left out for its size
 */
public record StepTrace(
        @Nullable String inputs,
        @Nullable String outputs,
        @Nullable String changes,
        @Nullable String log,
        @Nullable String error,
        boolean truncated) {}
