package dev.artel.catalog.field;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Field;
import tools.jackson.databind.JsonNode;

/**
 * A type whose filter values name options, people, records or fields. Where a filter is kept it names them by their numbers, so that
 * reading it looks nothing up and survives new text ids; what depends on who asks, or on the day, stays as it was sent.
 */
public interface FilterNames {
    /**
     * A value that {@link FieldType#condition} takes, with numbers.
     *
     * @throws dev.artel.kernel.Problem BadRequest for what is not there
     */
    JsonNode numbered(JsonNode sent, Field field, FilterContext context, Nested nested);

    /** A value with numbers as the API answers it; what is gone keeps its number. */
    JsonNode named(JsonNode kept, Field field, FilterContext context, Nested nested);

    /** Does the same to a filter on records of a linked catalog. */
    interface Nested {
        JsonNode filter(Catalog catalog, JsonNode filter);
    }
}
