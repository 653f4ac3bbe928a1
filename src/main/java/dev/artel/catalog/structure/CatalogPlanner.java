package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.RecordTable;
import dev.artel.catalog.Section;
import dev.artel.catalog.table.Move;
import dev.artel.catalog.table.RecordTables;
import dev.artel.catalog.table.TableFacts;
import dev.artel.kernel.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Plans what a request changes in one catalog. */
@Component
class CatalogPlanner {
    private static final int MANUAL = 1_000_000;
    private static final String ICON = "folder";

    private final StructureReader reader;
    private final PlanRows rows;
    private final CatalogMapper catalogs;
    private final FieldMapper fields;
    private final Clock clock;

    CatalogPlanner(StructureReader reader, PlanRows rows, CatalogMapper catalogs, FieldMapper fields, Clock clock) {
        this.reader = reader;
        this.rows = rows;
        this.catalogs = catalogs;
        this.fields = fields;
        this.clock = clock;
    }

    Plan create(long id, ObjectNode body, Structure structure) {
        Sent sent = new Sent(body, "");
        String customId = sent.textId("id");
        if (customId != null && catalogs.named(customId) != null) {
            throw sent.bad("id", "id-taken", "catalog.id-taken", customId);
        }
        CatalogRow row = new CatalogRow(
                id,
                customId,
                section(sent, null, structure),
                true,
                sent.name(null, true),
                sent.icon(ICON),
                sent.text("manual", "", MANUAL),
                sent.flag("history", true),
                0,
                1,
                1,
                0,
                null,
                null);
        Counters counters = new Counters(1, 1);
        FieldPlanner planner = planner(row, counters, () -> TableFacts.NEW, structure);
        List<FieldRow> planned = sent.has("fields")
                ? fields(FieldDrafts.read(sent.raw("fields"), List.of(), true, counters), planner)
                : List.of();
        return new Plan(Plan.Kind.CREATE, counted(row, counters), planned, planner.columns(), planner.moves());
    }

    Plan update(CatalogRow before, ObjectNode body, long userId, Structure structure, Supplier<TableFacts> facts) {
        Sent sent = new Sent(body, "");
        String id = sent.ref("id");
        if (!id.isEmpty() && !id.equals(before.customId()) && !id.equals(Long.toString(before.id()))) {
            throw sent.bad("id", "id-change", "catalog.id-change");
        }
        Counters counters = new Counters(before.nextField(), before.nextOption());
        FieldPlanner planner = planner(before, counters, facts, structure);
        List<FieldRow> planned = List.of();
        if (sent.has("fields")) {
            if (!before.ordinary()) {
                throw sent.bad("fields", "fixed", "catalog.field.fixed");
            }
            List<FieldRow> rowsBefore = fields.all(before.id());
            List<FieldDraft> drafts = FieldDrafts.read(sent.raw("fields"), rowsBefore, false, counters);
            planned = changed(rowsBefore, fields(drafts, planner), userId);
        }
        for (Move move : planner.moves()) {
            if (move.kind() == Move.Kind.TO_ONE) {
                rows.refuseSeveral(before.id(), move, planned);
            }
        }
        CatalogRow after = new CatalogRow(
                before.id(),
                before.customId(),
                section(sent, before, structure),
                before.ordinary(),
                name(sent, before, structure),
                sent.icon(before.icon()),
                sent.text("manual", before.manual(), MANUAL),
                sent.flag("history", before.history()),
                before.position(),
                counters.nextField(),
                counters.nextOption(),
                0,
                null,
                null);
        return new Plan(Plan.Kind.ALTER, after, planned, planner.columns(), planner.moves());
    }

    private FieldPlanner planner(CatalogRow row, Counters counters, Supplier<TableFacts> facts, Structure structure) {
        return new FieldPlanner(
                reader,
                row,
                counters,
                facts,
                ref -> structure
                        .catalog(ref)
                        .or(() -> ref.equals(row.customId()) ? Optional.of(itself(row)) : Optional.empty()));
    }

    private static Catalog itself(CatalogRow row) {
        return new Catalog(
                row.id(),
                row.customId(),
                row.sectionId(),
                "",
                String.valueOf(row.name()),
                row.icon(),
                "",
                true,
                List.of(),
                0,
                new RecordTable(RecordTables.name(row.id()), true, Map.of()));
    }

    private static List<FieldRow> fields(List<FieldDraft> drafts, FieldPlanner planner) {
        List<FieldRow> planned = new ArrayList<>();
        for (FieldDraft draft : drafts) {
            planned.add(planner.row(draft, planned.size()));
        }
        return planned;
    }

    /** New and changed rows, and those that the request leaves out, for the trash. */
    private List<FieldRow> changed(List<FieldRow> before, List<FieldRow> after, long userId) {
        Instant now = clock.instant();
        Set<FieldRow> same = new HashSet<>(before);
        List<FieldRow> changed = new ArrayList<>(
                after.stream().filter(row -> !same.contains(row)).toList());
        Set<Long> kept = new HashSet<>(after.stream().map(FieldRow::id).toList());
        for (FieldRow row : before) {
            if (row.deletedAt() == null && !kept.contains(row.id())) {
                if (row.system()) {
                    throw new Sent(Json.object(), "").bad("fields", "system-field", "catalog.field.system", row.ref());
                }
                changed.add(row.trashed(now, userId));
            }
        }
        return changed;
    }

    private static long section(Sent sent, @Nullable CatalogRow before, Structure structure) {
        String ref = sent.ref("sectionId");
        if (before != null && (before.system() || ref.isEmpty())) {
            return before.sectionId();
        }
        if (ref.isEmpty()) {
            throw sent.bad("sectionId", "required", "catalog.section-required");
        }
        Section section = structure
                .section(ref)
                .orElseThrow(() -> sent.bad("sectionId", "unknown-section", "catalog.section-unknown", ref));
        if (section.system()) {
            throw sent.bad("sectionId", "system-section", "catalog.section-system");
        }
        return section.id();
    }

    private @Nullable String name(Sent sent, CatalogRow before, Structure structure) {
        if (before.name() != null || !before.system()) {
            return sent.name(before.name(), true);
        }
        String name = sent.name("", false);
        String now = structure.catalog(before.id()).map(Catalog::name).orElse("");
        return name.isEmpty() || name.equals(now) ? null : name;
    }

    private static CatalogRow counted(CatalogRow row, Counters counters) {
        return new CatalogRow(
                row.id(),
                row.customId(),
                row.sectionId(),
                row.ordinary(),
                row.name(),
                row.icon(),
                row.manual(),
                row.history(),
                row.position(),
                counters.nextField(),
                counters.nextOption(),
                row.revision(),
                row.deletedAt(),
                row.deletedBy());
    }
}
