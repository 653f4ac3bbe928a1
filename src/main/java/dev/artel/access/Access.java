package dev.artel.access;

import dev.artel.kernel.Actor;
import dev.artel.kernel.Problems;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Who reads or writes, and what that person may. Every method that reads or writes data takes one; there is no way around it and no
 * silent system account.
 */
public interface Access {
    Actor actor();

    /** Whether the person may change the structure, see everything and administer. */
    boolean administrator();

    Grant on(CatalogKey catalog);

    /** What the person may do with a section; that of a catalog in it of which no rule says anything. */
    default Grant onSection(long sectionId, @Nullable String systemId) {
        return on(new CatalogKey(0, sectionId, systemId));
    }

    /** The revision of rights and views that was read along with the account; empty when none was. */
    default OptionalLong revision() {
        return OptionalLong.empty();
    }

    /** The zone that days of this request belong to; empty for the company's. */
    default Optional<ZoneId> zone() {
        return Optional.empty();
    }

    /** The same rights, with days of that zone: for requests that say their {@code timezoneOffset}. */
    default Access in(ZoneId zone) {
        return new ZonedAccess(this, zone);
    }

    /** The same person acting with everything that an administrator may do: for steps of a process that say so, and for nothing else. */
    default Access elevated() {
        return administrator() ? this : new ElevatedAccess(this);
    }

    /** Forbidden for everybody but administrators. */
    default void requireAdministrator() {
        if (!administrator()) {
            throw Problems.forbidden("access.administrators-only");
        }
    }
}
