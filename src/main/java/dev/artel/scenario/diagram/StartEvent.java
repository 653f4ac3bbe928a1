package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a process begins.
 *
 * @param trigger what starts it; null for a start by hand or by REST only
 */
public record StartEvent(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        @Nullable Trigger trigger) implements Node {}
