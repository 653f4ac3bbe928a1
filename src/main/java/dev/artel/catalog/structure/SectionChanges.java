package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Section;
import dev.artel.kernel.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes, changes, trashes and restores sections, and orders the catalogs in them. Rights are the caller's business. */
@Component
public class SectionChanges {
    private static final String ICON = "folder";
    private static final int LAST = 999_999;

    private final Structures structures;
    private final StateMapper state;
    private final SectionMapper sections;
    private final CatalogMapper catalogs;
    private final PlanRows rows;
    private final StructureAudit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SectionChanges(
            Structures structures,
            StateMapper state,
            SectionMapper sections,
            CatalogMapper catalogs,
            PlanRows rows,
            StructureAudit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.structures = structures;
        this.state = state;
        this.sections = sections;
        this.catalogs = catalogs;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a section and gives its number. */
    public long create(ObjectNode body, long userId) {
        Sent sent = new Sent(body, "");
        String customId = sent.textId("id");
        String name = sent.name(null, true);
        String icon = sent.icon(ICON);
        return Objects.requireNonNull(transactions.execute(status -> {
            state.takeSection();
            if (customId != null && sections.all().stream().anyMatch(row -> customId.equals(row.customId()))) {
                throw sent.bad("id", "id-taken", "catalog.id-taken", customId);
            }
            long id = state.takenSection();
            int position = position(sent, sections.nextPosition());
            SectionRow row = new SectionRow(id, customId, name, icon, position, null, null);
            sections.insert(row, rows.raise(null), clock.instant(), userId);
            audit.section(StructureAudit.SECTION_MADE, row, userId);
            return id;
        }));
    }

    public void update(Section section, ObjectNode body, long userId) {
        Sent sent = new Sent(body, "");
        transactions.executeWithoutResult(status -> {
            SectionRow before = living(section.id());
            SectionRow after = new SectionRow(
                    before.id(),
                    before.customId(),
                    name(sent, before, section),
                    sent.icon(before.icon()),
                    section.system() ? before.position() : position(sent, before.position()),
                    null,
                    null);
            long revision = rows.raise(null);
            sections.update(after, revision, clock.instant(), userId);
            order(sent, section, revision);
            audit.sectionChanged(before, after, userId);
        });
    }

    private SectionRow living(long id) {
        SectionRow row = sections.lock(id);
        if (row == null || row.deletedAt() != null) {
            throw Problems.notFound();
        }
        return row;
    }

    private static @Nullable String name(Sent sent, SectionRow before, Section section) {
        if (before.name() != null) {
            return sent.name(before.name(), true);
        }
        String name = sent.name("", false);
        return name.isEmpty() || name.equals(section.name()) ? null : name;
    }

    private static int position(Sent sent, int before) {
        String priority = sent.ref("priority");
        if (priority.isEmpty()) {
            return before;
        }
        if (!priority.matches("[0-9]{1,6}")) {
            throw sent.bad("priority", "priority", "catalog.priority-form", LAST);
        }
        return Integer.parseInt(priority);
    }

    /** The catalogs named come first, in that order; the others follow as they were. */
    private void order(Sent sent, Section section, long revision) {
        JsonNode wanted = sent.raw("catalogsPriorities");
        if (wanted.isMissingNode() || wanted.isNull()) {
            return;
        }
        List<Catalog> own = structures.current().catalogs().stream()
                .filter(catalog -> catalog.sectionId() == section.id())
                .toList();
        Set<Long> order = new LinkedHashSet<>();
        for (JsonNode one : wanted.values()) {
            String ref = one.isValueNode() ? one.asString("") : "";
            order.add(own.stream()
                    .filter(catalog -> ref.equals(catalog.customId()) || ref.equals(Long.toString(catalog.id())))
                    .findFirst()
                    .orElseThrow(() -> sent.bad("catalogsPriorities", "unknown-catalog", "catalog.not-in-section", ref))
                    .id());
        }
        own.forEach(catalog -> order.add(catalog.id()));
        int position = 1;
        for (Long id : new ArrayList<>(order)) {
            catalogs.move(id, position++, revision);
        }
    }

    /** Puts the section into the trash with all its catalogs. */
    public void trash(Section section, long userId) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            SectionRow row = living(section.id());
            long revision = rows.raise(null);
            sections.update(row.trashed(now, userId), revision, now, userId);
            catalogs.setAllDeleted(section.id(), null, now, userId, revision);
            audit.section(StructureAudit.SECTION_TRASHED, row, userId);
        });
    }

    /** The sections that lie in the trash. */
    public List<SectionRow> trash() {
        return sections.all().stream().filter(row -> row.deletedAt() != null).toList();
    }

    /**
     * Takes a section out of the trash, with the catalogs that went there with it.
     *
     * @return its number
     */
    public long restore(String ref, long userId) {
        return Objects.requireNonNull(transactions.execute(status -> {
            SectionRow row = trash().stream()
                    .filter(one -> one.ref().equals(ref) || ref.equals(Long.toString(one.id())))
                    .findFirst()
                    .orElseThrow(Problems::notFound);
            sections.lock(row.id());
            long revision = rows.raise(null);
            sections.update(row.living(), revision, clock.instant(), userId);
            catalogs.setAllDeleted(row.id(), row.deletedAt(), null, null, revision);
            audit.section(StructureAudit.SECTION_RESTORED, row, userId);
            return row.id();
        }));
    }
}
