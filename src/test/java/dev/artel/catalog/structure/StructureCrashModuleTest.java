package dev.artel.catalog.structure;

import static dev.artel.catalog.Drafts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.People;
import dev.artel.catalog.Section;
import dev.artel.catalog.Sections;
import dev.artel.catalog.structure.StructureChanges.Step;
import dev.artel.catalog.table.OwnConnections;
import dev.artel.catalog.table.RecordTables;
import dev.artel.testing.ModuleTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Whatever step a crash comes after: once it is settled, the structure and the tables agree. */
class StructureCrashModuleTest extends ModuleTest {
    private static final long ADMIN = 1;

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Sections sections;

    @Autowired
    private StructureStart start;

    @Autowired
    private OwnConnections connections;

    @Autowired
    private IntentMapper intents;

    @Autowired
    private PlanRows rows;

    @Autowired
    private StructureAudit audit;

    @Autowired
    private CatalogPlanner planner;

    @Autowired
    private Structures structures;

    @Autowired
    private StateMapper state;

    @Autowired
    private SectionMapper sectionRows;

    @Autowired
    private CatalogMapper catalogRows;

    @Autowired
    private FieldMapper fieldRows;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private Section section;

    /** Not an Exception: nobody may catch it and tidy up, as nobody does when the power goes. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    @BeforeEach
    void makeSection() {
        section = sections.create(People.ADMINISTRATOR, json("{'name': 'Склад'}"));
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(intents.pending()).isEmpty();
    }

    private CatalogChanges crashingAfter(Step step) {
        StructureChanges crashing = new StructureChanges(
                connections,
                intents,
                rows,
                transactions,
                clock,
                passed -> {
                    if (passed == step) {
                        throw new Crash();
                    }
                },
                1);
        return new CatalogChanges(
                crashing,
                planner,
                structures,
                state,
                sectionRows,
                catalogRows,
                fieldRows,
                rows,
                audit,
                transactions,
                clock);
    }

    private ObjectNode catalog(String name) {
        return json(
                "{'name': '%s', 'sectionId': %s, 'fields': [{'name': 'A', 'type': 'text'}, {'name': 'B', 'type':"
                        + " 'user'}]}",
                name, section.id());
    }

    private List<String> tables(long id) {
        return jdbc.queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name IN"
                        + " (?, ?, ?)",
                String.class,
                "c_" + id,
                "c_" + id + "_m",
                "c_" + id + "_c");
    }

    private Set<String> columns(long id) {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                        + " AND column_name LIKE 'f\\_%'",
                String.class, "c_" + id));
    }

    private Set<String> indexes(long id) {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT DISTINCT index_name FROM information_schema.statistics WHERE table_schema = DATABASE() AND"
                        + " table_name = ? AND index_name LIKE 'k\\_f\\_%'",
                String.class, "c_" + id));
    }

    private void agrees(Catalog catalog) {
        assertThat(tables(catalog.id())).hasSize(3);
        Set<String> kept = new TreeSet<>();
        fieldRows.all(catalog.id()).stream()
                .filter(row -> row.columnName() != null)
                .forEach(row -> kept.add(row.columnName()));
        assertThat(columns(catalog.id())).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aCatalogIsThereWithItsTablesOrNotAtAll(Step step) {
        long next = jdbc.queryForObject("SELECT next_catalog FROM structure_state", Long.class);

        assertThatThrownBy(() -> crashingAfter(step).create(catalog("Товары"), ADMIN))
                .isInstanceOf(Crash.class);
        start.settle();

        if (step == Step.PLANNED) {
            assertThat(tables(next)).isEmpty();
            assertThat(catalogs.find(next)).isEmpty();
        } else {
            agrees(catalogs.find(next).orElseThrow());
        }
    }

    @Test
    void tablesOfAnUnfinishedCatalogAreTakenBack() {
        long next = jdbc.queryForObject("SELECT next_catalog FROM structure_state", Long.class);
        assertThatThrownBy(() -> crashingAfter(Step.PLANNED).create(catalog("Товары"), ADMIN))
                .isInstanceOf(Crash.class);
        jdbc.execute(RecordTables.create(next, List.of()).get(0));

        start.settle();

        assertThat(tables(next)).isEmpty();
        assertThat(catalogs.find(next)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void fieldsAreThereWithTheirColumnsOrNotAtAll(Step step) {
        Catalog before = catalogs.create(People.ADMINISTRATOR, catalog("Товары"));
        ObjectNode change =
                json("{'name': 'Новые', 'fields': [{'id': '2'}, {'name': 'C', 'type': 'number'}, {'name': 'D', 'type':"
                        + " 'user'}]}");

        assertThatThrownBy(() -> crashingAfter(step).update(before, change, ADMIN))
                .isInstanceOf(Crash.class);
        start.settle();

        Catalog after = catalogs.find(before.id()).orElseThrow();
        agrees(after);
        if (step == Step.PLANNED) {
            assertThat(after).isEqualTo(before);
        } else {
            assertThat(after.name()).isEqualTo("Новые");
            assertThat(after.fields()).extracting(field -> field.name()).containsExactly("B", "C", "D");
            assertThat(indexes(after.id())).containsExactly("k_f_2", "k_f_4");
        }
    }

    @Test
    void whoComesNextToTheCatalogSettlesIt() {
        Catalog before = catalogs.create(People.ADMINISTRATOR, catalog("Товары"));
        ObjectNode change = json("{'fields': [{'id': '1'}, {'id': '2'}, {'name': 'C', 'type': 'number'}]}");
        assertThatThrownBy(() -> crashingAfter(Step.TABLES_CHANGED).update(before, change, ADMIN))
                .isInstanceOf(Crash.class);

        Catalog after = catalogs.update(
                People.ADMINISTRATOR,
                before.ref(),
                json("{'fields': [{'id': '1'}, {'id': '2'}, {'id': '3'}, {'name': 'D', 'type': 'date'}]}"));

        agrees(after);
        assertThat(after.fields()).extracting(field -> field.name()).containsExactly("A", "B", "C", "D");
    }

    @Test
    void aChangeThatCannotComeIntoForceIsTakenBack() {
        Catalog before = catalogs.create(People.ADMINISTRATOR, catalog("Товары"));
        StructureChanges failing = new StructureChanges(
                connections,
                intents,
                rows,
                transactions,
                clock,
                passed -> {
                    if (passed == Step.TABLES_CHANGED) {
                        throw new IllegalStateException("no more memory");
                    }
                },
                1);
        CatalogChanges changes = new CatalogChanges(
                failing,
                planner,
                structures,
                state,
                sectionRows,
                catalogRows,
                fieldRows,
                rows,
                audit,
                transactions,
                clock);

        assertThatThrownBy(() -> changes.update(
                        before, json("{'fields': [{'id': '1'}, {'id': '2'}, {'name': 'C', 'type': 'number'}]}"), ADMIN))
                .hasMessage("no more memory");

        assertThat(catalogs.find(before.id())).contains(before);
        agrees(before);
    }
}
