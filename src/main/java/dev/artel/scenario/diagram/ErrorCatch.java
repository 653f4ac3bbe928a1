package dev.artel.scenario.diagram;

import org.jspecify.annotations.Nullable;

/** What takes over when something fails. */
public sealed interface ErrorCatch extends Node permits ErrorBoundary, ErrorStart {
    /** Name of the error that is caught; null for any. */
    @Nullable String error();

    /** Variable that receives the name; null for none. */
    @Nullable VariablePath code();

    /** Variable that receives the message; null for none. */
    @Nullable VariablePath message();
}
