package dev.artel.access;

import dev.artel.kernel.Actor;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** Somebody's rights in a request that says which zone its days belong to. */
record ZonedAccess(Access access, ZoneId days) implements Access {
    @Override
    public Actor actor() {
        return access.actor();
    }

    @Override
    public boolean administrator() {
        return access.administrator();
    }

    @Override
    public Grant on(CatalogKey catalog) {
        return access.on(catalog);
    }

    @Override
    public OptionalLong revision() {
        return access.revision();
    }

    @Override
    public Optional<ZoneId> zone() {
        return Optional.of(days);
    }
}
