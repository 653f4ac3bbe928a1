package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Section;
import dev.artel.catalog.field.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All sections and catalogs at one revision, in one language: names of the platform's own are spoken in it. Sections in the order of
 * the menu, catalogs by section and in the order within it.
 */
public final class Structure {
    private final long revision;
    private final Locale language;
    private final List<Section> sections;
    private final List<Catalog> catalogs;
    private final Map<Long, Catalog> byNumber = new HashMap<>();
    private final Map<String, Catalog> byText = new HashMap<>();

    Structure(long revision, Locale language, List<Section> sections, List<Catalog> catalogs) {
        this.revision = revision;
        this.language = language;
        this.sections = List.copyOf(sections);
        this.catalogs = List.copyOf(catalogs);
        for (Catalog catalog : catalogs) {
            byNumber.put(catalog.id(), catalog);
            if (catalog.customId() != null) {
                byText.put(catalog.customId(), catalog);
            }
        }
    }

    public long revision() {
        return revision;
    }

    public Locale language() {
        return language;
    }

    public List<Section> sections() {
        return sections;
    }

    public Optional<Section> section(String ref) {
        return sections.stream()
                .filter(section -> ref.equals(section.customId()) || ref.equals(Long.toString(section.id())))
                .findFirst();
    }

    public List<Catalog> catalogs() {
        return catalogs;
    }

    public Optional<Catalog> catalog(long id) {
        return Optional.ofNullable(byNumber.get(id));
    }

    /** The catalog of that number or text id. */
    public Optional<Catalog> catalog(String ref) {
        Catalog named = byText.get(ref);
        if (named != null) {
            return Optional.of(named);
        }
        return Values.number(ref).flatMap(this::catalog);
    }
}
