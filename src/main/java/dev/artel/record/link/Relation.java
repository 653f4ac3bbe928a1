package dev.artel.record.link;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import dev.artel.record.Count;
import java.time.Instant;
import java.util.List;

/**
 * The records of one catalog that point to a record by one field.
 *
 * @param total how many there are in all
 */
public record Relation(Catalog catalog, Field field, List<Item> records, Count total) {
    /** A record that points here. */
    public record Item(String ref, String title, Instant created) {}
}
