package dev.artel.record.read;

import dev.artel.access.Extent;
import dev.artel.access.Grant;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.ValueContext.FieldKey;
import dev.artel.record.Fields;
import dev.artel.record.Rec;
import dev.artel.record.RecordProblems;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.value.Answers;
import dev.artel.record.value.Row;
import dev.artel.record.value.Rows;
import dev.artel.record.value.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Values of linked records inside the value of the link: for a whole page, level by level. */
@Component
class LinkedValues {
    private final Layouts layouts;
    private final Rows rows;
    private final ObjectProvider<Pages> pages;

    LinkedValues(Layouts layouts, Rows rows, ObjectProvider<Pages> pages) {
        this.layouts = layouts;
        this.rows = rows;
        this.pages = pages;
    }

    /** Fetches what was asked for of the records that the rows link to, as far as the person may see it. */
    void load(Layout layout, List<Row> rows, Fields fields, Scope scope) {
        Grant grant = scope.access().on(layout.catalog().key());
        fields.linked().forEach((ref, byCatalog) -> {
            Slot slot = layout.slot(grant, ref).orElseThrow(() -> RecordProblems.unknownField(ref));
            byCatalog.forEach((catalog, wanted) -> scope.catalog(catalog)
                    .map(layouts::of)
                    .ifPresent(target -> load(layout, slot, rows, target, wanted, scope)));
        });
    }

    private void load(Layout layout, Slot slot, List<Row> rows, Layout target, Fields fields, Scope scope) {
        long catalog = target.catalog().id();
        List<Long> ids = rows.stream()
                .flatMap(row -> Answers.references(row.value(slot.id()), slot))
                .filter(reference -> reference.catalogId() == catalog)
                .map(Reference::targetId)
                .distinct()
                .toList();
        Grant grant = scope.access().on(target.catalog().key());
        if (ids.isEmpty() || grant.rows() == Extent.NONE) {
            return;
        }
        Pages reader = pages.getObject();
        List<Slot> wanted = reader.wanted(target, grant, fields);
        Collection<Slot> columns = reader.read(target, grant, wanted);
        Sql question = RecordQuery.of(layouts, scope.access(), target)
                .filter(new Filter.Ids(ids))
                .rows(columns);
        List<Row> targets = this.rows.seen(scope.access(), target, question, columns);
        Map<Reference, ObjectNode> values = new HashMap<>();
        for (Rec rec : reader.recs(target, targets, wanted, fields, scope)) {
            values.put(new Reference(catalog, rec.id()), rec.values());
        }
        scope.targetValues(new FieldKey(layout.catalog().id(), slot.id()), values);
    }
}
