package dev.artel.scenario;

/**
 * Published in the transaction that changes what new runs take: a version was published, the scenario was turned off or deleted.
 *
 * @param running whether new runs start
 */
public record ScenarioPublished(long scenarioId, boolean running) {}
