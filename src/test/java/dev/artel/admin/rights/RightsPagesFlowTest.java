package dev.artel.admin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Api;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the pages of access read and write: views of rights beside a catalog, rules kept that nobody sees, several objects at once. */
class RightsPagesFlowTest extends RightsTest {
    private String deals;
    private String records;

    @BeforeEach
    void makeACompany() {
        deals = catalog("Deals", FIELDS);
        records = "/api/v1/catalogs/" + deals + "/records";
    }

    private String view(String name, String filters) {
        return view(deals, name, filters);
    }

    private String onCatalog() {
        return "{'catalogId':'" + deals + "'}";
    }

    private String onView(String view) {
        return "{'catalogId':'" + deals + "','viewId':'" + view + "'}";
    }

    private JsonNode rights(Api who, String query) {
        return who.get("/api/v1/rights?catalogId=" + deals + query).is(200).json();
    }

    private String record(String values) {
        return record(deals, values);
    }

    @Test
    void aCatalogIsToldWithItsRightsViews() {
        String mine = view("Mine", "[{'fieldId':'manager','value':['CURRENT_USER']}]");
        view("", "{'sum':{'at':100}}");
        give(admin, onCatalog(), anna("view", "")).is(200);
        give(admin, onView(mine), anna("edit", "'sum':'hidden'")).is(200);

        JsonNode all = rights(admin, "&withViews=true");
        assertThat(all).hasSize(3);
        assertThat(all.at("/1/object/viewId").asString()).isEqualTo(mine);
        assertThat(all.at("/1/objectTitle").asString()).isEqualTo("Mine");
        assertThat(all.at("/1/rules/0/privilegeCode").asString()).isEqualTo("edit");
        assertThat(all.at("/1/rules/0/fields/sum").asString()).isEqualTo("hidden");
        assertThat(all.at("/1/filters/0/value/0").asString()).isEqualTo("CURRENT_USER");
        assertThat(all.at("/2/objectTitle").asString()).isEqualTo("For");
        assertThat(rights(anna, "&withViews=true"))
                .as("what gives her something")
                .hasSize(2);
        assertThat(rights(admin, "")).as("as documented").hasSize(1);
    }

    @Test
    void severalObjectsChangeTogetherOrNotAtAll() {
        String mine = view("Mine", "[{'fieldId':'manager','value':['CURRENT_USER']}]");
        String good = "{'object':" + onCatalog() + ",'rules':[" + all("view") + "]}";
        String bad = "{'object':" + onView(mine) + ",'rules':[" + anna("edit", "") + "," + all("admin") + "]}";
        assertThat(admin.post("/api/v1/rights", json("[" + good + "," + bad + "]"))
                        .isProblem(400, "BadRequest")
                        .text("/errors/0/field"))
                .isEqualTo("[1].rules[1].privilegeCode");
        assertThat(rights(admin, "").at("/0/rules")).isEmpty();

        String before = rights(admin, "").at("/0/version").asString();
        JsonNode done = admin.post("/api/v1/rights", json("[" + good + "," + bad.replace("'admin'", "'none'") + "]"))
                .is(200)
                .json();
        assertThat(done).hasSize(2);
        admin.post("/api/v1/rights", json(good.replace("'rules'", "'version':'" + before + "','rules'")))
                .isProblem(409, "Conflict");
        String now = done.at("/0/version").asString();
        admin.post("/api/v1/rights", json(good.replace("'rules'", "'version':'" + now + "','rules'")))
                .is(200);
    }

    @Test
    void whoGivesAccessLosesNothingThatIsHidden() {
        String groups = catalog("Departments", "{'id':'name','name':'Name','type':'text'}");
        String sales = admin.post("/api/v1/catalogs/" + groups + "/records", json("{'values':{'name':'Sales'}}"))
                .is(201)
                .text("id");
        String card = cardField(groups);
        String group = "{'rightSubject':{'userAttr':'" + card + "','catalogId':'" + groups + "','recordId':'" + sales
                + "'},'privilegeCode':'edit','fields':{'secret':'hidden','sum':'view'}}";
        give(admin, onCatalog(), group, anna("access", "'secret':'hidden'")).is(200);
        admin.get("/api/v1/catalogs/" + groups + "/records").is(200);
        anna.get("/api/v1/catalogs/" + groups).isProblem(404, "NotFound");

        JsonNode seen = rights(anna, "").at("/0/rules");
        assertThat(seen.toString()).doesNotContain("secret").contains("Sales");
        anna.post("/api/v1/rights", Map.of("object", json(onCatalog()), "rules", seen))
                .is(200);
        JsonNode kept = rights(admin, "").at("/0/rules");
        assertThat(kept.valueStream()
                        .map(rule -> rule.path("fields").path("secret").asString("")))
                .containsExactly("hidden", "hidden");
        assertThat(kept.at("/0/fields/sum").asString()).isEqualTo("view");
        give(anna, onCatalog(), anna("access", "'secret':'edit'")).isProblem(400, "BadRequest");
    }

