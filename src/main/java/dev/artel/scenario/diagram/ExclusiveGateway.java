package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one way on: the first flow, in order, whose condition is true, else the default.
 *
 * @param defaultFlow the way when no condition is true; null for none
 */
public record ExclusiveGateway(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        @Nullable String defaultFlow) implements Choice {}
