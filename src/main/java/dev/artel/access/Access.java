package dev.artel.access;

import dev.artel.kernel.Actor;

/**
 * Who reads or writes, and what that person may. Every method that reads or writes data takes one; there is no way around it and no
 * silent system account.
 */
public interface Access {
    Actor actor();

    /** Whether the person may change the structure, see everything and administer. */
    boolean administrator();

    Grant on(CatalogKey catalog);
}
