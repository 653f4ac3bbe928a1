package dev.artel.catalog.field;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a type says of itself to palettes and forms.
 *
 * @param group palette group: {@code text, number, choice, people, link, structure}
 * @param filter how the browser asks for filter values: {@code text, range, dateRange, options, people, records, switch, none}
 * @param kinds the kinds in the palette; one for most types
 */
public record FieldManifest(String group, String filter, List<Kind> kinds) {
    /** Under which key the texts of an entry of the palette stand. */
    public static String key(FieldType type, Kind kind) {
        return "field." + type.id() + (kind.kind().isEmpty() ? "" : "." + kind.kind());
    }

    /**
     * One entry of the palette. Its texts are {@code field.<type>.<kind>.name} and {@code .help} (without a kind
     * {@code field.<type>.name}), those of its settings
     * {@code field.<type>.<setting>.title} and {@code .description}.
     *
     * @param kind value of {@code config.type}; empty when the type has one kind only
     * @param icon name of a lucide icon
     * @param defaults the settings of a new field
     * @param settings JSON Schema (type object) of the settings that people change, in the order of the form; each property has
     *     {@code x-editor}: {@code text, number, switch, options, catalogs, select}
     */
    public record Kind(String kind, String icon, ObjectNode defaults, ObjectNode settings) {}
}
