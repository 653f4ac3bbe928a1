package dev.artel.catalog;

import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Json;
import dev.artel.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field of a fixed system catalog.
 *
 * @param id text id, such as {@code $status}
 * @param type id of the field type that shows it
 * @param config settings of the type, without {@code items}: those follow from the options
 * @param options the options of a choice, in order; empty for other types
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
        List<Option> options,
        @Nullable String column,
        Storage storage,
        boolean required,
        boolean writable) {

    /**
     * An option of a choice.
     *
     * @param id text id, which is also what the column holds, such as {@code $on}
     * @param color six hexadecimal digits
     */
    public record Option(String id, Text name, String color) {}

    /** A line of text that people may change; the catalog's title when it is the first field. */
    public static FixedField line(long number, String id, Text name, String column, boolean required) {
        return new FixedField(
                number,
                id,
                name,
                "text",
                Json.object().put("type", "text"),
                List.of(),
                column,
                new Storage.Column(Storage.Kind.LINE),
                required,
                true);
    }

    /** A longer text that people may change. */
    public static FixedField multiline(long number, String id, Text name, String column) {
        return new FixedField(
                number,
                id,
                name,
                "text",
                Json.object().put("type", "multiline"),
                List.of(),
                column,
                new Storage.Column(Storage.Kind.TEXT),
                false,
                true);
    }

    /** A choice that people may change. */
    public static FixedField choice(
            long number, String id, Text name, String column, boolean several, List<Option> options) {
        return new FixedField(
                number,
                id,
                name,
                "dropdown",
                Json.object().put("type", "dropdown").put("multiselect", several),
                options,
                column,
                new Storage.Codes(),
                true,
                true);
    }

    /** A link to one record of another system catalog. */
    public static FixedField link(
            long number, String id, Text name, String column, String catalog, long catalogNumber) {
        ObjectNode config = Json.object().put("type", "object").put("multiselect", false);
        config.putArray("catalogs").addObject().put("id", catalog);
        return new FixedField(
                number, id, name, "object", config, List.of(), column, new Storage.Link(catalogNumber), true, true);
    }

    /** The same field, not demanded of new records. */
    public FixedField optional() {
        return new FixedField(number, id, name, type, config, options, column, storage, false, writable);
    }

    /** The same field, which people only read. */
    public FixedField readOnly() {
        return new FixedField(number, id, name, type, config, options, column, storage, required, false);
    }
}
