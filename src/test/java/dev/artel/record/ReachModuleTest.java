package dev.artel.record;

import static dev.artel.record.RecordFixture.field;
import static dev.artel.record.RecordFixture.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.access.Access;
import dev.artel.access.Grant;
import dev.artel.access.Grant.Share;
import dev.artel.access.Privilege;
import dev.artel.access.Right;
import dev.artel.access.Subject;
import dev.artel.catalog.Catalog;
import dev.artel.kernel.Json;
import dev.artel.record.filter.saved.SavedFilters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a page of a big catalog costs whoever sees many of its records, few, or some by this way and some by that: in rows read. */
class ReachModuleTest extends RecordTest {
    private static final int ALL = 100_000;
    private static final int PAGE = 50;
    private static final long OWNER = 102;
    /** Belongs to the team of every third record. */
    private static final long MEMBER = 101;

    private static final String DIGITS =
            "(SELECT 0 d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL"
                    + " SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";

    private static @Nullable Catalog filled;

    @Autowired
    private SavedFilters views;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private Catalog deals;

    @BeforeEach
    void fill() {
        if (filled == null) {
            filled = fixture.create(
                    field("owner", "user", "{}"), field("team", "user", "{'multiselect':true}"), number("amount"));
            transactions.executeWithoutResult(status -> rows(filled));
        }
        deals = filled;
    }

    private void rows(Catalog catalog) {
        String table = catalog.table().name().sql();
        jdbc.update("INSERT INTO " + table + " (id, created_at, updated_at, title, f_1, f_3) SELECT n, NOW(3), NOW(3),"
                + " CONCAT('Deal ', n), IF(n % 500 = 0, " + OWNER
                + ", 7), n % 1000 FROM (SELECT 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d"
                + " + 10000 * f.d AS n FROM " + DIGITS + " a, " + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " e, "
                + DIGITS + " f) numbers");
        String side = "INSERT INTO " + catalog.table().references().sql()
                + " (record_id, field_id, position, target_catalog, target_record) SELECT id, 2, ?, " + Catalog.USERS
                + ", ? FROM " + table + " WHERE id % ? = 0";
        jdbc.update(side, 0, MEMBER, 3);
        jdbc.update(side, 1, OWNER, 400);
        jdbc.execute("ANALYZE TABLE " + table);
    }

    @Test
    void whoeverSeesManyWalksThroughTheList() {
        Access member = limited(MEMBER, view("{'team':['CURRENT_USER']}"));
        assertRead(member, Search.all(), n -> n % 3 == 0, 1_000);
    }

    @Test
    void whoeverSeesFewStartsFromThese() {
        Access owner = limited(OWNER, view("{'team':['CURRENT_USER']}"));
        assertRead(owner, Search.all(), n -> n % 400 == 0, few());
        assertRead(owner, sorted("amount"), null, few());
        assertCounted(owner, 250, few());
        Access hers = limited(OWNER, view("{'owner':['CURRENT_USER']}"));
        assertRead(hers, Search.all(), n -> n % 500 == 0, few());
    }

    @Test
    void mineOrAllowedIsFoundByBothWays() {
        LongPredicate either = n -> n % 500 == 0 || n % 400 == 0;
        Access oneView = limited(OWNER, view("{'$or':[{'owner':['CURRENT_USER']},{'team':['CURRENT_USER']}]}"));
        assertRead(oneView, Search.all(), either, few());
        Access twoViews = limited(OWNER, view("{'owner':['CURRENT_USER']}"), view("{'team':['CURRENT_USER']}"));
        assertRead(twoViews, Search.all(), either, few());
        assertCounted(twoViews, 400, few());
    }

    @Test
    void rulesOnSingleRecordsCostNoMore() {
        transactions.executeWithoutResult(status -> {
            rules("user:" + OWNER, 700);
            rules("user:" + MEMBER, 4);
            assertRead(onRecords(OWNER), Search.all(), n -> n % 700 == 0, few());
            assertRead(onRecords(MEMBER), Search.all(), n -> n % 4 == 0, 1_000);
            status.setRollbackOnly();
        });
    }

