package dev.artel.catalog;

import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of a fixed system catalog.
 *
 * @param id text id, such as {@code $status}
 * @param type id of the field type that shows it
 * @param column column of the fixed table; null when the owner computes the value (see {@code record.FixedRecords#computed})
 * @param storage how the column is read
 * @param writable whether people may change it
 */
public record FixedField(
        long number,
        String id,
        Text name,
        String type,
        ObjectNode config,
        @Nullable String column,
        Storage storage,
        boolean required,
        boolean writable) {}
