package dev.artel.catalog.structure;

import dev.artel.access.Audit;
import dev.artel.access.AuditEntry;
import dev.artel.access.AuditKind;
import dev.artel.access.AuditKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes into the audit what becomes of sections, catalogs and fields, in the transaction that brings it into force. */
@Component
class StructureAudit implements AuditKinds {
    static final AuditKind SECTION_MADE = new AuditKind("catalog.section-made");
    static final AuditKind SECTION_CHANGED = new AuditKind("catalog.section-changed");
    static final AuditKind SECTION_TRASHED = new AuditKind("catalog.section-trashed");
    static final AuditKind SECTION_RESTORED = new AuditKind("catalog.section-restored");
    static final AuditKind CATALOG_MADE = new AuditKind("catalog.catalog-made");
    static final AuditKind CATALOG_CHANGED = new AuditKind("catalog.catalog-changed");
    static final AuditKind CATALOG_TRASHED = new AuditKind("catalog.catalog-trashed");
    static final AuditKind CATALOG_RESTORED = new AuditKind("catalog.catalog-restored");

    private final Audit audit;

    StructureAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public List<AuditKind> all() {
        return List.of(
                SECTION_MADE,
                SECTION_CHANGED,
                SECTION_TRASHED,
                SECTION_RESTORED,
                CATALOG_MADE,
                CATALOG_CHANGED,
                CATALOG_TRASHED,
                CATALOG_RESTORED);
    }

    void section(AuditKind kind, SectionRow row, long userId) {
        audit.note(entry(kind, row, userId));
    }

    void sectionChanged(SectionRow before, SectionRow after, long userId) {
        List<String> settings = new ArrayList<>();
        other(settings, "$icon", before.icon(), after.icon());
        other(settings, "$order", before.position(), after.position());
        audit.note(entry(SECTION_CHANGED, after, userId)
                .changed("name", before.name(), after.name())
                .with("settings", settings));
    }

    void catalog(AuditKind kind, CatalogRow row, long userId) {
        audit.note(entry(kind, row, userId));
    }

    /**
     * A catalog was made or changed.
     *
     * @param before null when it was made
     * @param known the fields as they were, also those in the trash
     * @param planned the fields that are new or other than before
     */
    void planned(
            @Nullable CatalogRow before, CatalogRow after, List<FieldRow> known, List<FieldRow> planned, long userId) {
        if (before == null) {
            audit.note(entry(CATALOG_MADE, after, userId).with("fields", names(planned)));
            return;
        }
        Map<Long, FieldRow> was = known.stream().collect(Collectors.toMap(FieldRow::id, Function.identity()));
        Differences found = new Differences();
        planned.forEach(field -> found.add(was.get(field.id()), field));
        audit.note(entry(CATALOG_CHANGED, after, userId)
                .changed("name", before.name(), after.name())
                .with("settings", settings(before, after))
                .with("added", found.added)
                .with("renamed", found.renamed)
                .with("changed", found.changed)
                .with("trashed", found.trashed)
                .with("restored", found.restored));
    }

    private static List<String> settings(CatalogRow before, CatalogRow after) {
        List<String> settings = new ArrayList<>();
        other(settings, "$icon", before.icon(), after.icon());
        other(settings, "$manual", before.manual(), after.manual());
        other(settings, "$history", before.history(), after.history());
        other(settings, "$section", before.sectionId(), after.sectionId());
        return settings;
    }

    private static void other(List<String> settings, String name, Object before, Object after) {
        if (!before.equals(after)) {
            settings.add(name);
        }
    }

    private static AuditEntry entry(AuditKind kind, SectionRow row, long userId) {
        return AuditEntry.of(kind).by(userId).about("section", row.id(), name(row.name(), row.ref()));
    }

    private static AuditEntry entry(AuditKind kind, CatalogRow row, long userId) {
        return AuditEntry.of(kind).by(userId).about("catalog", row.id(), name(row.name(), row.ref()));
    }

    private static List<String> names(List<FieldRow> fields) {
        return fields.stream().map(StructureAudit::name).toList();
    }

    private static String name(FieldRow field) {
        return name(field.name(), field.ref());
    }

    /** What the platform names itself has no name of its own. */
    private static String name(@Nullable String own, String ref) {
        return own == null ? ref : own;
    }

    /** Names of fields by what became of them. */
    private static final class Differences {
        private final List<String> added = new ArrayList<>();
        private final List<String> renamed = new ArrayList<>();
        private final List<String> changed = new ArrayList<>();
        private final List<String> trashed = new ArrayList<>();
        private final List<String> restored = new ArrayList<>();

        void add(@Nullable FieldRow before, FieldRow after) {
            if (before == null) {
                added.add(name(after));
            } else if (after.deletedAt() != null) {
                if (before.deletedAt() == null) {
                    trashed.add(name(before));
                }
            } else if (before.deletedAt() != null) {
                restored.add(name(after));
            } else {
                if (!Objects.equals(before.name(), after.name())) {
                    renamed.add(name(before) + " → " + name(after));
                }
                // its place and its name are other questions
                if (!before.living(0).called(null).equals(after.living(0).called(null))) {
                    changed.add(name(after));
                }
            }
        }
    }
}
