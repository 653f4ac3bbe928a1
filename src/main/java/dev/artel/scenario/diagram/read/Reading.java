package dev.artel.scenario.diagram.read;

import dev.artel.scenario.diagram.Diagram;
import dev.artel.scenario.diagram.DiagramProblem;
import java.util.List;

/** What could be read of a file, and what is wrong with the rest. */
public record Reading(Diagram diagram, List<DiagramProblem> problems) {}