    private void rules(String subject, int each) {
        jdbc.update(
                "INSERT INTO access_rule (object, catalog_id, object_id, subject, privilege, changed_at) SELECT 'record', ?,"
                        + " id, ?, ?, NOW(3) FROM " + deals.table().name().sql() + " WHERE id % ? = 0",
                deals.id(),
                subject,
                Privilege.VIEW.rank(),
                each);
    }

    private Access onRecords(long user) {
        Share share = new Share(Subject.user(user), null, Map.of(), Right.of(Privilege.VIEW), false);
        return limited(user, share);
    }

    /** Most rows read for whoever sees few: MySQL gathers them in tables of its own, which count as well. */
    private int few() {
        String version = jdbc.queryForObject("SELECT VERSION()", String.class);
        return String.valueOf(version).contains("MariaDB") ? 10_000 : 120_000;
    }

    private static Search sorted(String field) {
        return Search.all().sort(field, true);
    }

    private long view(String filter) {
        return views.create(
                        admin,
                        deals.ref(),
                        Json.object()
                                .put("name", "View")
                                .put("forRights", true)
                                .set("filters", Json.read(filter.replace('\'', '"'))))
                .id();
    }

    private Access limited(long user, Long... seen) {
        Map<Long, Right> rights = new HashMap<>();
        List.of(seen).forEach(view -> rights.put(view, Right.of(Privilege.VIEW)));
        return limited(user, new Share(Subject.EVERYBODY, null, rights, null, false));
    }

    private Access limited(long user, Share share) {
        Grant grant = new Grant(List.of(Share.of(Subject.PLATFORM, Right.of(Privilege.SEARCH)), share));
        Long revision = jdbc.queryForObject("SELECT revision FROM rights_state", Long.class);
        return new Revised(
                Someone.limited(user, Someone.colleagues()).on(deals.id(), grant), Objects.requireNonNull(revision));
    }

    private void assertRead(Access who, Search search, @Nullable LongPredicate seen, int most) {
        List<Long> expected = new ArrayList<>();
        if (seen != null) {
            LongStream.rangeClosed(1, ALL)
                    .map(n -> ALL + 1 - n)
                    .filter(seen)
                    .limit(PAGE)
                    .forEach(expected::add);
        }
        transactions.executeWithoutResult(status -> {
            Search page = search.limit(PAGE);
            int usual = statements
                    .here(() -> records.find(admin, deals.ref(), page))
                    .statements();
            // the first one counts how much is seen
            statements.here(() -> records.find(who, deals.ref(), page)).assertStatementsAtMost(usual + 2);
            long before = handled();
            List<Long> found = records.find(who, deals.ref(), page).items().stream()
                    .map(Rec::id)
                    .toList();
            long read = handled() - before;
            assertThat(found).hasSize(PAGE);
            if (seen != null) {
                assertThat(found).isEqualTo(expected);
            }
            assertThat(read).as("rows read").isLessThanOrEqualTo(most);
            statements.here(() -> records.find(who, deals.ref(), page)).assertStatementsAtMost(usual + 1);
        });
    }

    private void assertCounted(Access who, long amount, int most) {
        transactions.executeWithoutResult(status -> {
            records.count(who, deals.ref(), Search.all());
            long before = handled();
            assertThat(records.count(who, deals.ref(), Search.all()).count()).isEqualTo(amount);
            long read = handled() - before;
            assertThat(read).as("rows read").isLessThanOrEqualTo(most);
        });
    }

    private long handled() {
        return jdbc.queryForList("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
                .map(Map::values)
                .mapToLong(row -> Long.parseLong(String.valueOf(new ArrayList<>(row).get(1))))
                .sum();
    }
}
