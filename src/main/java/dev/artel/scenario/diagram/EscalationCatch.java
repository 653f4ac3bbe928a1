package dev.artel.scenario.diagram;

import org.jspecify.annotations.Nullable;

/** What listens to an escalation. */
public sealed interface EscalationCatch extends Node permits EscalationBoundary, EscalationStart {
    /** Which one; null for any. */
    @Nullable String code();

    /** Whether what is around ends. */
    boolean interrupting();
}
