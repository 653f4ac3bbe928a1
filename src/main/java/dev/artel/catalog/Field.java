package dev.artel.catalog;

import dev.artel.catalog.field.FieldType;
import dev.artel.catalog.field.ValueContext.FieldKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attribute of the records of one catalog.
 *
 * @param catalogId number of the catalog it belongs to
 * @param id number within the catalog, never used twice
 * @param customId text id given by a person or the platform; else null
 * @param type knows storage, parsing, JSON form, filters
 * @param config the type's own settings, complete (defaults filled in)
 * @param apiOnly people see it, only API and scenarios write it
 * @param hidden people do not see it on cards and in tables
 * @param visible the rule of the API when to show it; null always
 */
public record Field(
        long catalogId,
        long id,
        @Nullable String customId,
        String name,
        FieldType type,
        ObjectNode config,
        boolean required,
        String hint,
        boolean history,
        boolean filterable,
        boolean apiOnly,
        boolean hidden,
        String comment,
        @Nullable JsonNode visible) {

    /** The id as the API answers it: the text id if there is one, else the number. */
    public String ref() {
        return customId != null ? customId : Long.toString(id);
    }

    public FieldKey key() {
        return new FieldKey(catalogId, id);
    }

    public boolean answersTo(String ref) {
        return ref.equals(customId) || ref.equals(Long.toString(id));
    }

    /** The kind within the type, such as {@code phone} of a contact; empty when the type has one only. */
    public String kind() {
        return config.path("type").asString("");
    }
}
