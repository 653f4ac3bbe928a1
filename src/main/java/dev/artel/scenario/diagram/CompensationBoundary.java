package dev.artel.scenario.diagram;

import java.util.List;

/**
 * The mark on an activity that what it did can be undone. No way leads out of it: an association names the handler
 * ({@link Diagram#handlers}).
 */
public record CompensationBoundary(
        String id, String name, List<String> incoming, List<String> outgoing, String attachedTo)
        implements BoundaryEvent {
    /** It is never in the way of the activity. */
    @Override
    public boolean interrupting() {
        return false;
    }
}
