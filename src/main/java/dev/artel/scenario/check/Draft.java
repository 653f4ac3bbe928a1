package dev.artel.scenario.check;

import dev.artel.scenario.RunAs;
import dev.artel.scenario.diagram.Diagram;

/**
 * A diagram as the draft of a scenario.
 *
 * @param scenario number of the scenario
 * @param name what people call it
 * @param runAs whose rights its runs have
 */
public record Draft(long scenario, String name, RunAs runAs, Diagram diagram) {}
