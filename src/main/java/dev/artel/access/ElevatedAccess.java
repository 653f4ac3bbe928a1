package dev.artel.access;

import dev.artel.kernel.Actor;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody who acts with everything for the length of one step; who that is stays known. */
record ElevatedAccess(Access access) implements Access {
    @Override
    public Actor actor() {
        return access.actor();
    }

    @Override
    public boolean administrator() {
        return true;
    }

    @Override
    public Grant on(CatalogKey catalog) {
        return Grant.EVERYTHING;
    }

    @Override
    public OptionalLong revision() {
        return access.revision();
    }

    @Override
    public Optional<ZoneId> zone() {
        return access.zone();
    }
}
