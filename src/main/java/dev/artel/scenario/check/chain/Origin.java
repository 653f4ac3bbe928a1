package dev.artel.scenario.check.chain;

/**
 * Where a process begins.
 *
 * @param scenario number of the scenario
 * @param start id of the start event
 */
public record Origin(long scenario, String start) {}
