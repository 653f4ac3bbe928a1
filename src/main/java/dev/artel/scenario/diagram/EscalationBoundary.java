package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exit of a sub-process that is taken when something inside escalates.
 *
 * @param code which escalation; null for any
 */
public record EscalationBoundary(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        String attachedTo,
        boolean interrupting,
        @Nullable String code)
        implements BoundaryEvent, EscalationCatch {}
