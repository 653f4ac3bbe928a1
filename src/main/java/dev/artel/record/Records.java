package dev.artel.record;

import dev.artel.access.Access;
import dev.artel.kernel.Cause;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records of all catalogs. Catalogs, records and fields are named by number or text id. Values are the JSON of the API. Every
 * method throws {@link dev.artel.kernel.Problem}: NotFound for what is absent or not visible, Forbidden for what is visible but not
 * allowed, BadRequest with all faults at once for values, Conflict (with {@code current}) for a lost update.
 */
public interface Records {
    Rec get(Access access, String catalog, String record);

    /** The record, or nothing when it is absent or not visible. */
    Optional<Rec> find(Access access, String catalog, String record);

    Found find(Access access, String catalog, Search search);

    /** Counts to 10,000, then stops. */
    Count count(Access access, String catalog, Search search);

    /** Makes a record: defaults fill in what is not sent, required fields must be there. */
    Rec create(Access access, Cause cause, String catalog, ObjectNode values);

    /**
     * Changes the sent fields. A change that changes nothing raises no version, writes no history, fires nothing.
     *
     * @param version the version that the caller has seen; null overwrites whatever is there
     */
    Changed update(
            Access access, Cause cause, String catalog, String record, ObjectNode values, @Nullable Long version);

    /** Puts the record into the trash (system catalogs: whatever deleting means there). */
    void remove(Access access, Cause cause, String catalog, String record);

    /** Takes the record out of the trash. */
    Rec restore(Access access, Cause cause, String catalog, String record);
}
