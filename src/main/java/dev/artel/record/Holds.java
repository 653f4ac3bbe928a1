package dev.artel.record;

import dev.artel.access.Access;

/** Records that stay as they are for a while. */
public interface Holds {
    /**
     * Locks the record until the caller's transaction ends: whoever changes it waits, and what is read of it holds.
     *
     * @throws dev.artel.kernel.Problem NotFound when it is absent or not visible
     */
    void hold(Access access, String catalog, String record);
}
