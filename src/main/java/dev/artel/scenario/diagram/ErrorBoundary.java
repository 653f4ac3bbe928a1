package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An exit when a step fails.
 *
 * @param error name of the error that is caught; null for any
 * @param code variable that receives the name; null for none
 * @param message variable that receives the message; null for none
 */
public record ErrorBoundary(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        String attachedTo,
        @Nullable String error,
        @Nullable VariablePath code,
        @Nullable VariablePath message)
        implements BoundaryEvent, ErrorCatch {
    @Override
    public boolean interrupting() {
        return true;
    }
}
