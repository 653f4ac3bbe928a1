package dev.artel.access;

import dev.artel.access.Grant.Rows;
import dev.artel.kernel.Actor;
import java.util.Map;
import java.util.OptionalLong;

/**
 * An administrator may do everything. An employee works with the records of ordinary catalogs and sees of colleagues the name and
 * the e-mail; nothing else of the platform's own catalogs.
 */
record RoleAccess(Actor actor, boolean administrator, long rights) implements Access {
    /** Numbers of {@code $name} and {@code $email} in {@code $users}. */
    private static final long NAME = 1;

    private static final long EMAIL = 2;

    private static final Grant EVERYTHING = new Grant(Privilege.ADMIN, Rows.ALL, FieldRight.EDIT, Map.of());
    private static final Grant RECORDS = new Grant(Privilege.DELETE, Rows.ALL, FieldRight.EDIT, Map.of());
    private static final Grant COLLEAGUES = new Grant(
            Privilege.VIEW, Rows.ALL, FieldRight.HIDDEN, Map.of(NAME, FieldRight.VIEW, EMAIL, FieldRight.VIEW));

    @Override
    public OptionalLong revision() {
        return OptionalLong.of(rights);
    }

    @Override
    public Grant on(CatalogKey catalog) {
        if (administrator) {
            return EVERYTHING;
        }
        if (catalog.systemId() == null) {
            return RECORDS;
        }
        return catalog.systemId().equals(CatalogKey.USERS) ? COLLEAGUES : Grant.NOTHING;
    }
}
