package dev.artel.catalog.field;

import dev.artel.catalog.Catalog;
import tools.jackson.databind.JsonNode;

/** What a type may ask when it reads a filter. */
public interface FilterContext extends ValueContext {
    /** Reads a filter (either form of the API) on another catalog, for conditions on linked records. */
    Filter filter(Catalog catalog, JsonNode sent);

    /** Whether the filter was kept by somebody who was allowed to: then whoever uses it need not see all the fields that it names. */
    default boolean kept() {
        return false;
    }
}
