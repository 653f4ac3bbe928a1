package dev.artel.access;

import java.time.ZoneId;
import java.util.Optional;

/** Somebody's rights in a request that says which zone its days belong to. */
record ZonedAccess(Access access, ZoneId days) implements DerivedAccess {
    @Override
    public Optional<ZoneId> zone() {
        return Optional.of(days);
    }
}
