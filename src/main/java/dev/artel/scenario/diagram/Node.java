package dev.artel.scenario.diagram;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.artel.kernel.Text;
import java.util.List;

/** What a token can stand on. Names and ids are untrusted text except that ids match {@link Ids}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Node
        permits Activity,
                BoundaryEvent,
                Compensating,
                EndEvent,
                ErrorCatch,
                Escalating,
                EscalationCatch,
                EventStart,
                Gateway,
                InnerStart,
                LinkCatch,
                LinkThrow,
                Milestone,
                Scope,
                Sending,
                StartEvent,
                Timed,
                UnsupportedNode,
                Waiting {
    /** The element's id in the diagram, unique in it. */
    String id();

    /** What people read on it; may be empty. */
    String name();

    /** Ids of the flows that end here, in the order of the file. */
    List<String> incoming();

    /** Ids of the flows that begin here, in the order of the file. */
    List<String> outgoing();

    /** What a message calls the element: its name, else its kind in words. */
    default Text label() {
        return Called.node(this);
    }

    /** What is written down for later, when the diagram may be another one: its name, else its id. */
    default String nameOrId() {
        return name().isBlank() ? id() : name();
    }
}
