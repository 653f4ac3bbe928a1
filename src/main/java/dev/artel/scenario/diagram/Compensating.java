package dev.artel.scenario.diagram;

import org.jspecify.annotations.Nullable;

/** What has things undone that were done before: their handlers run, the last that was done first. */
public sealed interface Compensating extends Node permits CompensationThrow, CompensationEnd {
    /** Id of the one activity that is undone; null for all in the scope. */
    @Nullable String activity();
}
