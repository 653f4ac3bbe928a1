package dev.artel.record.sql;

import dev.artel.access.Access;
import dev.artel.catalog.field.Filter;
import dev.artel.kernel.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The question in which of some views a record lies: one row with a column for each view. */
public final class ViewFacts {
    private static final String FACT = "in_view_";

    private final Layout layout;
    private final Where where;
    private final Map<Long, Filter> rights;
    private final Map<Long, Filter> others;

    /**
     * @param rights rights views by number: they hold whoever may see what
     * @param others views that are lists alone: what is hidden from the person counts as empty in them
     */
    public ViewFacts(
            Layouts layouts, Access access, Layout layout, Map<Long, Filter> rights, Map<Long, Filter> others) {
        this.layout = layout;
        this.where = new Where(layouts, access);
        this.rights = new TreeMap<>(rights);
        this.others = new TreeMap<>(others);
    }

    public Sql question(long recordId) {
        List<Sql> facts = new ArrayList<>();
        rights.forEach((view, filter) -> facts.add(fact(where.open(), view, filter)));
        others.forEach((view, filter) -> facts.add(fact(where, view, filter)));
        return Sql.of("SELECT ")
                .join(", ", facts)
                .add(" FROM ")
                .name(layout.table())
                .add(" ")
                .name(RecordQuery.TABLE)
                .add(" WHERE ")
                .column(RecordQuery.TABLE, Names.ID)
                .add(" = ")
                .bind(recordId);
    }

    /** The views of an answered row. */
    public static Set<Long> views(Map<String, Object> columns) {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().startsWith(FACT))
                .filter(column -> Boolean.TRUE.equals(column.getValue())
                        || column.getValue() instanceof Number number && number.intValue() != 0)
                .map(column -> Long.valueOf(column.getKey().substring(FACT.length())))
                .collect(Collectors.toSet());
    }

    private Sql fact(Where by, long view, Filter filter) {
        return by.filter(layout, RecordQuery.TABLE, filter).add(" AS ").name(column(view));
    }

    /** The column that tells whether a row lies in that view. */
    static Identifier column(long view) {
        return Identifier.of(FACT + view);
    }
}
