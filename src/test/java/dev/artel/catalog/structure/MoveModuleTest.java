package dev.artel.catalog.structure;

import static dev.artel.catalog.Drafts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.People;
import dev.artel.catalog.Section;
import dev.artel.catalog.Sections;
import dev.artel.catalog.field.Storage;
import dev.artel.kernel.Problem;
import dev.artel.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A field that takes several values from now on keeps those it has; back to one it goes only when no record has several. */
class MoveModuleTest extends ModuleTest {
    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Sections sections;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Catalog catalog;

    @BeforeEach
    void makeCatalog() {
        Section section = sections.create(People.ADMINISTRATOR, json("{'name': 'Склад'}"));
        catalog = catalogs.create(People.ADMINISTRATOR, json("""
            {'name': 'Товары', 'sectionId': %s, 'fields': [
              {'name': 'Статус', 'type': 'dropdown', 'config': {'items': [{'name': 'A'}, {'name': 'B'}]}},
              {'name': 'Кто', 'type': 'user'},
              {'name': 'Связь', 'type': 'object', 'config': {'catalogs': ['$users'], 'multiselect': true}}]}
            """, section.id()));
        write("INSERT INTO %s (created_at, updated_at, f_1, f_2) VALUES (NOW(3), NOW(3), 1, 7), (NOW(3), NOW(3), 2,"
                + " NULL)");
    }

    private void write(String sql) {
        transactions.executeWithoutResult(
                status -> jdbc.update(sql.formatted(catalog.table().name())));
    }

    private List<Map<String, Object>> side(long field) {
        return jdbc.queryForList(
                "SELECT record_id, position, target_catalog, target_record FROM "
                        + catalog.table().references() + " WHERE field_id = ? ORDER BY record_id, position",
                field);
    }

    private Catalog several(int field, boolean several) {
        StringBuilder fields = new StringBuilder();
        for (int id = 1; id <= 3; id++) {
            fields.append(id == 1 ? "" : ", ").append("{'id': ").append(id);
            fields.append(id == field ? ", 'config': {'multiselect': " + several + "}}" : "}");
        }
        return catalogs.update(People.ADMINISTRATOR, catalog.ref(), json("{'fields': [" + fields + "]}"));
    }

    @Test
    void valuesMoveFromTheirColumnToTheSideTableAndBack() {
        Catalog after = several(1, true);

        assertThat(side(1))
                .containsExactly(
                        Map.of("record_id", 1L, "position", 0, "target_catalog", 0L, "target_record", 1L),
                        Map.of("record_id", 2L, "position", 0, "target_catalog", 0L, "target_record", 2L));
        assertThat(after.table().columns()).doesNotContainKey(1L);
        assertThat(after.field(1)
                        .orElseThrow()
                        .type()
                        .storage(after.field(1).orElseThrow().config()))
                .isEqualTo(new Storage.References());

        Catalog back = several(1, false);

        assertThat(side(1)).isEmpty();
        assertThat(back.table().columns().get(1L).sql()).isEqualTo("f_1");
        assertThat(jdbc.queryForList("SELECT f_1 FROM " + back.table().name() + " ORDER BY id", Long.class))
                .containsExactly(1L, 2L);
    }

    @Test
    void peopleMoveUnderTheCatalogOfEmployees() {
        several(2, true);

        assertThat(side(2))
                .containsExactly(
                        Map.of("record_id", 1L, "position", 0, "target_catalog", Catalog.USERS, "target_record", 7L));
    }

    @Test
    void oneOnlyIsRefusedWithTheNumberOfRecordsThatHaveSeveral() {
        several(1, true);
        transactions.executeWithoutResult(
                status -> jdbc.update("INSERT INTO " + catalog.table().references()
                        + " (record_id, field_id, position, target_catalog, target_record) VALUES (1, 1, 1, 0, 2), (1,"
                        + " 3, 0, 3, 1), (1, 3, 1, 3, 2)"));

        for (int field : List.of(1, 3)) {
            assertThatThrownBy(() -> several(field, false)).isInstanceOfSatisfying(Problem.class, problem -> {
                assertThat(problem.kind().status()).isEqualTo(400);
                assertThat(problem.text().arguments()).contains(1L);
            });
        }
        assertThat(catalogs.find(catalog.id())
                        .orElseThrow()
                        .field(1)
                        .orElseThrow()
                        .config()
                        .path("multiselect")
                        .asBoolean())
                .isTrue();
    }
}
