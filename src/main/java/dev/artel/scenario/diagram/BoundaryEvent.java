package dev.artel.scenario.diagram;

/** An exit of a step other than the ordinary one. */
public sealed interface BoundaryEvent extends Node
        permits TimerBoundary, ErrorBoundary, EscalationBoundary, EventBoundary, CompensationBoundary {
    /** Id of the step it stands on. */
    String attachedTo();

    /** Whether the step ends when it happens. */
    boolean interrupting();
}
