package dev.artel.record;

import static dev.artel.record.RecordFixture.field;
import static dev.artel.record.RecordFixture.link;
import static dev.artel.record.RecordFixture.number;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Problem;
import dev.artel.testing.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class ChangesModuleTest extends RecordTest {
    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void fewStatementsAndOneCommit() {
        Catalog catalog = fixture.create(text("name"), number("sum"));

        assertAtMost(4, () -> make(catalog, "{'name':'Anna'}"));
        assertAtMost(5, () -> records.update(admin, cause, catalog.ref(), "1", values("{'sum':2}"), 1L));
        assertAtMost(3, () -> records.update(admin, cause, catalog.ref(), "1", values("{'sum':2}"), null));
        assertAtMost(5, () -> delete(admin, catalog));
    }

    @Test
    void aPageTakesAsManyStatementsHoweverManyRecordsItHas() {
        Catalog clients = fixture.create(text("name"));
        Catalog firms = fixture.create(text("name"));
        Catalog catalog = fixture.create(
                text("name"),
                link("client", true, clients),
                link("firm", false, firms),
                field("boxes", "checkboxes", "{'items':[{'name':'a'},{'name':'b'}]}"),
                field("who", "user", "{}"),
                field("phone", "contact", "{'type':'phone'}"));
        for (int i = 1; i <= 10; i++) {
            make(clients, "{'name':'Client'}");
            make(firms, "{'name':'Firm'}");
            make(
                    catalog,
                    "{'name':'Deal','client':[{'recordId':" + i + "},{'recordId':1}],'firm':[{'recordId':" + i
                            + "}],'boxes':['1'],'phone':[{'contact':'8901'}]}");
        }

        Search search = Search.all().limit(5).filter(values("{'client':[{'recordId':'1'}]}"));
        assertAtMost(6, () -> records.counted(admin, catalog.ref(), search));
        assertAtMost(5, () -> records.find(admin, catalog.ref(), search.limit(10)));
        assertAtMost(6, () -> make(catalog, "{'client':[{'recordId':3},{'recordId':4}],'firm':[{'recordId':1}]}"));
        assertAtMost(9, () -> change(catalog, "{'client':[{'recordId':9}],'name':'Other'}"));
    }

    @Test
    void ofTwoWritersWithTheSameVersionOneIsTold() throws Exception {
        Catalog catalog = fixture.create(number("sum"));
        make(catalog, "{'sum':0}");

        List<Object> results = atOnce(8, i -> {
            try {
                return records.update(admin, cause, catalog.ref(), "1", values("{'sum':" + (i + 1) + "}"), 1L);
            } catch (Problem problem) {
                return problem.kind().status();
            }
        });

        assertThat(results).filteredOn(Changed.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(result -> result.equals(409)).hasSize(7);
    }

    @Test
    void writersWithoutVersionComeOneAfterTheOther() throws Exception {
        Catalog catalog = fixture.create(number("sum"));
        make(catalog, "{'sum':0}");

        atOnce(8, i -> records.update(admin, cause, catalog.ref(), "1", values("{'sum':" + (i + 1) + "}"), null));

        assertThat(records.get(admin, catalog.ref(), "1").version()).isEqualTo(9);
    }

    @Test
    void whatIsRolledBackLeavesNothing() {
        Catalog clients = fixture.create(text("name"));
        Catalog catalog =
                fixture.create(text("name"), link(null, true, clients), field(null, "contact", "{'type':'phone'}"));
        make(clients, "{'name':'Anna'}");

        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    make(catalog, "{'name':'Deal','2':[{'recordId':'1'}],'3':[{'contact':'1'}]}");
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        String table = catalog.table().name().sql();
        for (String sql : List.of(
                "SELECT COUNT(*) FROM " + table,
                "SELECT COUNT(*) FROM " + table + "_m",
                "SELECT COUNT(*) FROM " + table + "_c",
                "SELECT COUNT(*) FROM history WHERE catalog_id = " + catalog.id())) {
            assertThat(jdbc.queryForObject(sql, Long.class)).as(sql).isZero();
        }
    }

    @Test
    void rightsAreAskedBeforeAnythingHappens() {
        Catalog catalog = fixture.create(text("name"), text("shown"));
        make(catalog, "{'name':'Anna','shown':'x'}");
        Someone viewer = Someone.with(Grant.of(Privilege.VIEW, FieldRight.VIEW, Map.of()));
        Someone half = Someone.employee()
                .on(catalog.id(), Grant.of(Privilege.EDIT, FieldRight.EDIT, Map.of(2L, FieldRight.VIEW)));
        Someone nobody = Someone.with(Grant.NOTHING);
        Someone none = Someone.with(Grant.of(Privilege.SEARCH, FieldRight.VIEW, Map.of()));

        forbidden(() -> records.create(viewer, cause, catalog.ref(), values("{'name':'B'}")));
        forbidden(() -> records.update(viewer, cause, catalog.ref(), "1", values("{'name':'B'}"), null));
        forbidden(() -> delete(half, catalog));
        forbidden(() -> records.update(half, cause, catalog.ref(), "1", values("{'shown':'y'}"), null));
        assertThat(records.update(half, cause, catalog.ref(), "1", values("{'shown':'x','name':'B'}"), null)
                        .fields())
                .containsExactly("name");
        status(404, () -> records.get(nobody, catalog.ref(), "1"));
        status(404, () -> records.get(none, catalog.ref(), "1"));
        status(404, () -> delete(none, catalog));
        assertThat(records.find(none, catalog.ref(), Search.all()).items()).isEmpty();
    }

    @Test
    void aFieldMayBeSentUnderBothOfItsKeys() {
        Catalog catalog = fixture.create(text("name"));
        make(catalog, "{'name':'Anna','1':'Anna'}");

        assertThat(change(catalog, "{'1':'Anna','name':'Berta'}")).containsExactly("name");
        assertThat(change(catalog, "{'1':'Clara','name':'Berta'}")).containsExactly("name");
        assertThat(records.get(admin, catalog.ref(), "1").title()).isEqualTo("Clara");
        status(400, () -> change(catalog, "{'1':'Dora','name':'Erna'}"));
        status(400, () -> make(catalog, "{'1':'Dora','name':'Erna'}"));
    }

    @Test
    void titlesFollowTheFirstFilledField() {
        Catalog catalog = fixture.create(number(null), text("first"), text("second"));
        make(catalog, "{'second':'Second'}");
        assertThat(records.get(admin, catalog.ref(), "1").title()).isEqualTo("Second");
        change(catalog, "{'first':'First'}");
        assertThat(records.get(admin, catalog.ref(), "1").title()).isEqualTo("First");
        change(catalog, "{'first':'','second':''}");
        assertThat(records.get(admin, catalog.ref(), "1").title()).isEqualTo("#1");
    }

    private List<String> change(Catalog catalog, String values) {
        return records.update(admin, cause, catalog.ref(), "1", values(values), null)
                .fields();
    }

    private Object delete(Someone who, Catalog catalog) {
        records.remove(who, cause, catalog.ref(), "1");
        return true;
    }

    /** Exactly one commit; the question for subscriptions, which belongs to another module, is not counted. */
    private void assertAtMost(int most, Callable<?> operation) {
        Tally tally = statements.here(operation).assertCommits(1);
        assertThat(tally.sql())
                .filteredOn(sql -> !sql.contains("FROM subscription"))
                .hasSizeLessThanOrEqualTo(most);
    }

    private static void forbidden(Callable<?> call) {
        status(403, call);
    }

    private static void status(int status, Callable<?> call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().status()).isEqualTo(status));
    }

    private interface Act {
        Object run(int number) throws Exception;
    }

    private static List<Object> atOnce(int writers, Act act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Future<Object>> futures = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int number = i;
                futures.add(pool.submit(() -> act.run(number)));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
