package dev.artel.access.rule;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.Grant;
import dev.artel.kernel.Actor;
import java.util.OptionalLong;

/** Somebody whom no rule can take anything away. */
record Administrator(Actor actor, long rights) implements Access {
    @Override
    public boolean administrator() {
        return true;
    }

    @Override
    public OptionalLong revision() {
        return OptionalLong.of(rights);
    }

    @Override
    public Grant on(CatalogKey catalog) {
        return Grant.EVERYTHING;
    }
}
