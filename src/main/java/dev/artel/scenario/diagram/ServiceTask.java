package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An automatic step.
 *
 * @param component what is done; null only in a diagram with problems
 */
public record ServiceTask(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        @Nullable ComponentStep component,
        StepSettings step)
        implements Activity {}
