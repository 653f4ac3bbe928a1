package dev.artel.catalog.structure;

import dev.artel.catalog.Catalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is in force at one revision.
 *
 * @param entries the catalogs that stand in the table, by number
 * @param languages the structure as it is spoken in each language
 */
record Snapshot(long revision, Map<Long, Entry> entries, Map<Locale, Structure> languages) {
    Structure in(Locale language) {
        Structure structure = languages.get(language);
        if (structure == null) {
            throw new IllegalArgumentException("no dictionary for " + language);
        }
        return structure;
    }

    /**
     * A catalog's rows.
     *
     * @param made the catalog made of them where that is the same in all languages; else null
     */
    record Entry(
            CatalogRow row, List<FieldRow> fields, @Nullable Catalog made) {}
}
