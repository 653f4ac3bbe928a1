package dev.artel.catalog.field;

import dev.artel.catalog.Field;
import java.util.List;

/** Which records of a catalog are meant, in symbols. An empty {@link And} means all. */
public sealed interface Filter {
    Filter ALL = new And(List.of());

    /** The value of one field fulfils the condition. */
    record Is(Field field, Condition condition) implements Filter {}

    /** The record is one of those. */
    record Ids(List<Long> ids) implements Filter {}

    /** All of them. */
    record And(List<Filter> filters) implements Filter {}

    /** One of them. */
    record Or(List<Filter> filters) implements Filter {}

    /** Not that. */
    record Not(Filter filter) implements Filter {}
}
