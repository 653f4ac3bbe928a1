package dev.artel.catalog;

import dev.artel.access.Access;
import dev.artel.access.Privilege;
import dev.artel.catalog.structure.CatalogChanges;
import dev.artel.catalog.structure.Structures;
import dev.artel.kernel.Problems;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * The catalogs with their fields. Reading answers from a cache that every change of structure renews; changes are the
 * administrator's, and never part of a transaction, since the tables change with them. What is sent is the JSON of the API.
 */
@Service
public class Catalogs {
    private final Structures structures;
    private final CatalogChanges changes;

    Catalogs(Structures structures, CatalogChanges changes) {
        this.structures = structures;
        this.changes = changes;
    }

    /**
     * All catalogs that are not in the trash and that the actor may see in the menu, in its order; system catalogs last.
     */
    public List<Catalog> all(Access access) {
        return structures.current().catalogs().stream()
                .filter(catalog -> listed(access, catalog))
                .toList();
    }

    /** All that {@link #get} gives to the actor, also those that rules keep out of the menu. */
    public List<Catalog> available(Access access) {
        return structures.current().catalogs().stream()
                .filter(catalog -> access.on(catalog.key()).may(Privilege.AVAILABLE))
                .toList();
    }

    /**
     * The catalog of that number or text id.
     *
     * @throws dev.artel.kernel.Problem NotFound when there is none or the actor may not see it
     */
    public Catalog get(Access access, String ref) {
        return find(access, ref).orElseThrow(Problems::notFound);
    }

    /** The same for whoever has named it: the problem says so, too. */
    public Catalog named(Access access, String ref) {
        return find(access, ref).orElseThrow(() -> Problems.notFound("catalog.absent", ref));
    }

    /** The same as {@link #get}; empty when there is none or the actor may not see it. */
    public Optional<Catalog> find(Access access, String ref) {
        return structures
                .current()
                .catalog(ref)
                .filter(catalog -> access.on(catalog.key()).may(Privilege.AVAILABLE));
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

    /**
     * Makes a catalog: {@code name, sectionId}, if wanted {@code id, icon, manual, history, fields}.
     *
     * @throws dev.artel.kernel.Problem Forbidden to employees; BadRequest that names the member or field; Unavailable when the
     *     database is too busy
     */
    public Catalog create(Access access, ObjectNode sent) {
        structures
                .current()
                .section(sent.path("sectionId").asString(""))
                .filter(section -> access.onSection(section.id(), section.system() ? section.customId() : null)
                        .may(Privilege.ADMIN))
                .ifPresentOrElse(section -> {}, () -> requireAdministrator(access));
        long id = changes.create(sent, access.actor().userId());
        return structures.current().catalog(id).orElseThrow(Problems::notFound);
    }

    /**
     * Changes the members that are sent. {@code fields} is the complete list in the order of the card: what has no id is new, what is
     * left out goes to the trash, what lies there and is named comes back.
     *
     * @throws dev.artel.kernel.Problem as {@link #create}
     */
    public Catalog update(Access access, String ref, ObjectNode sent) {
        Catalog catalog = administered(access, ref);
        changes.update(catalog, sent, access.actor().userId());
        return structures.current().catalog(catalog.id()).orElseThrow(Problems::notFound);
    }

    /** Puts the catalog into the trash with all its records. The platform's own catalogs stay. */
    public void remove(Access access, String ref) {
        Catalog catalog = administered(access, ref);
        if (catalog.system()) {
            throw Problems.forbidden("catalog.system-stays", catalog.name());
        }
        changes.trash(catalog.id(), access.actor().userId());
    }

    /** What lies in the trash, the last first; at most 1,000. */
    public List<Trashed> trash(Access access) {
        requireAdministrator(access);
        return changes.trash().stream()
                .map(row -> new Trashed(
                        row.ref(), String.valueOf(row.name()), row.icon(), null, row.deletedAt(), row.deletedBy()))
                .toList();
    }

    /** Takes a catalog out of the trash, and its section with it when that lies there, too. */
    public Catalog restore(Access access, String ref) {
        requireAdministrator(access);
        long id = changes.restore(ref, access.actor().userId());
        return structures.current().catalog(id).orElseThrow(Problems::notFound);
    }

    /** The fields of a catalog that lie in the trash, the last first. */
    public List<Trashed> trashedFields(Access access, String ref) {
        return changes.trashedFields(administered(access, ref).id()).stream()
                .map(row -> new Trashed(
                        row.ref(), String.valueOf(row.name()), null, row.type(), row.deletedAt(), row.deletedBy()))
                .toList();
    }

    /** Takes a field out of the trash, with the values it had; it stands last on the card. */
    public Catalog restoreField(Access access, String ref, String field) {
        Catalog catalog = administered(access, ref);
        changes.restoreField(catalog.id(), field, access.actor().userId());
        return structures.current().catalog(catalog.id()).orElseThrow(Problems::notFound);
    }

    private Catalog administered(Access access, String ref) {
        Catalog catalog = get(access, ref);
        if (!access.on(catalog.key()).may(Privilege.ADMIN)) {
            throw Problems.forbidden("catalog.administrators-only");
        }
        return catalog;
    }

    private static void requireAdministrator(Access access) {
        if (!access.administrator()) {
            throw Problems.forbidden("catalog.administrators-only");
        }
    }

    private static boolean listed(Access access, Catalog catalog) {
        return access.on(catalog.key()).listed();
    }
}
