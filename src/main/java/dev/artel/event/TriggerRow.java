package dev.artel.event;

import org.jspecify.annotations.Nullable;

/** What rows of triggers have in common: the start event of the diagram that made them, if one did. */
interface TriggerRow {
    @Nullable String element();

    default boolean managed() {
        return element() != null;
    }
}
