package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the scope around has escalated.
 *
 * @param code which escalation; null for any
 */
public record EscalationStart(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        boolean interrupting,
        @Nullable String code)
        implements EventStart, EscalationCatch {}