    @Test
    void whatARuleSaysOfAFieldInTheTrashComesBackWithIt() {
        give(admin, onCatalog(), anna("view", "'secret':'hidden'")).is(200);
        JsonNode fields = admin.get("/api/v1/catalogs/" + deals).is(200).json().path("fields");
        admin.patch(
                        "/api/v1/catalogs/" + deals,
                        Map.of(
                                "fields",
                                fields.valueStream()
                                        .filter(field ->
                                                !field.path("id").asString().equals("secret"))
                                        .toList()))
                .is(200);
        give(admin, onCatalog(), anna("edit", "")).is(200);
        String trashed =
                admin.get("/api/v1/catalogs/" + deals + "/fields/trash").is(200).text("/0/id");
        admin.post("/api/v1/catalogs/" + deals + "/fields/" + trashed + "/restore", null)
                .is(200);
        assertThat(anna.get("/api/v1/catalogs/" + deals).is(200).body()).doesNotContain("Secret");
    }

    @Test
    void rightsViewsAreListedToThoseWhomTheyGiveSomething() {
        String mine = view("Mine", "[{'fieldId':'manager','value':['CURRENT_USER']}]");
        String big = view("Big", "{'sum':{'at':100}}");
        String hidden = view("", "{'sum':{'at':200}}");
        give(admin, onCatalog(), all("view")).is(200);
        give(admin, onView(mine), anna("edit", "")).is(200);
        give(admin, onView(big), anna("none", "")).is(200);
        String views = "/api/v1/catalogs/" + deals + "/views";
        assertThat(names(anna, views)).containsExactly("Mine");
        anna.get(views + "/" + big).isProblem(404, "NotFound");
        anna.get(records + "?viewId=" + big).isProblem(400, "BadRequest");
        give(admin, onCatalog(), anna("access", "")).is(200);
        assertThat(names(anna, views)).containsExactly("Mine", "Big", "");
        assertThat(anna.get(views + "/" + hidden).text("originName")).isEqualTo("For");
        anna.patch(views + "/" + hidden, json("{'name':'Seen'}")).isProblem(403, "Forbidden");
    }

    @Test
    void aRecordTellsTheViewsThatHoldItAndTheirRules() {
        String mine = view("Mine", "[{'fieldId':'manager','value':['CURRENT_USER']}]");
        String big = view("Big", "{'sum':{'at':100}}");
        String small = view("Small", "{'sum':{'to':50}}");
        give(admin, onCatalog(), all("view")).is(200);
        give(admin, onView(mine), all("edit")).is(200);
        give(admin, onView(big), anna("delete", ""), all("view")).is(200);
        give(admin, onView(small), anna("delete", "")).is(200);
        String record = record("{'name':'One','sum':150}");

        assertThat(admin.get(records + "/" + record + "?withViews=true").at("viewsIds"))
                .hasToString("[\"" + big + "\"]");
        assertThat(admin.get(records + "/" + record).json().has("viewsIds")).isFalse();
        List<String> told = rights(admin, "&recordId=" + record)
                .at("/0/rules")
                .valueStream()
                .map(rule -> rule.at("/object/viewId").asString("catalog") + " "
                        + rule.path("privilegeCode").asString() + " "
                        + rule.path("depends").asBoolean(false))
                .toList();
        assertThat(told).containsExactly(mine + " edit true", big + " delete false", big + " view false");
    }

    @Test
    void whereOnlyAViewLetsCreateTheCatalogTellsIt() {
        String mine = view("Mine", "[{'fieldId':'manager','value':['CURRENT_USER']}]");
        give(admin, onCatalog(), all("view")).is(200);
        assertThat(anna.get("/api/v1/catalogs/" + deals).at("canCreate").asBoolean())
                .isFalse();
        give(admin, onCatalog()).is(200);
        give(admin, onView(mine), anna("create", "'sum':'view','secret':'hidden'"))
                .is(200);
        JsonNode catalog = anna.get("/api/v1/catalogs/" + deals).is(200).json();
        assertThat(catalog.path("privilegeCode").asString()).isEqualTo("search");
        assertThat(catalog.path("canCreate").asBoolean()).isTrue();
        assertThat(catalog.path("createFieldPrivilegeCodes")).hasToString("{\"sum\":\"view\"}");
    }

    @Test
    void everybodyKnowsTheOwnGroups() {
        String groups = catalog("Departments", "{'id':'name','name':'Name','type':'text'}");
        String sales = admin.post("/api/v1/catalogs/" + groups + "/records", json("{'values':{'name':'Sales'}}"))
                .is(201)
                .text("id");
        String card = cardField(groups);
        admin.patch(
                        "/api/v1/catalogs/$users/records/" + annaId,
                        json("{'values':{'" + card + "':[{'catalogId':'" + groups + "','recordId':'" + sales + "'}]}}"))
                .is(200);
        assertThat(anna.get("/api/v1/profile/me").at("subjects"))
                .hasToString("[{\"userAttr\":\"" + card + "\",\"userAttrTitle\":\"Group " + groups
                        + "\",\"valueCatalogId\":\"" + groups + "\",\"valueRecordId\":\"" + sales + "\"}]");
    }

    private static List<String> names(Api who, String views) {
        return who.get(views)
                .is(200)
                .json()
                .valueStream()
                .map(view -> view.path("name").asString())
                .toList();
    }
}
