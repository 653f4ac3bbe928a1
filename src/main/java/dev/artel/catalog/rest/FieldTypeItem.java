package dev.artel.catalog.rest;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the palette of field types, in the caller's language.
 *
 * @param kind value of {@code config.type}; null when the type has one kind only
 * @param icon name of a lucide icon
 * @param group {@code text, number, choice, people, link, structure}
 * @param config settings of a new field
 * @param settings JSON Schema of the settings that people change, in the order of the form
 * @param multi whether a record can hold several values
 * @param filter how filter values are asked for: {@code text, range, dateRange, options, people, records, switch, none}
 */
record FieldTypeItem(
        String type,
        @Nullable String kind,
        String name,
        String help,
        String icon,
        String group,
        ObjectNode config,
        ObjectNode settings,
        boolean multi,
        boolean sortable,
        String filter,
        boolean aggregatable) {}
