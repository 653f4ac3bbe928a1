package dev.artel.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import dev.artel.testing.Tally;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Views as programs see them. */
class ViewsFlowTest extends HouseTest {
    @Autowired
    private TransactionTemplate transactions;

    private String catalog;
    private String views;

    @BeforeEach
    void prepare() {
        catalog = catalog(
                "{'id':'name','name':'Имя','type':'text'},{'name':'Сумма','type':'number'},"
                        + "{'id':'state','name':'Статус','type':'dropdown','config':{'items':[{'id':'new','name':'Новый'},{'name':'Старый'}]}}");
        views = "/api/v1/catalogs/" + catalog + "/views";
        record(catalog, "{'name':'Анна','2':1,'state':['new']}");
        record(catalog, "{'name':'Борис','2':2,'state':['new']}");
        record(catalog, "{'name':'Вера','2':3}");
    }

    @Test
    void aViewIsMadeReadChangedAndRemovedAsDocumented() {
        Answer made = admin.post(
                        views + "/",
                        json("{'name':'Новые','originName':'Новые, для всех','forRights':false,"
                                + "'filters':[{'fieldId':'3','attr':'3','value':['1']}]}"))
                .is(201);
        assertThat(made.text("id")).isEqualTo("1");
        JsonNode listed = admin.get(views + "/").is(200).at("/0");
        assertThat(listed.path("name").asString()).isEqualTo("Новые");
        assertThat(listed.path("originName").asString()).isEqualTo("Новые, для всех");
        assertThat(listed.path("catalogId").asString()).isEqualTo(catalog);
        assertThat(listed.path("catalogTitle").asString()).isEqualTo("House");
        assertThat(listed.path("privilegeCode").asString()).isEqualTo("admin");
        assertThat(listed.has("filters")).isFalse();
        assertThat(admin.get(views + "/1").is(200).at("filters"))
                .hasToString("[{\"id\":\"1\",\"fieldId\":\"state\",\"attr\":\"state\",\"value\":[\"new\"]}]");
        assertThat(ids(admin, "?viewId=1")).containsExactly("2", "1");
        assertThat(ids(admin, "/?viewId=1&filters=" + encoded("{\"2\":{\"at\":2}}")))
                .containsExactly("2");
        assertThat(admin.get(records(catalog) + "/count?viewId=1")
                        .is(200)
                        .at("count")
                        .asInt())
                .isEqualTo(2);

        assertThat(admin.patch(views + "/1", json("{'filters':{'state':'$empty'}}"))
                        .is(200)
                        .at("/filters/0/value"))
                .hasToString("\"$empty\"");
        assertThat(ids(admin, "?viewId=1")).containsExactly("3");
        admin.send("DELETE", views + "/1", "{}").is(200);
        admin.get(views + "/1").isProblem(404, "NotFound");
        assertThat(admin.get(records(catalog) + "?viewId=1")
                        .isProblem(400, "BadRequest")
                        .text("/errors/0/field"))
                .isEqualTo("viewId");
        assertThat(admin.post(views, json("{'name':'Ещё'}")).is(201).text("id")).isEqualTo("2");
    }

    @Test
    void employeesKeepTheirOwn() {
        Api employee = employee();
        Api other = employee();
        String shared = admin.post(views, json("{'name':'Общий','originName':'Для своих','id':'ours'}"))
                .is(201)
                .text("id");
        String own = employee.post(views, json("{'name':'Мой','filters':{'2':{'to':1}}}"))
                .is(201)
                .text("id");
        employee.post(views, json("{'name':'Чужой','personal':false}")).isProblem(403, "Forbidden");
        employee.patch(views + "/" + shared, json("{'name':'Чужой'}")).isProblem(403, "Forbidden");
        employee.send("DELETE", views + "/" + shared, "{}").isProblem(403, "Forbidden");

        JsonNode mine = employee.get(views).is(200).json();
        assertThat(mine.valueStream().map(view -> view.path("name").asString())).containsExactly("Общий", "Мой");
        assertThat(mine.at("/0").has("originName")).isFalse();
        assertThat(mine.at("/1/personal").asBoolean()).isTrue();
        assertThat(ids(employee, "?viewId=" + own)).containsExactly("1");
        for (Api somebody : List.of(other, admin)) {
            somebody.get(views + "/" + own).isProblem(404, "NotFound");
            somebody.patch(views + "/" + own, json("{'name':'Наш'}")).isProblem(404, "NotFound");
            somebody.send("DELETE", views + "/" + own, "{}").isProblem(404, "NotFound");
            somebody.get(records(catalog) + "?viewId=" + own).is(400);
        }
        employee.send("DELETE", views + "/" + own, "{}").is(200);
    }

    @Test
    void aListOfAViewCostsNoMore() {
        String view = admin.post(views, json("{'name':'Новые','filters':{'state':['new'],'2':{'at':0}}}"))
                .is(201)
                .text("id");
        String plain = records(catalog) + "?limit=1";
        admin.get(plain + "&viewId=" + view).is(200);
        Tally without = statements.ofRequests(() -> admin.get(plain).is(200));
        statements
                .ofRequests(() -> admin.get(plain + "&viewId=" + view).is(200))
                .assertAtMost(without.statements(), without.commits());
    }

    @Test
    void whatAnotherNodeChangesHoldsForTheNextRequest() {
        String view = admin.post(views, json("{'name':'Новые','forRights':true,'filters':{'2':{'at':3}}}"))
                .is(201)
                .text("id");
        assertThat(ids(admin, "?viewId=" + view)).containsExactly("3");
        long before = revision();
        transactions.executeWithoutResult(status -> {
            jdbc.update(
                    "UPDATE saved_filter SET filters = ? WHERE catalog_id = ? AND number = ?",
                    "[{\"fieldId\":\"2\",\"value\":{\"to\":1}}]",
                    Long.valueOf(catalog),
                    Long.valueOf(view));
            jdbc.update("UPDATE rights_state SET revision = revision + 1");
        });
        assertThat(ids(admin, "?viewId=" + view)).containsExactly("1");
        admin.patch(views + "/" + view, Map.of("name", "Старые")).is(200);
        admin.send("DELETE", views + "/" + view, "{}").is(200);
        assertThat(revision()).isGreaterThanOrEqualTo(before + 3);
    }

    @Test
    void otherListsTakeViewsAsWell() {
        String view = admin.post(views, json("{'name':'Новые','filters':{'state':['new']}}"))
                .is(201)
                .text("id");
        String links =
                catalog("{'id':'who','name':'Кто','type':'object','config':{'catalogs':[{'id':'" + catalog + "'}]}}");
        String filters = encoded(json("[{'catalogId':'" + catalog + "','viewId':'" + view
                + "','filters':[{'fieldId':'2','value':{'at':2}}]}]"));
        assertThat(admin.get("/api/v1/catalogs/" + links + "/fields/who/availableRecords?recordsFilters=" + filters)
                        .is(200)
                        .json()
                        .valueStream()
                        .map(found -> found.path("recordId").asString()))
                .containsExactly("2");
        assertThat(admin.get("/api/v1/histories?catalogId=" + catalog + "&viewId=" + view)
                        .is(200)
                        .json()
                        .valueStream()
                        .map(item -> item.path("recordId").asString()))
                .containsExactly("2", "1");
    }

    private long revision() {
        Long revision = jdbc.queryForObject("SELECT revision FROM rights_state", Long.class);
        return revision == null ? 0 : revision;
    }

    private List<String> ids(Api who, String query) {
        return who.get(records(catalog) + query)
                .is(200)
                .json()
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
