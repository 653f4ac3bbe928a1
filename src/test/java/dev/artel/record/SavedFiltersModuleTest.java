package dev.artel.record;

import static dev.artel.record.RecordFixture.field;
import static dev.artel.record.RecordFixture.link;
import static dev.artel.record.RecordFixture.number;
import static dev.artel.record.RecordFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.access.Access;
import dev.artel.access.FieldRight;
import dev.artel.access.Grant;
import dev.artel.access.Privilege;
import dev.artel.catalog.Catalog;
import dev.artel.catalog.Catalogs;
import dev.artel.catalog.field.Filter;
import dev.artel.kernel.Json;
import dev.artel.kernel.Problem;
import dev.artel.record.filter.saved.SavedFilter;
import dev.artel.record.filter.saved.SavedFilters;
import dev.artel.testing.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SavedFiltersModuleTest extends RecordTest {
    private static final int RECORDS = 80;
    private static final int FILTERS = 250;

    @Autowired
    private SavedFilters views;

    @Autowired
    private Catalogs catalogs;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aViewFindsWhatTheSameFilterFinds() {
        long seed = Long.getLong("artel.seed", 20_261_125L);
        Random random = new Random(seed);
        Catalog clients = fixture.create(text("name"), number("sum"));
        Catalog catalog = fixture.create(kinds(clients));
        transactions.executeWithoutResult(status -> fill(clients, catalog, random));
        RandomRequests requests = new RandomRequests(random, clients);
        Someone other = Someone.numbered(2);
        String view = view(catalog, "{'name':'Random'}").ref();

        int telling = 0;
        for (int i = 0; i < FILTERS; i++) {
            JsonNode sent = requests.filter(catalog, 2);
            SavedFilter saved = views.update(admin, catalog.ref(), view, body(sent));
            for (Access who : List.of(admin, other)) {
                List<Long> expected = found(who, catalog, Search.all().filter(sent));
                assertThat(found(who, catalog, Search.all().view(view)))
                        .as("seed %d: %s kept as %s", seed, sent, saved.filters())
                        .isEqualTo(expected);
                telling += expected.isEmpty() || expected.size() == RECORDS ? 0 : 1;
            }
            SavedFilter again = views.update(admin, catalog.ref(), view, body(views.answered(saved, admin)));
            assertThat(again.filters()).as("seed %d: %s", seed, sent).isEqualTo(saved.filters());
        }
        assertThat(telling).as("filters that tell records apart").isGreaterThan(FILTERS / 3);
    }

    @Test
    void theRequestsOwnFilterHoldsAsWell() {
        Catalog catalog = fixture.create(text("name"), number("sum"));
        List.of("{'name':'ann','sum':1}", "{'name':'ann','sum':2}", "{'name':'bob','sum':2}")
                .forEach(one -> make(catalog, one));
        String view = view(catalog, "{'id':'anns','name':'Anns','filters':{'name':'ann'}}")
                .ref();
        assertThat(view).isEqualTo("anns");

        Search both = Search.all().view("anns").filter(values("{'sum':{'at':2}}"));
        assertThat(found(admin, catalog, both)).containsExactly(2L);
        assertThat(records.count(admin, catalog.ref(), both)).isEqualTo(new Count(1, true));
        assertThatThrownBy(() -> found(admin, catalog, Search.all().view("bobs")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults().get(0).field()).isEqualTo("viewId"));
    }

    @Test
    void whatIsKeptIsReadWithoutAStatement() {
        Catalog clients = fixture.create(text("name"));
        Catalog catalog = fixture.create(
                link("client", true, clients),
                field("manager", "user", "{}"),
                field("state", "dropdown", "{'items':[{'id':'new','name':'New'}]}"));
        records.create(admin, cause, clients.ref(), "first", values("{'name':'Ann'}"));
        SavedFilter view = view(
                catalog,
                "{'name':'All','filters':{'client':[{'recordId':'first'},{'filters':{'name':'a'}}],"
                        + "'manager':['CURRENT_USER',1],'state':['new']}}");
        assertThat(view.filters().toString().replace('"', '\''))
                .isEqualTo(("[{'fieldId':'1','value':[{'catalogId':'C','recordId':'1'},"
                                + "{'catalogId':'C','filters':[{'fieldId':'1','value':'a'}]}]},"
                                + "{'fieldId':'2','value':['CURRENT_USER','1']},{'fieldId':'3','value':['1']}]")
                        .replace("'C'", "'" + clients.id() + "'"));
        transactions.executeWithoutResult(status -> {
            catalogs.get(admin, catalog.ref());
            Filter[] filter = new Filter[1];
            var asked = statements.here(() -> filter[0] = views.filter(new Revised(admin, 1), catalog, view.ref()));
            assertThat(asked.sql()).allMatch(sql -> sql.contains("FROM saved_filter"));
            asked = statements.here(() -> views.filter(new Revised(admin, 1), catalog, view.ref()));
            assertThat(asked.sql()).isEmpty();
            assertThat(filter[0]).isNotNull();
        });
    }

    @Test
    void aViewWhoseFieldIsGoneFindsNothingAndTellsIt() {
        Catalog catalog = fixture.create(
                text("name"),
                number("sum"),
                field("state", "dropdown", "{'items':[{'id':'new','name':'New'},{'id':'old','name':'Old'}]}"));
        make(catalog, "{'name':'ann','sum':1,'state':['new']}");
        SavedFilter bySum = view(catalog, "{'name':'Sum','forRights':true,'filters':{'sum':{'at':1}}}");
        SavedFilter byState = view(catalog, "{'name':'State','forRights':true,'filters':{'state':['new']}}");
        assertThat(views.of(bySum.id(), admin)).isPresent();

        catalogs.update(
                admin,
                catalog.ref(),
                body("{'fields':[{'id':'name'},{'id':'state','config':{'items':[" + "{'id':'old','name':'Old'}]}}]}"));
        assertThat(found(admin, catalog, Search.all().view(bySum.ref()))).isEmpty();
        assertThat(views.of(bySum.id(), admin)).isEmpty();
        assertThat(views.problem(bySum, admin).orElseThrow().toString()).contains("«2»");
        assertThat(views.problem(bySum, Someone.employee()).orElseThrow().toString())
                .doesNotContain("«2»");
        assertThat(found(admin, catalog, Search.all().view(byState.ref()))).containsExactly(1L);
        assertThat(views.problem(byState, admin)).isEmpty();

        catalogs.restoreField(admin, catalog.ref(), "2");
        assertThat(found(admin, catalog, Search.all().view(bySum.ref()))).containsExactly(1L);
        assertThat(views.problem(bySum, admin)).isEmpty();
    }

    @Test
    void errorsNameTheField() {
        Catalog catalog = fixture.create(text("name"), field("state", "dropdown", "{'items':[{'name':'a'}]}"));
        refused(catalog, "{'name':'x','filters':{'nothing':'1'}}", "nothing");
        refused(catalog, "{'name':'x','filters':[{'fieldId':'state','value':['77']}]}", "state");
        refused(catalog, "{'name':'x','filters':7}", "filters");
        refused(catalog, "{'filters':{}}", "name");
        refused(catalog, "{'name':'x','id':'7'}", "id");
        refused(catalog, "{'name':'x','position':-1}", "position");
        refused(catalog, "{'name':'x','personal':true,'forRights':true}", "forRights");
        Someone half = Someone.with(Grant.of(Privilege.DELETE, FieldRight.EDIT, Map.of(1L, FieldRight.HIDDEN)));
        assertThatThrownBy(() -> views.create(half, catalog.ref(), body("{'name':'x','filters':{'name':'a'}}")))
                .isInstanceOf(Problem.class);
        SavedFilter shared = view(catalog, "{'name':'x','filters':{'name':'a','state':['1']}}");
        assertThat(views.answered(shared, half)).hasSize(1);
        assertThat(views.answered(shared, admin)).hasSize(2);
    }

    @Test
    void everyViewHasANumberOfItsOwn() {
        Catalog catalog = fixture.create(text("name"));
        List<Callable<Long>> acts = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Long>)
                        () -> view(catalog, "{'name':'View " + i + "'}").number())
                .toList();
        assertThat(AtOnce.all(acts)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        views.remove(admin, catalog.ref(), "8");
        assertThat(view(catalog, "{'name':'Next','id':'last'}").number()).isEqualTo(9L);
        assertThatThrownBy(() -> view(catalog, "{'name':'Same','id':'last'}")).isInstanceOf(Problem.class);
        views.remove(admin, catalog.ref(), "last");
        assertThat(view(catalog, "{'name':'Same','id':'last'}").ref()).isEqualTo("last");
    }

    @Test
    void ownViewsAreNobodyElsesBusiness() {
        Catalog catalog = fixture.create(text("name"));
        Someone employee = Someone.employee();
        SavedFilter own = views.create(employee, catalog.ref(), body("{'name':'Mine','filters':{'name':'a'}}"));
        assertThat(own.personal()).isTrue();
        SavedFilter hidden = view(catalog, "{'originName':'Rule','forRights':true}");
        SavedFilter shared = view(catalog, "{'name':'Ours'}");

        assertThat(views.list(employee, catalog.ref()))
                .extracting(SavedFilter::id)
                .containsExactly(shared.id(), own.id());
        assertThat(views.list(admin, catalog.ref()))
                .extracting(SavedFilter::id)
                .containsExactly(hidden.id(), shared.id());
        assertThat(views.rights(employee, catalog.id()))
                .extracting(SavedFilter::id)
                .containsExactly(hidden.id());
        for (String sent : List.of("{'name':'Ours too','personal':false}", "{'forRights':true,'name':'R'}")) {
            forbidden(() -> views.create(employee, catalog.ref(), body(sent)));
        }
        forbidden(() -> views.update(employee, catalog.ref(), shared.ref(), body("{'name':'Theirs'}")));
        forbidden(() -> views.remove(employee, catalog.ref(), shared.ref()));
        absent(() -> views.find(admin, catalog.ref(), own.ref()));
        absent(() -> views.update(admin, catalog.ref(), own.ref(), body("{'name':'Mine'}")));
        absent(() -> views.remove(admin, catalog.ref(), own.ref()));
        absent(() -> views.find(employee, catalog.ref(), hidden.ref()));
        absent(() -> views.filter(own.id(), admin));
        assertThat(views.update(employee, catalog.ref(), own.ref(), body("{'name':'Still mine'}"))
                        .name())
                .isEqualTo("Still mine");
        views.remove(employee, catalog.ref(), own.ref());
        absent(() -> views.find(employee, catalog.ref(), own.ref()));
    }

    private static void forbidden(Runnable act) {
        kind(act, "Forbidden");
    }

    private static void absent(Runnable act) {
        kind(act, "NotFound");
    }

    private static void kind(Runnable act, String kind) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.kind().name()).isEqualTo(kind));
    }

    private void refused(Catalog catalog, String sent, String field) {
        assertThatThrownBy(() -> view(catalog, sent))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults().get(0).field()).isEqualTo(field));
    }

    private SavedFilter view(Catalog catalog, String sent) {
        return views.create(admin, catalog.ref(), body(sent));
    }

    private static ObjectNode body(String json) {
        return values(json);
    }

    private static ObjectNode body(JsonNode filters) {
        return Json.object().<ObjectNode>set("filters", filters);
    }

    private List<Long> found(Access who, Catalog catalog, Search search) {
        return records.find(who, catalog.ref(), search.limit(1_000)).items().stream()
                .map(Rec::id)
                .toList();
    }

    private static RecordFixture.Draft[] kinds(Catalog clients) {
        String items = "'items':[{'id':'aa','name':'a'},{'name':'b'},{'id':'cc','name':'c'}]";
        return Stream.of(
                        text("line"),
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
                        link("clients", true, clients))
                .toArray(RecordFixture.Draft[]::new);
    }

    private void fill(Catalog clients, Catalog catalog, Random random) {
        RandomValues values = new RandomValues(random);
        for (int i = 1; i <= 8; i++) {
            ObjectNode client = Json.object().put("name", values.word());
            records.create(admin, cause, clients.ref(), "client-" + i, client.put("sum", random.nextInt(5)));
        }
        for (int i = 0; i < RECORDS; i++) {
            records.create(admin, cause, catalog.ref(), values.record(catalog, 8));
        }
    }
}
