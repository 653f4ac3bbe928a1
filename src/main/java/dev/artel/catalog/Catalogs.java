package dev.artel.catalog;

import dev.artel.access.Access;
import dev.artel.access.Privilege;
import dev.artel.catalog.structure.Structures;
import dev.artel.kernel.Problems;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The structure as it is now; answers come from a cache that every change of structure renews. */
@Service
public class Catalogs {
    private final Structures structures;

    Catalogs(Structures structures) {
        this.structures = structures;
    }

    /**
     * All catalogs that are not in the trash and that the actor may see in the menu, in its order. System catalogs are listed to
     * administrators only, last.
     */
    public List<Catalog> all(Access access) {
        return structures.current().catalogs().stream()
                .filter(catalog -> listed(access, catalog))
                .toList();
    }

    /**
     * The catalog of that number or text id.
     *
     * @throws dev.artel.kernel.Problem NotFound when there is none or the actor may not see it
     */
    public Catalog get(Access access, String ref) {
        return structures
                .current()
                .catalog(ref)
                .filter(catalog -> access.on(catalog.key()).may(Privilege.AVAILABLE))
                .orElseThrow(Problems::notFound);
    }

    /**
     * The same as {@link #get}, with a promise that the structure of the catalog stays as it is until the running transaction ends:
     * for whoever is about to write records. One statement more.
     */
    public Catalog held(Access access, String ref) {
        return structures
                .held(ref)
                .filter(catalog -> access.on(catalog.key()).may(Privilege.AVAILABLE))
                .orElseThrow(Problems::notFound);
    }

    /** The catalog of that number or text id without regard to rights: for structure, never to answer anybody. */
    public Optional<Catalog> find(String ref) {
        return structures.current().catalog(ref);
    }

    public Optional<Catalog> find(long id) {
        return structures.current().catalog(id);
    }

    private static boolean listed(Access access, Catalog catalog) {
        return (access.administrator() || !catalog.system())
                && access.on(catalog.key()).may(Privilege.SEARCH);
    }
}
