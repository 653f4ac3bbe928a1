package dev.artel.record;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.Grant;
import dev.artel.kernel.Actor;
import java.util.OptionalLong;

/** Somebody whose request came with a revision. */
record Revised(Access access, long rights) implements Access {
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
        return OptionalLong.of(rights);
    }
}
