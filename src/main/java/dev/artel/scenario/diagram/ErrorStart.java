package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something in the scope around has failed: all else in it ends.
 *
 * @param error name of the error that is caught; null for any
 * @param code variable that receives the name; null for none
 * @param message variable that receives the message; null for none
 */
public record ErrorStart(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        @Nullable String error,
        @Nullable VariablePath code,
        @Nullable VariablePath message)
        implements EventStart, ErrorCatch {
    @Override
    public boolean interrupting() {
        return true;
    }
}
