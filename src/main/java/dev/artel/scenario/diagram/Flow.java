package dev.artel.scenario.diagram;

import org.jspecify.annotations.Nullable;

/**
 * A way from one element to another.
 *
 * @param condition script; null for none
 */
public record Flow(
        String id,
        String name,
        String source,
        String target,
        @Nullable String condition) {}
