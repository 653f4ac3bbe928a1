package dev.artel.access;

import dev.artel.kernel.Actor;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/** An access that is another one but for what it says itself. */
public interface DerivedAccess extends Access {
    Access access();

    @Override
    default Actor actor() {
        return access().actor();
    }

    @Override
    default boolean administrator() {
        return access().administrator();
    }

    @Override
    default Grant on(CatalogKey catalog) {
        return access().on(catalog);
    }

    @Override
    default OptionalLong revision() {
        return access().revision();
    }

    @Override
    default Optional<ZoneId> zone() {
        return access().zone();
    }
}
