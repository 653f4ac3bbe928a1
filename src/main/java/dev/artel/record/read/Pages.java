package dev.artel.record.read;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Reference;
import dev.artel.kernel.Actor;
import dev.artel.record.Fields;
import dev.artel.record.FixedRecords;
import dev.artel.record.Rec;
import dev.artel.record.RecordProblems;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Slot;
import dev.artel.record.value.Answers;
import dev.artel.record.value.Naming;
import dev.artel.record.value.Row;
import dev.artel.record.value.Scope;
import dev.artel.record.value.SideTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns rows into records as somebody may see them: all that a page needs is fetched at once. */
@Component
public class Pages {
    private final Layouts layouts;
    private final SideTables sides;
    private final LinkedValues linked;

    Pages(Layouts layouts, SideTables sides, LinkedValues linked) {
        this.layouts = layouts;
        this.sides = sides;
        this.linked = linked;
    }

    /** The fields that are wanted, as far as they are visible. BadRequest for one that is not there. */
    List<Slot> wanted(Layout layout, Grant grant, Fields fields) {
        if (fields.own().isEmpty()) {
            return layout.visible(grant);
        }
        Set<Slot> wanted = new LinkedHashSet<>();
        for (String ref : fields.own()) {
            wanted.add(layout.slot(grant, ref).orElseThrow(() -> RecordProblems.unknownField(ref)));
        }
        return List.copyOf(wanted);
    }

    /** The columns that have to be read for those fields and for titles. */
    Collection<Slot> read(Layout layout, Grant grant, Collection<Slot> wanted) {
        Map<Long, Slot> read = wanted.stream()
                .collect(Collectors.toMap(Slot::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        if (layout.hidesTitles(grant)) {
            List<Slot> visible = layout.visible(grant);
            layout.titled().stream().filter(visible::contains).forEach(slot -> read.put(slot.id(), slot));
        }
        return read.values();
    }

    /** The rows as records. Side tables of the wanted fields, titles of what is linked and values of linked records are fetched. */
    List<Rec> recs(Layout layout, List<Row> rows, List<Slot> wanted, Fields fields, Scope scope) {
        if (rows.isEmpty()) {
            return List.of();
        }
        sides.load(layout, rows, wanted);
        List<Reference> references = new ArrayList<>();
        for (Row row : rows) {
            Answers.references(row, seen(row, wanted)).forEach(references::add);
            add(references, row.head().createdBy());
            add(references, row.head().updatedBy());
            add(references, row.head().deletedBy());
        }
        scope.targets(references);
        linked.load(layout, rows, AdditionalFields.of(layout, wanted, fields), scope);
        Map<Long, Map<String, JsonNode>> computed = computed(layout, rows, wanted, scope.access());
        return rows.stream()
                .map(row -> rec(layout, row, values(row, seen(row, wanted), scope, computed), actors(scope)))
                .toList();
    }

    /** A record that was just written, by somebody whose name is known. */
    public Rec written(Layout layout, Row row, Scope scope, Function<@Nullable Long, @Nullable Actor> actors) {
        List<Slot> visible = seen(row, layout.slots());
        scope.targets(Answers.references(row, visible).toList());
        return rec(layout, row, Answers.values(row, visible, scope), actors);
    }

    private static List<Slot> seen(Row row, List<Slot> slots) {
        return slots.stream().filter(slot -> row.right().sees(slot.id())).toList();
    }

    private static Function<@Nullable Long, @Nullable Actor> actors(Scope scope) {
        return id -> id == null
                ? null
                : new Actor(id, scope.target(new Reference(Catalog.USERS, id)).title());
    }

    private static Rec rec(
            Layout layout, Row row, ObjectNode values, Function<@Nullable Long, @Nullable Actor> actors) {
        Row.Head head = row.head();
        return new Rec(
                layout.catalog(),
                head.id(),
                head.ref(),
                Naming.shown(layout, row.right(), row),
                head.version(),
                head.createdAt(),
                actors.apply(head.createdBy()),
                head.updatedAt(),
                actors.apply(head.updatedBy()),
                head.deletedAt(),
                actors.apply(head.deletedBy()),
                values,
                row.right());
    }

    private static ObjectNode values(
            Row row, List<Slot> wanted, Scope scope, Map<Long, Map<String, JsonNode>> computed) {
        ObjectNode values = Answers.values(row, wanted, scope);
        Map<String, JsonNode> made = computed.getOrDefault(row.id(), Map.of());
        for (Slot slot : wanted) {
            JsonNode value = slot.computed() ? made.get(slot.field().ref()) : null;
            if (value != null) {
                Answers.put(values, slot, value);
            }
        }
        return values;
    }

    private Map<Long, Map<String, JsonNode>> computed(Layout layout, List<Row> rows, List<Slot> wanted, Access access) {
        if (layout.ordinary()
                || wanted.stream().noneMatch(Slot::computed)
                || !(layouts.fixed(layout.catalog()) instanceof FixedRecords owner)) {
            return Map.of();
        }
        return owner.computed(access, rows.stream().map(Row::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void add(List<Reference> references, @Nullable Long id) {
        if (id != null) {
            references.add(new Reference(Catalog.USERS, id));
        }
    }
}
