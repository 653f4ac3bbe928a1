package dev.artel.process.wait;

import dev.artel.kernel.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is told to a process that waits.
 *
 * @param element that waits
 * @param values what comes with it, as tagged JSON
 * @param by the person who tells it; null when a process does
 */
public record Delivery(
        long runId,
        String element,
        ObjectNode values,
        @Nullable Actor by) {}
