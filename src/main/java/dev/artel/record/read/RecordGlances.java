package dev.artel.record.read;

import dev.artel.access.Access;
import dev.artel.access.Extent;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.kernel.Identifier;
import dev.artel.record.Glances;
import dev.artel.record.RecordKey;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Answers;
import dev.artel.record.value.Naming;
import dev.artel.record.value.Row;
import dev.artel.record.value.RowReader;
import dev.artel.record.value.Rows;
import dev.artel.record.value.Scope;
import dev.artel.record.value.Scopes;
import dev.artel.record.value.ShortValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Titles and short values of records of many catalogs: one statement, a union with as many columns as the catalog that needs most. */
@Service
class RecordGlances implements Glances {
    private static final Identifier TABLE = Identifier.of("t");

    private final Layouts layouts;
    private final Scopes scopes;
    private final Statements statements;
    private final Rows rows;

    RecordGlances(Layouts layouts, Scopes scopes, Statements statements, Rows rows) {
        this.layouts = layouts;
        this.scopes = scopes;
        this.statements = statements;
        this.rows = rows;
    }

    /** What is asked of one catalog; {@code slots} are those wanted and, where titles must be chosen, those that may give them. */
    private record Part(Layout layout, List<Slot> wanted, List<Slot> slots, Map<Long, Right> rights) {}

    @Override
    @Transactional
    public Map<RecordKey, Glance> of(Access access, Map<RecordKey, ? extends Collection<String>> records) {
        Map<Long, Part> parts = parts(access, records);
        if (parts.isEmpty()) {
            return Map.of();
        }
        Scope scope = scopes.of(access);
        int width = parts.values().stream()
                .mapToInt(part -> part.slots().size())
                .max()
                .orElse(0);
        List<Sql> questions =
                parts.values().stream().map(part -> question(part, width)).toList();
        Map<RecordKey, Glance> glances = new HashMap<>();
        for (Map<String, Object> columns : statements.rows(new Sql().join(" UNION ALL ", questions))) {
            long catalog = RowReader.requiredNumber(columns, Names.CATALOG_ID);
            Part part = parts.get(catalog);
            if (part != null) {
                Row row = row(part, columns);
                if (row.right().may(Privilege.VIEW)) {
                    glances.put(new RecordKey(catalog, row.id()), glance(part, row, scope));
                }
            }
        }
        return glances;
    }

    private Map<Long, Part> parts(Access access, Map<RecordKey, ? extends Collection<String>> records) {
        Map<Long, Set<Long>> ids = new TreeMap<>();
        Map<Long, Set<String>> fields = new HashMap<>();
        records.forEach((key, wanted) -> {
            ids.computeIfAbsent(key.catalogId(), id -> new TreeSet<>()).add(key.recordId());
            fields.computeIfAbsent(key.catalogId(), id -> new LinkedHashSet<>()).addAll(wanted);
        });
        Map<Long, Part> parts = new TreeMap<>();
        ids.forEach((catalog, numbers) -> layouts.find(catalog).ifPresent(layout -> {
            Grant grant = access.on(layout.catalog().key());
            if (grant.rows() != Extent.NONE) {
                Map<Long, Right> rights = rows.rights(access, layout, numbers);
                parts.put(catalog, part(layout, grant, fields.getOrDefault(catalog, Set.of()), rights));
            }
        }));
        return parts;
    }

    private static Part part(Layout layout, Grant grant, Set<String> fields, Map<Long, Right> rights) {
        List<Slot> wanted = fields.stream()
                .flatMap(field -> layout.slot(grant, field).stream())
                .filter(ShortValues::fits)
                .distinct()
                .limit(FIELDS)
                .toList();
        Set<Slot> slots = new LinkedHashSet<>(wanted);
        if (layout.hidesTitles(grant)) {
            List<Slot> visible = layout.visible(grant);
            layout.titled().stream().filter(visible::contains).forEach(slots::add);
        }
        return new Part(layout, wanted, List.copyOf(slots), rights);
    }

    private static Sql question(Part part, int width) {
        List<Sql> columns = new ArrayList<>();
        Names.RECORD.forEach(name -> columns.add(new Sql().column(TABLE, name)));
        for (int at = 0; at < width; at++) {
            Sql value = at < part.slots().size()
                    ? ShortValues.column(part.layout(), part.slots().get(at), TABLE)
                    : Sql.of("NULL");
            columns.add(value.add(" AS ").name(label(at)));
        }
        return Sql.of("SELECT CAST(")
                .bind(part.layout().catalog().id())
                .add(" AS SIGNED) AS ")
                .name(Names.CATALOG_ID)
                .add(", ")
                .join(", ", columns)
                .add(" FROM ")
                .name(part.layout().table())
                .add(" ")
                .name(TABLE)
                .add(" WHERE ")
                .column(TABLE, Names.ID)
                .add(" IN ")
                .list(part.rights().keySet());
    }

    private static Row row(Part part, Map<String, Object> columns) {
        Row row = RowReader.row(columns, List.of());
        row.right(part.rights().getOrDefault(row.id(), Right.NONE));
        for (int at = 0; at < part.slots().size(); at++) {
            Slot slot = part.slots().get(at);
            row.set(slot.id(), ShortValues.stored(slot, columns.get(label(at).sql())));
        }
        return row;
    }

    private static Glance glance(Part part, Row row, Scope scope) {
        Map<Long, JsonNode> values = new HashMap<>();
        Long title = row.head().titleField();
        for (Slot slot : part.wanted()) {
            Object stored = row.value(slot.id());
            if (stored != null && row.right().sees(slot.id()) && (title == null || title != slot.id())) {
                values.put(slot.id(), Answers.value(stored, slot, scope));
            }
        }
        return new Glance(Naming.shown(part.layout(), row.right(), row), values);
    }

    private static Identifier label(int at) {
        return Identifier.of("v" + at);
    }
}
