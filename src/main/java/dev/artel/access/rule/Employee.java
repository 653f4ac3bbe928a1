package dev.artel.access.rule;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.Grant;
import dev.artel.kernel.Actor;
import java.util.OptionalLong;

/** Somebody who may do what rules say. */
record Employee(Actor actor, Person person) implements Access {
    @Override
    public boolean administrator() {
        return false;
    }

    @Override
    public OptionalLong revision() {
        return OptionalLong.of(person.revision());
    }

    @Override
    public Grant on(CatalogKey catalog) {
        return person.on(catalog);
    }
}
