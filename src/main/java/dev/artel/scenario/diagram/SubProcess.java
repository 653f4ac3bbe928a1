package dev.artel.scenario.diagram;

import java.util.List;

/** Steps that are one step for what is around: they end, fail and are cancelled together. */
public record SubProcess(String id, String name, List<String> incoming, List<String> outgoing, StepSettings step)
        implements Activity, Scope {}
