package dev.artel.process;

import dev.artel.kernel.Actor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a person has done a step.
 *
 * @param result values by {@link dev.artel.scenario.diagram.TaskSpec.Output.What} code ({@code outcome, comment, by, at}), as tagged
 *     JSON; the step's outputs put them into variables
 * @param by who did it
 * @param insteadOf whose task it was when somebody else did it; null otherwise
 */
public record Completion(
        ObjectNode result, Actor by, @Nullable Actor insteadOf) {}
