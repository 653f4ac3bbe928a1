package dev.artel.record;

import dev.artel.access.Right;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as somebody may see it.
 *
 * @param ref id as the API answers it: the text id if there is one, else the number
 * @param values answered form of the visible fields; a field with a text id stands under both keys
 * @param right what the person may do with it
 * @param createdBy the employee and the name as it is now; null for what nobody's account made
 * @param deleted when it went into the trash; null when it does not lie there
 */
public record Rec(
        Catalog catalog,
        long id,
        String ref,
        String title,
        long version,
        Instant created,
        @Nullable Actor createdBy,
        Instant updated,
        @Nullable Actor updatedBy,
        @Nullable Instant deleted,
        @Nullable Actor deletedBy,
        ObjectNode values,
        Right right) {

    public RecordKey key() {
        return new RecordKey(catalog.id(), id);
    }
}
