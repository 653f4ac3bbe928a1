package dev.artel.catalog;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.structure.SectionChanges;
import dev.artel.catalog.structure.Structures;
import dev.artel.kernel.Problems;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The folders of catalogs. One sees those that one has a right on, or on a catalog in them; changes take the right to administer. */
@Service
public class Sections {
    private final Structures structures;
    private final SectionChanges changes;

    Sections(Structures structures, SectionChanges changes) {
        this.structures = structures;
        this.changes = changes;
    }

    /** All that the actor may see, in the order of the menu. */
    public List<Section> all(Access access) {
        return structures.current().sections().stream()
                .filter(section -> listed(access, section))
                .toList();
    }

    /**
     * The section of that number or text id.
     *
     * @throws dev.artel.kernel.Problem NotFound when there is none or the actor may not see it
     */
    public Section get(Access access, String ref) {
        return structures
                .current()
                .section(ref)
                .filter(section -> visible(access, section))
                .orElseThrow(Problems::notFound);
    }

    /** The section of that number without regard to rights: for structure, never to answer anybody. */
    public Optional<Section> find(long id) {
        return structures.current().section(Long.toString(id));
    }

    /** Makes a section: {@code name}, if wanted {@code id, icon, priority}. */
    public Section create(Access access, ObjectNode sent) {
        requireAdministrator(access);
        long id = changes.create(sent, access.actor().userId());
        return get(access, Long.toString(id));
    }

    /** Changes the members that are sent: {@code name, icon, priority, catalogsPriorities} (ids of its catalogs in order). */
    public Section update(Access access, String ref, ObjectNode sent) {
        Section section = administered(access, ref);
        changes.update(section, sent, access.actor().userId());
        return get(access, ref);
    }

    /** Puts the section into the trash with all its catalogs. The platform's own stays. */
    public void remove(Access access, String ref) {
        Section section = administered(access, ref);
        if (section.system()) {
            throw Problems.forbidden("catalog.system-stays", section.name());
        }
        changes.trash(section, access.actor().userId());
    }

    /** What lies in the trash. */
    public List<Trashed> trash(Access access) {
        requireAdministrator(access);
        return changes.trash().stream()
                .map(row -> new Trashed(
                        row.ref(), String.valueOf(row.name()), row.icon(), null, row.deletedAt(), row.deletedBy()))
                .toList();
    }

    /** Takes a section out of the trash, with the catalogs that went there with it. */
    public Section restore(Access access, String ref) {
        requireAdministrator(access);
        long id = changes.restore(ref, access.actor().userId());
        return get(access, Long.toString(id));
    }

    private Section administered(Access access, String ref) {
        Section section = get(access, ref);
        if (!grant(access, section).may(Privilege.ADMIN)) {
            throw Problems.forbidden("catalog.administrators-only");
        }
        return section;
    }

    private static void requireAdministrator(Access access) {
        if (!access.administrator()) {
            throw Problems.forbidden("catalog.administrators-only");
        }
    }

    private boolean listed(Access access, Section section) {
        return grant(access, section).listed()
                || catalogs(section)
                        .anyMatch(catalog -> access.on(catalog.key()).listed());
    }

    private boolean visible(Access access, Section section) {
        return grant(access, section).may(Privilege.AVAILABLE)
                || catalogs(section)
                        .anyMatch(catalog -> access.on(catalog.key()).may(Privilege.AVAILABLE));
    }

    private Stream<Catalog> catalogs(Section section) {
        return structures.current().catalogs().stream()
                .filter(catalog -> catalog.key().sectionId() == section.id());
    }

    private static Grant grant(Access access, Section section) {
        return access.onSection(section.id(), section.system() ? section.customId() : null);
    }
}
