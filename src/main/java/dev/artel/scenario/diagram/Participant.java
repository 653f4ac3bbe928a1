package dev.artel.scenario.diagram;

import org.jspecify.annotations.Nullable;

/**
 * A pool.
 *
 * @param process id of the process drawn in it; null for a black box
 */
public record Participant(String id, String name, @Nullable String process) {}
