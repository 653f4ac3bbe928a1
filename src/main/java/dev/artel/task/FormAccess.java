package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.Grant;
import dev.artel.access.Right;
import dev.artel.kernel.Actor;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody with the rights of the forms of open tasks beside the own ones.
 *
 * @param forms what the forms give, by the numbers of catalog and record
 */
record FormAccess(Access own, Map<Long, Map<Long, Right>> forms) implements Access {
    @Override
    public Actor actor() {
        return own.actor();
    }

    @Override
    public boolean administrator() {
        return own.administrator();
    }

    @Override
    public Grant on(CatalogKey catalog) {
        return own.on(catalog).with(forms.getOrDefault(catalog.id(), Map.of()));
    }

    @Override
    public OptionalLong revision() {
        return own.revision();
    }

    @Override
    public Optional<ZoneId> zone() {
        return own.zone();
    }
}
