package dev.artel.record;

import dev.artel.access.Access;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a link may point to, for whoever shows a field of a record outside of its card. */
public interface Choices {
    /**
     * The same as {@code GET /catalogs/{catalog}/fields/{field}/availableRecords} answers; NotFound for a field that the actor may not
     * see on any record.
     *
     * @param parameters of the request: {@code title, catalogId, recordsFilters, limit}
     */
    List<ObjectNode> of(Access access, String catalog, String field, Map<String, String[]> parameters);
}
