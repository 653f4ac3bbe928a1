package dev.artel.task;

import dev.artel.access.Access;
import dev.artel.access.CatalogKey;
import dev.artel.access.DerivedAccess;
import dev.artel.access.Grant;
import dev.artel.access.Right;
import java.util.Map;

/**
 * Somebody with the rights of the forms of open tasks beside the own ones.
 *
 * @param forms what the forms give, by the numbers of catalog and record
 */
record FormAccess(Access access, Map<Long, Map<Long, Right>> forms) implements DerivedAccess {
    @Override
    public Grant on(CatalogKey catalog) {
        return access.on(catalog).with(forms.getOrDefault(catalog.id(), Map.of()));
    }
}
