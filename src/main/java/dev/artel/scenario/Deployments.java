package dev.artel.scenario;

import dev.artel.scenario.diagram.Diagram;

/** Makes versions runnable. Owned here, implemented by the process module, so that the arrow stays one way. */
public interface Deployments {
    /**
     * Compiles and deploys the version in the caller's transaction: also its synchronous form when it is {@code syncable}. When that
     * transaction rolls back, nothing is left.
     *
     * @throws dev.artel.kernel.Problem Unprocessable when it cannot be compiled
     */
    void deploy(Version version);

    /** What would be run of the diagram, as text for people who want to see it; nothing is deployed. */
    String executable(long scenarioId, Diagram diagram);
}
