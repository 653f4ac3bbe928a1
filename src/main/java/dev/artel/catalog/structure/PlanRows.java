package dev.artel.catalog.structure;

import dev.artel.catalog.StructureChanged;
import dev.artel.catalog.table.Move;
import dev.artel.catalog.table.Moves;
import dev.artel.kernel.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings the rows of a plan into force, and raises the revision. Runs within the caller's transaction. */
@Component
class PlanRows {
    private final CatalogMapper catalogs;
    private final FieldMapper fields;
    private final StateMapper state;
    private final Moves moves;
    private final Structures structures;
    private final StructureAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanRows(
            CatalogMapper catalogs,
            FieldMapper fields,
            StateMapper state,
            Moves moves,
            Structures structures,
            StructureAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogs = catalogs;
        this.fields = fields;
        this.state = state;
        this.moves = moves;
        this.structures = structures;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The catalog's row is locked first, so that everybody who writes records by the old structure is done.
     *
     * @throws dev.artel.kernel.Problem BadRequest when a field is to hold one value only, and records came to have several
     */
    void bringIntoForce(Plan plan, long userId) {
        Instant now = clock.instant();
        CatalogRow after = plan.catalog();
        lock(after.id());
        for (Move move : plan.moves()) {
            if (move.kind() == Move.Kind.TO_ONE) {
                refuseSeveral(after.id(), move, plan.fields());
            }
            moves.carryOut(after.id(), move);
        }
        long revision = raise(after.id());
        CatalogRow before = catalogs.find(after.id());
        audit.planned(before, after, fields.all(after.id()), plan.fields(), userId);
        writeCatalog(plan, before, revision, userId, now);
        for (FieldRow field : plan.fields()) {
            if (fields.update(field) == 0) {
                fields.insert(field);
            }
        }
    }

    /** Waits for everybody who writes records of the catalog, but not long: others queue behind. */
    private void lock(long catalogId) {
        catalogs.waitShortly();
        try {
            catalogs.lock(catalogId);
        } finally {
            catalogs.waitAsEver();
        }
    }

    /** Raises the revision for a change of that catalog, or of sections and order when there is none. */
    long raise(@Nullable Long catalogId) {
        structures.keep();
        state.raise();
        long revision = state.revision();
        events.publishEvent(new StructureChanged(catalogId, revision));
        return revision;
    }

    /** A field that takes several values cannot go back to one while records have several. */
    void refuseSeveral(long catalogId, Move move, List<FieldRow> planned) {
        long several = moves.several(catalogId, move.fieldId());
        if (several > 0) {
            String name = planned.stream()
                    .filter(field -> field.id() == move.fieldId())
                    .map(field -> String.valueOf(field.name()))
                    .findFirst()
                    .orElse("");
            throw Problems.badField("fields", "several", "catalog.field.several", name, several);
        }
    }

    private void writeCatalog(Plan plan, @Nullable CatalogRow before, long revision, long userId, Instant now) {
        CatalogRow after = plan.catalog();
        if (before == null) {
            int position = catalogs.nextPosition(after.sectionId());
            catalogs.insert(after.at(position), String.valueOf(after.name()), revision, now, userId);
            return;
        }
        catalogs.update(after, revision, now, userId);
        if (before.sectionId() != after.sectionId()) {
            catalogs.move(after.id(), catalogs.nextPosition(after.sectionId()), revision);
        }
    }
}
