package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has things undone on the way, and goes on when that is done. */
public record CompensationThrow(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        @Nullable String activity) implements Compensating {}
