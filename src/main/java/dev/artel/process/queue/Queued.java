package dev.artel.process.queue;

/**
 * A process that is to begin.
 *
 * @param runId its number in the journal
 * @param size of its inputs, in characters
 * @param attempts how often its beginning has failed
 */
public record Queued(long runId, int size, int attempts) {}
