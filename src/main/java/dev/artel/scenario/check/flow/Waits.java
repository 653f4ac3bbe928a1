package dev.artel.scenario.check.flow;

import dev.artel.scenario.diagram.BoundaryEvent;
import dev.artel.scenario.diagram.CallActivity;
import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.EventSubProcess;
import dev.artel.scenario.diagram.Node;
import dev.artel.scenario.diagram.Scope;
import dev.artel.scenario.diagram.Timed;
import dev.artel.scenario.diagram.UnsupportedNode;
import dev.artel.scenario.diagram.UserTask;
import dev.artel.scenario.diagram.Waiting;

/** Which elements wait for a person, a time, a message, another process or the state of a record. */
final class Waits {
    private Waits() {}

    /** Whether whoever comes to the element waits there; a sub-process does as soon as something on the ways inside does. */
    static boolean at(Node node, Diagram diagram) {
        if (node instanceof Scope scope) {
            return diagram.children(scope.id()).stream()
                    .filter(child -> !(child instanceof BoundaryEvent) && !(child instanceof EventSubProcess))
                    .anyMatch(child -> at(child, diagram));
        }
        return node instanceof UserTask
                || node instanceof Timed
                || node instanceof Waiting
                || node instanceof UnsupportedNode
                || node instanceof CallActivity call && call.waits();
    }
}
