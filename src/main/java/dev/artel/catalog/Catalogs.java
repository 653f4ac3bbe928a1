package dev.artel.catalog;

import dev.artel.access.Access;
import java.util.List;
import java.util.Optional;

/** The structure as it is now; answers come from a cache that every change of structure renews. */
public interface Catalogs {
    /** All catalogs that are not in the trash and that the actor may see. */
    List<Catalog> all(Access access);

    /**
     * The catalog of that number or text id.
     *
     * @throws dev.artel.kernel.Problem NotFound when there is none or the actor may not see it
     */
    Catalog get(Access access, String ref);

    /** The catalog of that number or text id without regard to rights: for structure, never to answer anybody. */
    Optional<Catalog> find(String ref);

    Optional<Catalog> find(long id);
}
