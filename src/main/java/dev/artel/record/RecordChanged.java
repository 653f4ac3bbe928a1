package dev.artel.record;

import dev.artel.catalog.Catalog;
import dev.artel.kernel.Actor;
import dev.artel.kernel.Cause;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Published within the transaction of the change, once per record. Listeners of the same transaction make consequences that must be
 * atomic; listeners after the commit those that must not hold anybody up. Nothing is published when nothing changed.
 *
 * @param fields numbers of the fields that changed; of all filled ones for the other kinds
 * @param state values in answered form, made when first asked for
 */
public record RecordChanged(
        Kind kind,
        Catalog catalog,
        long recordId,
        String recordRef,
        String title,
        long version,
        Set<Long> fields,
        Actor actor,
        Cause cause,
        State state) {

    /** What happened. */
    public enum Kind {
        CREATED,
        UPDATED,
        DELETED,
        RESTORED
    }

    /** The record before and after, in answered form, without regard to what the actor may see. */
    public interface State {
        /** All fields after the change; for a deletion as they were. */
        ObjectNode values();

        /** All fields before the change; empty for a creation. */
        ObjectNode previous();
    }

    public RecordKey key() {
        return new RecordKey(catalog.id(), recordId);
    }
}
