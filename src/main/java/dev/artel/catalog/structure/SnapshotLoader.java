package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.FixedCatalog;
import dev.artel.catalog.Section;
import dev.artel.catalog.structure.Snapshot.Entry;
import dev.artel.kernel.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings a snapshot up to date: reads the sections, and of the catalogs those that changed since. */
@Component
class SnapshotLoader {
    private final SectionMapper sections;
    private final CatalogMapper catalogs;
    private final FieldMapper fields;
    private final StructureReader reader;
    private final FixedReader fixed;

    SnapshotLoader(
            SectionMapper sections,
            CatalogMapper catalogs,
            FieldMapper fields,
            StructureReader reader,
            FixedReader fixed) {
        this.sections = sections;
        this.catalogs = catalogs;
        this.fields = fields;
        this.reader = reader;
        this.fixed = fixed;
    }

    Snapshot load(@Nullable Snapshot before, long revision) {
        List<SectionRow> folders = sections.all();
        Map<Long, String> refs = folders.stream().collect(Collectors.toMap(SectionRow::id, SectionRow::ref));
        Map<Long, Entry> entries = entries(before, refs);
        Map<Locale, Structure> languages = new HashMap<>();
        for (Locale language : Texts.LANGUAGES) {
            languages.put(language, structure(revision, language, folders, entries, refs));
        }
        return new Snapshot(revision, Map.copyOf(entries), Map.copyOf(languages));
    }

    private Map<Long, Entry> entries(@Nullable Snapshot before, Map<Long, String> refs) {
        long since = before == null ? 0 : before.revision();
        Map<Long, Entry> entries = before == null ? new HashMap<>() : new HashMap<>(before.entries());
        Map<Long, List<FieldRow>> changed =
                fields.changedSince(since).stream().collect(Collectors.groupingBy(FieldRow::catalogId));
        for (CatalogRow row : catalogs.changedSince(since)) {
            List<FieldRow> own = changed.getOrDefault(row.id(), List.of());
            if (row.deletedAt() != null) {
                entries.remove(row.id());
            } else if (row.system()) {
                entries.put(row.id(), new Entry(row, own, null));
            } else {
                Catalog made = reader.catalog(row, own, refs.getOrDefault(row.sectionId(), ""), Texts.DEFAULT);
                entries.put(row.id(), new Entry(row, own, made));
            }
        }
        return entries;
    }

    private Structure structure(
            long revision,
            Locale language,
            List<SectionRow> folders,
            Map<Long, Entry> entries,
            Map<Long, String> refs) {
        Map<Long, Integer> positions = new HashMap<>();
        Map<Long, CatalogRow> rows = new HashMap<>();
        Map<Long, Catalog> all = new HashMap<>();
        Map<String, Catalog> named = new HashMap<>();
        for (FixedCatalog bean : fixed.beans()) {
            positions.put(bean.number(), FixedReader.position(bean));
        }
        for (Entry entry : entries.values()) {
            CatalogRow row = entry.row();
            positions.put(row.id(), row.position());
            rows.put(row.id(), row);
            if (row.ordinary()) {
                String section = refs.getOrDefault(row.sectionId(), "");
                Catalog made = entry.made();
                Catalog catalog = made != null ? made : reader.catalog(row, entry.fields(), section, language);
                all.put(row.id(), catalog);
                named.put(catalog.ref(), catalog);
            }
        }
        String settings = refs.getOrDefault(Section.SETTINGS, "");
        all.putAll(fixed.read(rows, settings, language, ref -> java.util.Optional.ofNullable(named.get(ref))));
        List<Section> menu = folders.stream()
                .filter(row -> row.deletedAt() == null)
                .map(row -> reader.section(row, language))
                .toList();
        return new Structure(revision, language, menu, ordered(all, menu, positions));
    }

    private static List<Catalog> ordered(Map<Long, Catalog> all, List<Section> menu, Map<Long, Integer> positions) {
        Map<Long, Integer> folders = new HashMap<>();
        for (int i = 0; i < menu.size(); i++) {
            folders.put(menu.get(i).id(), i);
        }
        return all.values().stream()
                .sorted(Comparator.comparing((Catalog catalog) -> folders.getOrDefault(catalog.sectionId(), -1))
                        .thenComparing(catalog -> positions.getOrDefault(catalog.id(), 0))
                        .thenComparing(Catalog::id))
                .toList();
    }
}
