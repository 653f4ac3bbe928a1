package dev.artel.record;

import static dev.artel.record.RecordFixture.field;
import static dev.artel.record.RecordFixture.link;
import static dev.artel.record.RecordFixture.number;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.field.Filter;
import dev.artel.catalog.field.Reference;
import dev.artel.kernel.Json;
import dev.artel.record.sql.Layout;
import dev.artel.record.sql.Layouts;
import dev.artel.record.sql.RecordQuery;
import dev.artel.record.sql.Statements;
import dev.artel.record.value.Row;
import dev.artel.record.value.RowReader;
import dev.artel.record.value.SideTables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Random filters on random records: the database and the oracle must agree. */
class FiltersModuleTest extends RecordTest {
    private static final int RECORDS = 120;
    private static final int FILTERS = 600;

    @Autowired
    private Layouts layouts;

    @Autowired
    private Statements statements;

    @Autowired
    private SideTables sides;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void theDatabaseFindsWhatTheFilterSays() {
        long seed = Long.getLong("artel.seed", 20_261_123L);
        Random random = new Random(seed);
        Catalog clients = fixture.create(text("name"), number("sum"));
        Catalog catalog = fixture.create(kinds(clients));
        transactions.executeWithoutResult(status -> fill(clients, catalog, random));
        List<Row> targets = rows(clients);
        List<Row> rows = rows(catalog);
        Map<Reference, Row> linked = new HashMap<>();
        targets.forEach(row -> linked.put(new Reference(clients.id(), row.id()), row));
        FilterOracle oracle = new FilterOracle(linked);
        RandomFilters filters = new RandomFilters(random, layouts.of(clients), targets);

        int found = 0;
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = filters.filter(layouts.of(catalog), rows, 3);
            List<Long> expected = rows.stream()
                    .filter(row -> oracle.holds(filter, row))
                    .map(Row::id)
                    .toList();
            assertThat(ids(catalog, filter)).as("seed %d: %s", seed, filter).containsExactlyElementsOf(expected);
            found += expected.isEmpty() || expected.size() == rows.size() ? 0 : 1;
        }
        assertThat(found).as("filters that tell records apart").isGreaterThan(FILTERS / 2);
    }

    private static RecordFixture.Draft[] kinds(Catalog clients) {
        String items = "'items':[{'name':'a'},{'name':'b'},{'name':'c'}]";
        return new RecordFixture.Draft[] {
            text("line"),
            field("lines", "text", "{'type':'multiline'}"),
            number("number"),
            field("day", "date", "{'type':'date'}"),
            field("moment", "date", "{'type':'time','time':true}"),
            field("one", "dropdown", "{" + items + "}"),
            field("many", "dropdown", "{'multiselect':true," + items + "}"),
            field("boxes", "checkboxes", "{" + items + "}"),
            field("radio", "radiobutton", "{" + items + "}"),
            field("switch", "switch", "{}"),
            field("progress", "progress", "{}"),
            field("phone", "contact", "{'type':'phone'}"),
            link("clients", true, clients)
        };
    }

    private void fill(Catalog clients, Catalog catalog, Random random) {
        RandomValues values = new RandomValues(random);
        for (int i = 0; i < 8; i++) {
            ObjectNode client = Json.object().put("name", values.word());
            records.create(admin, cause, clients.ref(), client.put("sum", random.nextInt(5)));
        }
        for (int i = 0; i < RECORDS; i++) {
            records.create(admin, cause, catalog.ref(), values.record(catalog, 8));
        }
    }

    private List<Row> rows(Catalog catalog) {
        Layout layout = layouts.of(catalog);
        List<Row> rows = statements.rows(RecordQuery.of(layouts, admin, layout).rows(layout.slots(), 1_000, 0)).stream()
                .map(columns -> RowReader.row(columns, layout.slots()))
                .toList();
        sides.load(layout, rows, layout.slots());
        return rows;
    }

    private List<Long> ids(Catalog catalog, Filter filter) {
        RecordQuery query = RecordQuery.of(layouts, admin, layouts.of(catalog)).filter(filter);
        return statements.rows(query.rows(List.of(), 1_000, 0)).stream()
                .map(columns -> ((Number) columns.get("id")).longValue())
                .toList();
    }
}
