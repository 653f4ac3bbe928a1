package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has things undone at the end of a path. */
public record CompensationEnd(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        @Nullable String activity) implements EndEvent, Compensating {}
