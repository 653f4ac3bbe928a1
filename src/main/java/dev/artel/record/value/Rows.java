package dev.artel.record.value;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.access.RecordRules;
import dev.artel.access.Right;
import dev.artel.access.Subject;
import dev.artel.catalog.field.Filter;
import dev.artel.record.Standing;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.RowRights;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Runs questions to records and gives each row the right that the person has on it. Where rights are the same on all records that
 * costs nothing; else a statement for rules on single records, if there are any.
 */
@Component
public class Rows {
    private final Layouts layouts;
    private final Statements statements;
    private final ObjectProvider<RecordRules> rules;

    Rows(Layouts layouts, Statements statements, ObjectProvider<RecordRules> rules) {
        this.layouts = layouts;
        this.statements = statements;
        this.rules = rules;
    }

    /** The rows with the values that the person sees: what is hidden on a record is not in its row. */
    public List<Row> seen(Access access, Layout layout, Sql question, Collection<Slot> slots) {
        List<Row> rows = whole(access, layout, question, slots);
        for (Row row : rows) {
            slots.stream().filter(slot -> !row.right().sees(slot.id())).forEach(slot -> row.remove(slot.id()));
        }
        return rows;
    }

    /** The rows with all values that were read: for changes, and for titles that are chosen afterwards. */
    public List<Row> whole(Access access, Layout layout, Sql question, Collection<Slot> slots) {
        RowRights rights = layouts.rights(access, layout);
        List<Map<String, Object>> found = statements.rows(question);
        List<Row> rows = new ArrayList<>();
        Map<Long, Set<Long>> views = new HashMap<>();
        for (Map<String, Object> columns : found) {
            Row row = RowReader.row(columns, slots);
            rows.add(row);
            views.put(row.id(), rights.views(columns));
        }
        Map<Long, Right> each = rights(layout, rights.grant(), views);
        rows.forEach(row -> row.right(each.getOrDefault(row.id(), Right.NONE)));
        return rows;
    }

    /** The rights on those records, in the trash or not; those that are not there are absent. At most two statements. */
    public Map<Long, Right> rights(Access access, Layout layout, Collection<Long> ids) {
        RowRights rights = layouts.rights(access, layout);
        Optional<Right> uniform = rights.grant().uniform();
        Map<Long, Right> each = new HashMap<>();
        if (ids.isEmpty()) {
            return each;
        } else if (uniform.isPresent()) {
            ids.forEach(id -> each.put(id, uniform.get()));
            return each;
        }
        Sql question = RecordQuery.all(layouts, access, layout)
                .filter(new Filter.Ids(List.copyOf(Set.copyOf(ids))))
                .rows(List.of());
        Map<Long, Set<Long>> views = new HashMap<>();
        statements
                .rows(question)
                .forEach(columns -> views.put(RowReader.requiredNumber(columns, Names.ID), rights.views(columns)));
        return rights(layout, rights.grant(), views);
    }

    /** How the right on that record comes about, in the trash or not; empty when it is not there. At most two statements. */
    public Optional<Standing> standing(Access access, Layout layout, long id) {
        RowRights rights = layouts.rights(access, layout);
        Grant grant = rights.grant();
        Sql question = RecordQuery.all(layouts, access, layout)
                .filter(new Filter.Ids(List.of(id)))
                .rows(List.of());
        return statements.rows(question).stream().findFirst().map(columns -> {
            Map<Subject, Right> onRecord = grant.onRecords()
                    ? rules.getObject()
                            .of(layout.catalog().id(), List.of(id), grant.subjectsOnRecords())
                            .getOrDefault(id, Map.of())
                    : Map.of();
            return new Standing(grant, rights.views(columns), onRecord);
        });
    }

    private Map<Long, Right> rights(Layout layout, Grant grant, Map<Long, Set<Long>> views) {
        Map<Long, Map<Subject, Right>> onRecords = grant.onRecords() && !views.isEmpty()
                ? rules.getObject().of(layout.catalog().id(), views.keySet(), grant.subjectsOnRecords())
                : Map.of();
        Map<Long, Right> rights = new HashMap<>();
        views.forEach((id, in) -> rights.put(id, grant.right(id, in, onRecords.getOrDefault(id, Map.of()))));
        return rights;
    }
}
