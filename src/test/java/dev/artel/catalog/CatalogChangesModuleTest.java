package dev.artel.catalog;

import static dev.artel.catalog.Drafts.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.kernel.Problem;
import dev.artel.testing.ModuleTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

class CatalogChangesModuleTest extends ModuleTest {
    @Autowired
    private Catalogs catalogs;

    @Autowired
    private Sections sections;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Section section;

    @BeforeEach
    void makeSection() {
        section = sections.create(People.ADMINISTRATOR, json("{'name': 'Продажи'}"));
    }

    private Catalog create(String fields) {
        return catalogs.create(
                People.ADMINISTRATOR,
                json("{'name': 'Клиенты', 'sectionId': '%s', 'fields': %s}", section.ref(), fields));
    }

    private Catalog update(Catalog catalog, String body) {
        return catalogs.update(People.ADMINISTRATOR, catalog.ref(), json(body));
    }

    private List<String> columns(Catalog catalog) {
        return jdbc.queryForList(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?"
                        + " AND column_name LIKE 'f\\_%' ORDER BY ordinal_position",
                String.class, catalog.table().name().sql());
    }

    @Test
    void aCatalogComesWithItsTables() {
        Catalog catalog = create("""
            [{'name': 'Основное', 'type': 'group'},
             {'name': 'Имя', 'type': 'text', 'required': true, 'hint': 'Как зовут'},
             {'name': 'Сумма', 'type': 'number', 'config': {'unit': '₽', 'min': 0}},
             {'id': 'status', 'name': 'Статус', 'type': 'dropdown', 'config': {'items': [{'id': 'new', 'name': 'Новый'}, {'name': 'Старый'}], 'defaultEmptyValue': ['new']}},
             {'name': 'Телефон', 'type': 'contact', 'config': {'type': 'phone'}},
             {'name': 'Менеджер', 'type': 'user'}]
            """);

        assertThat(catalog.id()).isGreaterThan(100);
        assertThat(catalog.sectionId()).isEqualTo(section.id());
        assertThat(catalog.fields()).extracting(Field::ref).containsExactly("1", "2", "3", "status", "5", "6");
        assertThat(catalog.fields()).extracting(Field::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(columns(catalog)).containsExactly("f_2", "f_3", "f_4", "f_6");
        assertThat(catalog.field("status").orElseThrow().config().path("items").toString())
                .isEqualTo("[{\"id\":\"new\",\"dbId\":1,\"name\":\"Новый\",\"color\":\"D3E3FF\"},"
                        + "{\"id\":\"2\",\"dbId\":2,\"name\":\"Старый\",\"color\":\"D2F4D9\"}]");
        assertThat(shape(catalog.table().name().sql())).isEqualTo(shape("c_3"));
        assertThat(catalogs.find(catalog.id())).contains(catalog);
    }

    /** The base columns and indexes, as the migration makes them for the employees. */
    private List<Map<String, Object>> shape(String table) {
        return jdbc.queryForList(
                "SELECT column_name, column_type, is_nullable, column_default, collation_name, extra FROM"
                        + " information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? AND column_name"
                        + " NOT LIKE 'f\\_%' ORDER BY ordinal_position",
                table);
    }

    @Test
    void fieldsMayBringNumbersAndTextIdsOfTheirOwn() {
        Catalog catalog = create(
                "[{'id': '7', 'name': 'A', 'type': 'text'}, {'name': 'B', 'type': 'text'}, {'id': 'c', 'name': 'C',"
                        + " 'type': 'text'}]");

        assertThat(catalog.fields()).extracting(Field::ref).containsExactly("7", "1", "c");

        Catalog more =
                update(catalog, "{'fields': [{'id': '7'}, {'id': 1}, {'id': 'c'}, {'name': 'D', 'type': 'text'}]}");

        assertThat(more.fields()).extracting(Field::ref).containsExactly("7", "1", "c", "8");
        assertThat(more.fields()).extracting(Field::name).containsExactly("A", "B", "C", "D");
    }

    @Test
    void theListOfFieldsIsCompleteAndWhatIsLeftOutGoesToTheTrash() {
        Catalog catalog = create("[{'name': 'A', 'type': 'text'}, {'name': 'B', 'type': 'number'}]");
        transactions.executeWithoutResult(status -> jdbc.update("INSERT INTO "
                + catalog.table().name() + " (created_at, updated_at, f_1, f_2) VALUES (NOW(3), NOW(3), 'a', 5)"));

        Catalog fewer = update(catalog, "{'fields': [{'name': 'C', 'type': 'text'}, {'id': '1', 'name': 'A!'}]}");

        assertThat(fewer.fields()).extracting(Field::name).containsExactly("C", "A!");
        assertThat(fewer.revision()).isGreaterThan(catalog.revision());
        assertThat(catalogs.trashedFields(People.ADMINISTRATOR, fewer.ref()))
                .extracting(Trashed::id)
                .containsExactly("2");

        Catalog back = catalogs.restoreField(People.ADMINISTRATOR, fewer.ref(), "2");

        assertThat(back.fields()).extracting(Field::ref).containsExactly("3", "1", "2");
        assertThat(jdbc.queryForObject("SELECT f_2 FROM " + back.table().name(), java.math.BigDecimal.class))
                .isEqualByComparingTo("5");
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        Catalog catalog = create("[{'name': 'A', 'type': 'text'}, {'name': 'B', 'type': 'text'}]");
        Catalog without = update(catalog, "{'fields': [{'id': '1'}]}");

        Catalog more = update(without, "{'fields': [{'id': '1'}, {'name': 'C', 'type': 'text'}]}");

        assertThat(more.fields()).extracting(Field::ref).containsExactly("1", "3");
    }

    @Test
    void refusalsNameTheFieldAndChangeNothing() {
        Catalog catalog = create("[{'name': 'A', 'type': 'text'}]");

        assertProblem(catalog, "{'fields': [{'id': '1', 'type': 'number'}]}", 400, "type-change");
        assertProblem(catalog, "{'fields': [{'id': '9', 'name': 'X', 'type': 'text'}]}", 400, "unknown-field");
        assertProblem(catalog, "{'fields': [{'id': '1'}, {'name': 'X', 'type': 'nonsense'}]}", 400, "type");
        assertProblem(catalog, "{'fields': [{'id': '1'}, {'type': 'text'}]}", 400, "required");
        assertProblem(catalog, "{'fields': [{'id': '1'}, {'id': '1'}]}", 400, "twice");
        assertProblem(catalog, "{'fields': [{'id': '1', 'config': {'type': 'multiline'}}]}", 400, "setting");
        assertProblem(catalog, "{'fields': 'A'}", 400, "list");
        assertProblem(catalog, "{'sectionId': 'nowhere'}", 400, "unknown-section");
        assertProblem(catalog, "{'sectionId': '$settings'}", 400, "system-section");

        assertThat(catalogs.find(catalog.id())).contains(catalog);
        assertThat(columns(catalog)).containsExactly("f_1");
    }

    private void assertProblem(Catalog catalog, String body, int status, String code) {
        assertThatThrownBy(() -> update(catalog, body)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind().status()).isEqualTo(status);
            assertThat(problem.faults()).extracting(fault -> fault.code()).containsExactly(code);
            assertThat(problem.text().toString()).isNotBlank();
        });
    }

    @Test
    void fieldsThatNoRowCouldHoldAreRefusedWithTheNumbers() {
        StringBuilder fields = new StringBuilder("[");
        for (int i = 0; i < 180; i++) {
            fields.append("{'name': 'T").append(i).append("', 'type': 'text'},");
        }
        Catalog catalog = create(fields + "{'name': 'Z', 'type': 'switch'}]");
        assertThat(jdbc.queryForList(
                        "SELECT data_type FROM information_schema.columns WHERE table_schema = DATABASE() AND"
                                + " table_name = ? AND column_name LIKE 'f\\_%' AND data_type = 'varchar'",
                        String.class, catalog.table().name().sql()))
                .hasSize(40);
        StringBuilder more = new StringBuilder("[");
        catalog.fields()
                .forEach(field -> more.append("{'id': '").append(field.ref()).append("'},"));
        for (int i = 0; i < 20; i++) {
            more.append("{'name': 'M").append(i).append("', 'type': 'text', 'config': {'type': 'multiline'}},");
        }
        more.setCharAt(more.length() - 1, ']');

        assertThatThrownBy(() -> update(catalog, "{'fields': " + more + "}"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.text().arguments()).contains(201, 7_900, 65_000));
        assertThat(columns(catalog)).hasSize(181);
    }

    @Test
    void onlyAdministratorsChangeTheStructureAndNeverWithinATransaction() {
        Catalog catalog = create("[]");
        ObjectNode body = json("{'name': 'X'}");

        assertThatThrownBy(() -> catalogs.update(People.EMPLOYEE, catalog.ref(), body))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(403));
        assertThatThrownBy(() -> transactions.executeWithoutResult(
                        status -> catalogs.update(People.ADMINISTRATOR, catalog.ref(), body)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCatalogGoesToTheTrashAndComesBackWithItsSection() {
        Catalog catalog = create("[]");

        sections.remove(People.ADMINISTRATOR, section.ref());

        assertThat(catalogs.find(catalog.id())).isEmpty();
        assertThat(catalogs.trash(People.ADMINISTRATOR)).extracting(Trashed::id).contains(catalog.ref());

        Catalog back = catalogs.restore(People.ADMINISTRATOR, catalog.ref());

        assertThat(back.name()).isEqualTo(catalog.name());
        assertThat(sections.get(People.EMPLOYEE, section.ref()).name()).isEqualTo("Продажи");
    }

    @Test
    void theOrderOfCatalogsIsTheSections() {
        Catalog one = create("[]");
        Catalog two = create("[]");
        Catalog three = create("[]");

        sections.update(
                People.ADMINISTRATOR,
                section.ref(),
                json("{'catalogsPriorities': ['%s', %s]}", three.ref(), one.ref()));

        assertThat(catalogs.all(People.EMPLOYEE).stream().filter(catalog -> catalog.sectionId() == section.id()))
                .extracting(Catalog::id)
                .containsExactly(three.id(), one.id(), two.id());
    }

    @Test
    void aCatalogMayLinkToItselfByItsOwnId() {
        Catalog catalog = catalogs.create(
                People.ADMINISTRATOR,
                json(
                        "{'id': 'tree%s', 'name': 'Дерево', 'sectionId': %s, 'fields': [{'name': 'Родитель', 'type':"
                                + " 'object', 'config': {'catalogs': [{'id': 'tree%s'}]}}]}",
                        section.id(), section.id(), section.id()));

        assertThat(catalog.fields()
                        .get(0)
                        .config()
                        .path("catalogs")
                        .path(0)
                        .path("dbId")
                        .asLong())
                .isEqualTo(catalog.id());
        assertThatThrownBy(() -> catalogs.create(
                        People.ADMINISTRATOR,
                        json("{'id': '%s', 'name': 'X', 'sectionId': %s}", catalog.ref(), section.id())))
                .isInstanceOf(Problem.class);
    }
}
