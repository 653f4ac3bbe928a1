package dev.artel.record;

import dev.artel.access.Access;
import dev.artel.access.DerivedAccess;
import java.util.OptionalLong;

/** Somebody whose request came with a revision. */
record Revised(Access access, long rights) implements DerivedAccess {
    @Override
    public OptionalLong revision() {
        return OptionalLong.of(rights);
    }
}
