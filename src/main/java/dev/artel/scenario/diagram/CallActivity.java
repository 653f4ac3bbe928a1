package dev.artel.scenario.diagram;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another scenario is run here: a process of its own, with variables of its own.
 *
 * @param scenario number or text id; empty only in a diagram with problems
 * @param version number of the version; null for the one that is published when it is called
 * @param waits whether the way goes on when that process has ended; else at once
 * @param inputs variables that it begins with
 * @param outputs which of its variables go into which of ours; none when nobody waits
 */
public record CallActivity(
        String id,
        String name,
        List<String> incoming,
        List<String> outgoing,
        String scenario,
        @Nullable Integer version,
        boolean waits,
        List<ComponentStep.Input> inputs,
        List<ComponentStep.Output> outputs,
        StepSettings step)
        implements Activity {}
