package dev.artel.record.value;

import dev.artel.access.Access;
import dev.artel.access.Extent;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.catalog.field.Filter;
import dev.artel.kernel.Identifier;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.Names;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Slot;
import dev.artel.record.sql.Sql;
import dev.artel.record.sql.Statements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Finds linked records, for a whole page with one statement: their numbers, ids, titles and whether they lie in the trash. */
@Component
class TargetReader {
    private static final Identifier TABLE = Identifier.of("t");
    private static final int PARTS = 100;

    private final Layouts layouts;
    private final Statements statements;
    private final Rows rows;

    TargetReader(Layouts layouts, Statements statements, Rows rows) {
        this.layouts = layouts;
        this.statements = statements;
        this.rows = rows;
    }

    /**
     * A record that was found.
     *
     * @param title as the person may see it
     * @param seen whether the person may see the record
     */
    record Found(long catalogId, Row.Head head, String title, boolean seen) {}

    /**
     * What there is of what was asked for. A link shows the title of its target even where the record itself is closed to the person;
     * where the person does not see every field that may name it, titles are chosen among the visible ones.
     *
     * @param open titles as they are, whoever asks: for what is kept and rights-checked later
     */
    List<Found> find(Asked asked, Access access, boolean open) {
        List<Sql> parts = new ArrayList<>();
        Set<Long> closed = new HashSet<>();
        List<Found> found = new ArrayList<>();
        Set<Long> catalogs = new TreeSet<>(asked.numbers().keySet());
        catalogs.addAll(asked.texts().keySet());
        for (long catalogId : catalogs) {
            Layout layout = layouts.find(catalogId).orElse(null);
            if (layout == null) {
                continue;
            }
            Grant grant = access.on(layout.catalog().key());
            if (open || grant.rows() == Extent.NONE || grant.rows() == Extent.ALL && !layout.hidesTitles(grant)) {
                parts.addAll(parts(asked, layout));
                if (!open && grant.rows() == Extent.NONE) {
                    closed.add(catalogId);
                }
            } else {
                found.addAll(chosen(asked, layout, access, grant));
            }
        }
        for (int from = 0; from < parts.size(); from += PARTS) {
            List<Sql> some = parts.subList(from, Math.min(parts.size(), from + PARTS));
            statements.rows(new Sql().join(" UNION ALL ", some)).forEach(columns -> found.add(found(columns, closed)));
        }
        return found;
    }

    private static List<Sql> parts(Asked asked, Layout layout) {
        List<Sql> parts = new ArrayList<>();
        Optional.ofNullable(asked.numbers().get(layout.catalog().id()))
                .ifPresent(ids -> parts.add(part(layout, Names.ID, ids)));
        Optional.ofNullable(asked.texts().get(layout.catalog().id()))
                .ifPresent(ids -> parts.add(part(layout, Names.CUSTOM_ID, ids)));
        return parts;
    }

    private static Sql part(Layout layout, Identifier by, Collection<?> ids) {
        List<Sql> columns =
                Names.RECORD.stream().map(name -> new Sql().column(TABLE, name)).toList();
        return Sql.of("SELECT CAST(")
                .bind(layout.catalog().id())
                .add(" AS SIGNED) AS ")
                .name(Names.CATALOG_ID)
                .add(", ")
                .join(", ", columns)
                .add(" FROM ")
                .name(layout.table())
                .add(" ")
                .name(TABLE)
                .add(" WHERE ")
                .column(TABLE, by)
                .add(" IN ")
                .list(ids);
    }

    private static Found found(Map<String, Object> columns, Set<Long> closed) {
        Row.Head head = RowReader.head(columns);
        long catalog = RowReader.requiredNumber(columns, Names.CATALOG_ID);
        return new Found(catalog, head, Naming.named(head.title(), head.ref()), !closed.contains(catalog));
    }

    private List<Found> chosen(Asked asked, Layout layout, Access access, Grant grant) {
        List<Slot> titled =
                layout.titled().stream().filter(layout.visible(grant)::contains).toList();
        long catalog = layout.catalog().id();
        List<Sql> questions = new ArrayList<>();
        Optional.ofNullable(asked.numbers().get(catalog))
                .map(numbers -> RecordQuery.all(layouts, access, layout).filter(new Filter.Ids(List.copyOf(numbers))))
                .ifPresent(query -> questions.add(query.rows(titled)));
        for (String text : asked.texts().getOrDefault(catalog, Set.of())) {
            questions.add(RecordQuery.all(layouts, access, layout).ref(text).rows(titled));
        }
        Map<Long, Found> found = new TreeMap<>();
        for (Sql question : questions) {
            for (Row row : rows.whole(access, layout, question, titled)) {
                boolean seen = row.right().may(Privilege.VIEW);
                // what is closed is named by what the person sees of others of its kind
                Right right = seen ? row.right() : grant.most();
                found.put(row.id(), new Found(catalog, row.head(), Naming.shown(layout, right, row), seen));
            }
        }
        return List.copyOf(found.values());
    }
}
