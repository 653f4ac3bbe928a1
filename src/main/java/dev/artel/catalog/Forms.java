package dev.artel.catalog;

import dev.artel.access.Access;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What whoever shows single fields of a record needs to know of its catalog, in the form of the API. */
public interface Forms {
    /**
     * {@code {id, name, icon, fields}} with those fields alone, as far as the actor may see them on some record; the fields as {@code
     * GET /catalogs/{catalog}} answers them. No statement.
     *
     * @param fields numbers or text ids; what is unknown or hidden is left out
     */
    ObjectNode of(Access access, Catalog catalog, Set<String> fields);
}
