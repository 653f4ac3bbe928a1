package dev.artel.record.sql;

import dev.artel.access.Access;
import dev.artel.catalog.field.Filter;
import java.util.Optional;

/** The filters of rights views; no statement. */
public interface ViewFilters {
    /** The filter as it holds for that person; empty when there is no such view, or it names what is not there any more. */
    Optional<Filter> of(long viewId, Access access);
}
