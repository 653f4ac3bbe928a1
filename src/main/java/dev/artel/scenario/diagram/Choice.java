package dev.artel.scenario.diagram;

import org.jspecify.annotations.Nullable;

/** A gateway whose ways have conditions. */
public sealed interface Choice extends Gateway permits ExclusiveGateway, InclusiveGateway {
    /** The way when no condition is true; null for none. */
    @Nullable String defaultFlow();
}
