package dev.artel.record.value;

import dev.artel.catalog.field.ContactValue;
import dev.artel.catalog.field.Reference;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Identifier;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fields that may have many values, in the side tables of a catalog: read for a whole page at once, written as sets. */
@Component
public class SideTables {
    private final Statements statements;

    SideTables(Statements statements) {
        this.statements = statements;
    }

    /** Fills the values of those fields into the rows: at most one statement for references, one for contacts. */
    public void load(Layout layout, Collection<Row> rows, Collection<Slot> slots) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Long, Row> byId = rows.stream().collect(Collectors.toMap(Row::id, row -> row, (first, second) -> first));
        List<Slot> references = stored(slots, Storage.References.class);
        if (!references.isEmpty()) {
            start(rows, references);
            Sql sql = select(layout.catalog().table().references(), TARGET, byId.keySet(), fields(layout, references));
            statements.rows(sql).forEach(columns -> add(byId, columns, reference(columns)));
        }
        List<Slot> contacts = stored(slots, Storage.Contacts.class);
        if (!contacts.isEmpty()) {
            start(rows, contacts);
            Sql sql = select(layout.catalog().table().contacts(), CONTACT, byId.keySet(), fields(layout, contacts));
            statements.rows(sql).forEach(columns -> add(byId, columns, contact(columns)));
        }
    }

    /** Fills those of the fields into the row that stand in side tables and were not read yet. */
    public void loadMissing(Layout layout, Row row, Collection<Slot> slots) {
        load(
                layout,
                List.of(row),
                slots.stream().filter(slot -> !row.has(slot.id())).toList());
    }

    /** Writes the values of those fields of one record; {@code fresh} when there can be none before. */
    public void write(Layout layout, long recordId, Map<Slot, @Nullable Object> values, boolean fresh) {
        write(layout.catalog().table().references(), recordId, only(values, Storage.References.class), fresh);
        write(layout.catalog().table().contacts(), recordId, only(values, Storage.Contacts.class), fresh);
    }

    private static final List<Identifier> TARGET = List.of(Names.TARGET_CATALOG, Names.TARGET_RECORD);
    private static final List<Identifier> CONTACT = List.of(Names.CONTACT, Names.COMMENT, Names.NORMAL);

    private void write(Identifier table, long recordId, Map<Slot, List<?>> values, boolean fresh) {
        if (values.isEmpty()) {
            return;
        }
        if (!fresh) {
            statements.change(Sql.of("DELETE FROM ")
                    .name(table)
                    .add(" WHERE ")
                    .name(Names.RECORD_ID)
                    .add(" = ")
                    .bind(recordId)
                    .add(" AND ")
                    .name(Names.FIELD_ID)
                    .add(" IN ")
                    .list(values.keySet().stream().map(Slot::id).toList()));
        }
        List<Sql> rows = new ArrayList<>();
        List<Identifier> columns = new ArrayList<>();
        values.forEach((slot, list) -> {
            int position = 0;
            for (Object value : list) {
                columns.clear();
                columns.addAll(value instanceof Reference ? TARGET : CONTACT);
                rows.add(row(recordId, slot.id(), position++, value));
            }
        });
        if (!rows.isEmpty()) {
            statements.change(insert(table, columns).join(", ", rows));
        }
    }

    private static Sql insert(Identifier table, List<Identifier> columns) {
        List<Sql> names = columns.stream().map(name -> new Sql().name(name)).toList();
        return Sql.of("INSERT INTO ")
                .name(table)
                .add(" (")
                .name(Names.RECORD_ID)
                .add(", ")
                .name(Names.FIELD_ID)
                .add(", ")
                .name(Names.POSITION)
                .add(", ")
                .join(", ", names)
                .add(") VALUES ");
    }

    private static Sql row(long recordId, long fieldId, int position, Object value) {
        Sql sql = Sql.of("(")
                .bind(recordId)
                .add(", ")
                .bind(fieldId)
                .add(", ")
                .bind(position)
                .add(", ");
        if (value instanceof Reference reference) {
            return sql.bind(reference.catalogId())
                    .add(", ")
                    .bind(reference.targetId())
                    .add(")");
        }
        ContactValue contact = (ContactValue) value;
        return sql.bind(contact.contact())
                .add(", ")
                .bind(contact.comment())
                .add(", ")
                .bind(contact.normal())
                .add(")");
    }

    private static Sql select(Identifier table, List<Identifier> columns, Collection<Long> ids, Sql fields) {
        return Sql.of("SELECT ")
                .name(Names.RECORD_ID)
                .add(", ")
                .name(Names.FIELD_ID)
                .add(", ")
                .join(", ", columns.stream().map(name -> new Sql().name(name)).toList())
                .add(" FROM ")
                .name(table)
                .add(" WHERE ")
                .name(Names.RECORD_ID)
                .add(" IN ")
                .list(ids)
                .add(fields)
                .add(" ORDER BY ")
                .name(Names.RECORD_ID)
                .add(", ")
                .name(Names.FIELD_ID)
                .add(", ")
                .name(Names.POSITION);
    }

    /** Nothing when all fields of that kind are wanted, else their numbers. */
    private static Sql fields(Layout layout, List<Slot> wanted) {
        Class<? extends Storage> kind = wanted.get(0).storage().getClass();
        return stored(layout.slots(), kind).size() == wanted.size()
                ? new Sql()
                : Sql.of(" AND ")
                        .name(Names.FIELD_ID)
                        .add(" IN ")
                        .list(wanted.stream().map(Slot::id).toList());
    }

    private static List<Slot> stored(Collection<Slot> slots, Class<? extends Storage> kind) {
        return slots.stream().filter(slot -> kind.isInstance(slot.storage())).toList();
    }

    private static Map<Slot, List<?>> only(Map<Slot, @Nullable Object> values, Class<? extends Storage> kind) {
        Map<Slot, List<?>> lists = new LinkedHashMap<>();
        values.forEach((slot, value) -> {
            if (kind.isInstance(slot.storage())) {
                lists.put(slot, value instanceof List<?> list ? list : List.of());
            }
        });
        return lists;
    }

    private static void start(Collection<Row> rows, List<Slot> slots) {
        rows.forEach(row -> slots.forEach(slot -> row.set(slot.id(), new ArrayList<>())));
    }

    @SuppressWarnings("unchecked")
    private static void add(Map<Long, Row> rows, Map<String, Object> columns, Object value) {
        Row row = rows.get(RowReader.requiredNumber(columns, Names.RECORD_ID));
        long field = RowReader.requiredNumber(columns, Names.FIELD_ID);
        if (row != null && row.value(field) instanceof List<?> list) {
            ((List<Object>) list).add(value);
        }
    }

    private static Reference reference(Map<String, Object> columns) {
        return new Reference(
                RowReader.requiredNumber(columns, Names.TARGET_CATALOG),
                RowReader.requiredNumber(columns, Names.TARGET_RECORD));
    }

    private static ContactValue contact(Map<String, Object> columns) {
        return new ContactValue(
                RowReader.text(columns.get(Names.CONTACT.sql())),
                RowReader.text(columns.get(Names.COMMENT.sql())),
                RowReader.text(columns.get(Names.NORMAL.sql())));
    }
}
