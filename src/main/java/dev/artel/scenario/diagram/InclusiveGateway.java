package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every way whose condition is true, else the default; waits for all that can still come in.
 *
 * @param defaultFlow the way when no condition is true; null for none
 */
public record InclusiveGateway(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        @Nullable String defaultFlow) implements Choice {}
