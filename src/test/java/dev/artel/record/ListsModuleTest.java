package dev.artel.record;

import static dev.artel.record.RecordFixture.field;
import static dev.artel.record.RecordFixture.number;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class ListsModuleTest extends RecordTest {
    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void everyOrderIsTheSameByCursorByOffsetAndAtOnce() {
        Catalog catalog = fixture.create(
                text("line"),
                number("number"),
                field("day", "date", "{'type':'date'}"),
                field("moment", "date", "{'type':'time','time':true}"));
        RandomValues values = new RandomValues(new Random(7));
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < 60; i++) {
                records.create(admin, cause, catalog.ref(), values.record(catalog, 0));
            }
        });

        for (String sort : List.of("line", "number", "day", "moment", "id", "title", "created", "updated")) {
            for (boolean down : List.of(true, false)) {
                Search search = Search.all().sort(sort, down).limit(7);
                List<String> all = refs(records.find(admin, catalog.ref(), search.limit(1_000)));
                assertThat(all).hasSize(60);
                assertThat(byCursor(catalog, search))
                        .as("%s %s by cursor", sort, down)
                        .isEqualTo(all);
                assertThat(byOffset(catalog, search))
                        .as("%s %s by offset", sort, down)
                        .isEqualTo(all);
            }
        }
        assertOrdered(catalog, "number");
    }

    @Test
    void pagesByCursorNeitherRepeatNorLeaveOutWhatWasThere() {
        Catalog catalog = fixture.create(number("number"));
        for (int i = 0; i < 20; i++) {
            make(catalog, "{'number':" + i % 4 + "}");
        }
        Search search = Search.all().sort("number", true).limit(5).cursor("");
        Set<String> seen = new LinkedHashSet<>();
        List<String> twice = new ArrayList<>();
        int added = 0;
        String cursor = "";
        while (cursor != null) {
            Found page = records.find(admin, catalog.ref(), search.cursor(cursor));
            page.items().stream().map(Rec::ref).filter(ref -> !seen.add(ref)).forEach(twice::add);
            make(catalog, "{'number':" + added++ % 5 + "}");
            cursor = page.next();
        }
        assertThat(twice).isEmpty();
        assertThat(seen)
                .contains(refs(records.find(admin, catalog.ref(), Search.all().limit(1_000))).stream()
                        .filter(ref -> Integer.parseInt(ref) <= 20)
                        .toArray(String[]::new));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        Catalog catalog = fixture.create(number("number"));
        make(catalog, "{'number':1}");
        make(catalog, "{'number':2}");
        String cursor = records.find(
                        admin,
                        catalog.ref(),
                        Search.all().sort("number", true).limit(1).cursor(""))
                .next();

        for (String bad : List.of(String.valueOf(cursor), "nonsense", "e30", "!")) {
            Search search = Search.all().sort("number", false).cursor(bad);
            assertThatThrownBy(() -> records.find(admin, catalog.ref(), search)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void manyRecordsAreCountedUpToABound() {
        Catalog catalog = fixture.create(number("number"));
        String table = catalog.table().name().sql();
        make(catalog, "{'number':1}");
        transactions.executeWithoutResult(status -> {
            for (int size = 1; size < 16_384; size *= 2) {
                jdbc.update("INSERT INTO " + table
                        + " (version, created_at, updated_at, f_1) SELECT 1, created_at, updated_at, " + size + " FROM "
                        + table);
            }
        });

        assertThat(records.count(admin, catalog.ref(), Search.all())).isEqualTo(new Count(10_000, false));
        Search ones = Search.all().filter(values("{'number':{'at':1,'to':1}}"));
        assertThat(records.count(admin, catalog.ref(), ones)).isEqualTo(new Count(2, true));
        Counted last = records.counted(admin, catalog.ref(), Search.all().offset(16_380));
        assertThat(last.page().items()).hasSize(4);
        assertThat(last.total()).isEqualTo(new Count(10_000, false));
    }

    @Test
    void threeThousandRecordsAreAllFound() {
        Catalog catalog = fixture.create(text("name"));
        transactions.executeWithoutResult(status -> {
            for (int i = 0; i < 3_000; i++) {
                make(catalog, "{'name':'Record " + i + "'}");
            }
        });

        assertThat(byOffset(catalog, Search.all().limit(500))).hasSize(3_000).doesNotHaveDuplicates();
        assertThat(byCursor(catalog, Search.all().limit(1_000))).hasSize(3_000).doesNotHaveDuplicates();
        assertThat(records.count(admin, catalog.ref(), Search.all())).isEqualTo(new Count(3_000, true));
    }

    @Test
    void quickSearchLooksIntoTextsAndContacts() {
        Catalog catalog = fixture.create(text("name"), field("phone", "contact", "{'type':'phone'}"), number("sum"));
        make(catalog, "{'name':'Анна','phone':[{'contact':'8 (901) 234-56-78','comment':'основной'}],'sum':901}");
        make(catalog, "{'name':'Ёжик'}");

        assertThat(searched(catalog, "анн")).containsExactly("1");
        assertThat(searched(catalog, "еж")).containsExactly("2");
        assertThat(searched(catalog, "+7 901 234")).containsExactly("1");
        assertThat(searched(catalog, "основной")).isEmpty();
        assertThat(searched(catalog, "%")).isEmpty();
        assertThatThrownBy(() -> searched(catalog, "x".repeat(257))).isInstanceOf(Problem.class);
    }

    @Test
    void aHiddenFieldIsAnUnknownOneEverywhere() {
        Catalog catalog = fixture.create(text("secret"), text("name"), number("sum"));
        make(catalog, "{'secret':'canary','name':'Anna','sum':1}");
        make(catalog, "{'secret':'canary'}");
        Someone half = Someone.employee()
                .on(catalog.id(), Grant.of(Privilege.DELETE, FieldRight.EDIT, Map.of(1L, FieldRight.HIDDEN)));

        List<Rec> seen = records.find(half, catalog.ref(), Search.all()).items();

        assertThat(seen).extracting(Rec::title).containsExactly("#2", "Anna");
        assertThat(seen.toString()).doesNotContain("canary");
        assertThat(records.find(half, catalog.ref(), Search.all().text("canary"))
                        .items())
                .isEmpty();
        for (Search search : List.of(
                Search.all().filter(values("{'secret':'canary'}")),
                Search.all().sort("secret", true),
                Search.all().sort("title", true),
                Search.all().fields(Set.of("secret")))) {
            assertThatThrownBy(() -> records.find(half, catalog.ref(), search))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem ->
                                    assertThat(problem.faults().get(0).code()).isEqualTo("unknown-field"));
        }
        assertThatThrownBy(() -> records.update(half, cause, catalog.ref(), "1", values("{'secret':'x'}"), null))
                .isInstanceOf(Problem.class);
        assertThat(records.update(half, cause, catalog.ref(), "1", values("{'sum':2}"), null)
                        .fields())
                .containsExactly("sum");
    }

    @Test
    void onlyWhatIsWantedIsRead() {
        Catalog catalog = fixture.create(text("name"), number("sum"));
        Rec made = records.create(admin, cause, catalog.ref(), "first", values("{'name':'Anna','sum':1}"));
        make(catalog, "{'name':'Berta'}");

        assertThat(made.ref()).isEqualTo("first");
        Found found = records.find(
                admin,
                catalog.ref(),
                Search.all().ids(List.of("first", "2", "99", "nobody")).fields(Set.of("sum")));
        assertThat(refs(found)).containsExactly("2", "first");
        assertThat(found.items().get(1).values()).hasToString("{\"2\":1,\"sum\":1}");
        assertThat(records.get(admin, catalog.ref(), "1").ref()).isEqualTo("first");
        assertThat(found.items().get(1).title()).isEqualTo("Anna");
        assertThatThrownBy(() -> records.find(admin, catalog.ref(), Search.all().limit(1_001)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> records.create(admin, cause, catalog.ref(), "first", Json.object()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults().get(0).code()).isEqualTo("taken"));
    }

    private List<String> searched(Catalog catalog, String text) {
        return refs(records.find(admin, catalog.ref(), Search.all().text(text)));
    }

    private void assertOrdered(Catalog catalog, String sort) {
        List<JsonNode> values =
                records
                        .find(
                                admin,
                                catalog.ref(),
                                Search.all().sort(sort, false).limit(1_000))
                        .items()
                        .stream()
                        .map(rec -> rec.values().path(sort))
                        .toList();
        assertThat(values)
                .isSortedAccordingTo(Comparator.comparing(
                        node -> node.isNull() ? null : node.decimalValue(),
                        Comparator.nullsFirst(Comparator.naturalOrder())));
        assertThat(values.get(0).isNull()).isTrue();
    }

    private List<String> byCursor(Catalog catalog, Search search) {
        List<String> refs = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            Found page = records.find(admin, catalog.ref(), search.cursor(cursor));
            refs.addAll(refs(page));
            cursor = page.next();
        }
        return refs;
    }

    private List<String> byOffset(Catalog catalog, Search search) {
        List<String> refs = new ArrayList<>();
        List<String> page;
        do {
            page = refs(records.find(admin, catalog.ref(), search.offset(refs.size())));
            refs.addAll(page);
        } while (!page.isEmpty());
        return refs;
    }

    private static List<String> refs(Found found) {
        return found.items().stream().map(Rec::ref).toList();
    }
}
