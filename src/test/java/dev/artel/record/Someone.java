package dev.artel.record;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.kernel.Actor;
import java.util.HashMap;
import java.util.Map;

/** People with whatever rights a test needs. */
final class Someone implements Access {
    static final Grant EVERYTHING = Grant.of(Privilege.ADMIN, FieldRight.EDIT, Map.of());

    private final Actor actor;
    private final boolean administrator;
    private final Grant usual;
    private final Map<Long, Grant> grants = new HashMap<>();

    private Someone(long id, boolean administrator, Grant usual) {
        this.actor = new Actor(id, "Person " + id);
        this.administrator = administrator;
        this.usual = usual;
    }

    static Someone admin() {
        return new Someone(1, true, EVERYTHING);
    }

    static Someone numbered(long id) {
        return new Someone(id, true, EVERYTHING);
    }

    /** An employee with that right on all catalogs. */
    static Someone limited(long id, Grant usual) {
        return new Someone(id, false, usual);
    }

    static Someone with(Grant usual) {
        return new Someone(2, false, usual);
    }

    static Someone employee() {
        return with(Grant.of(Privilege.DELETE, FieldRight.EDIT, Map.of()));
    }

    /** What employees may see of each other. */
    static Grant colleagues() {
        return Grant.of(Privilege.VIEW, FieldRight.HIDDEN, Map.of(1L, FieldRight.VIEW, 2L, FieldRight.VIEW));
    }

    /** The same person with another right on one catalog. */
    Someone on(long catalog, Grant grant) {
        grants.put(catalog, grant);
        return this;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public boolean administrator() {
        return administrator;
    }

    @Override
    public Grant on(CatalogKey catalog) {
        return grants.getOrDefault(catalog.id(), usual);
    }
}
