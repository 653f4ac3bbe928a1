package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.table.TableFacts;
import dev.artel.kernel.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Makes, changes, trashes and restores catalogs and their fields. Rights are the caller's business. */
@Component
public class CatalogChanges {
    private final StructureChanges changes;
    private final CatalogPlanner planner;
    private final Structures structures;
    private final StateMapper state;
    private final SectionMapper sections;
    private final CatalogMapper catalogs;
    private final FieldMapper fields;
    private final PlanRows rows;
    private final StructureAudit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CatalogChanges(
            StructureChanges changes,
            CatalogPlanner planner,
            Structures structures,
            StateMapper state,
            SectionMapper sections,
            CatalogMapper catalogs,
            FieldMapper fields,
            PlanRows rows,
            StructureAudit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.changes = changes;
        this.planner = planner;
        this.structures = structures;
        this.state = state;
        this.sections = sections;
        this.catalogs = catalogs;
        this.fields = fields;
        this.rows = rows;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a catalog with its tables and gives its number. */
    public long create(ObjectNode sent, long userId) {
        long id = Objects.requireNonNull(transactions.execute(status -> {
            state.takeCatalog();
            return state.takenCatalog();
        }));
        changes.change(id, userId, facts -> planner.create(id, sent, structures.current()));
        return id;
    }

    public void update(Catalog catalog, ObjectNode sent, long userId) {
        changes.change(catalog.id(), userId, facts -> update(catalog.id(), sent, userId, facts));
    }

    private Plan update(long id, ObjectNode sent, long userId, Supplier<TableFacts> facts) {
        return planner.update(living(id), sent, userId, structures.current(), facts);
    }

    private CatalogRow living(long id) {
        CatalogRow row = catalogs.find(id);
        if (row == null || row.deletedAt() != null) {
            throw Problems.notFound();
        }
        return row;
    }

    /** Puts the catalog into the trash; its tables stay as they are. */
    public void trash(long id, long userId) {
        transactions.executeWithoutResult(status -> {
            catalogs.lock(id);
            CatalogRow row = living(id);
            catalogs.setDeleted(id, clock.instant(), userId, rows.raise(id));
            audit.catalog(StructureAudit.CATALOG_TRASHED, row, userId);
        });
    }

    /** The catalogs that lie in the trash, the last first; at most 1,000. */
    public List<CatalogRow> trash() {
        return catalogs.trashed();
    }

    /**
     * Takes a catalog out of the trash, and its section with it when that lies there, too.
     *
     * @return its number
     */
    public long restore(String ref, long userId) {
        return Objects.requireNonNull(transactions.execute(status -> {
            CatalogRow row = catalogs.trashed().stream()
                    .filter(one -> ref.equals(one.customId()) || ref.equals(Long.toString(one.id())))
                    .findFirst()
                    .orElseThrow(Problems::notFound);
            SectionRow section = sections.lock(row.sectionId());
            catalogs.lock(row.id());
            long revision = rows.raise(row.id());
            if (section != null && section.deletedAt() != null) {
                sections.update(section.living(), revision, clock.instant(), userId);
                audit.section(StructureAudit.SECTION_RESTORED, section, userId);
            }
            catalogs.setDeleted(row.id(), null, null, revision);
            audit.catalog(StructureAudit.CATALOG_RESTORED, row, userId);
            return row.id();
        }));
    }

    /** The fields of the catalog that lie in the trash, the last first. */
    public List<FieldRow> trashedFields(long catalogId) {
        return fields.all(catalogId).stream()
                .filter(row -> row.deletedAt() != null)
                .sorted(Comparator.comparing(CatalogChanges::time).reversed())
                .toList();
    }

    private static Instant time(FieldRow row) {
        return Objects.requireNonNullElse(row.deletedAt(), Instant.EPOCH);
    }

    /** Takes a field out of the trash, with the values it had; it stands last on the card. */
    public void restoreField(long catalogId, String ref, long userId) {
        changes.change(catalogId, userId, facts -> {
            CatalogRow catalog = living(catalogId);
            List<FieldRow> all = fields.all(catalogId);
            FieldRow row = all.stream()
                    .filter(one -> one.deletedAt() != null && one.answersTo(ref))
                    .findFirst()
                    .orElseThrow(Problems::notFound);
            return new Plan(Plan.Kind.ALTER, catalog, List.of(row.living(all.size())), List.of(), List.of());
        });
    }
}
