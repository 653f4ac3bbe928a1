package dev.artel.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A field that is hidden is asked for in every way that a list knows. */
class HiddenFieldsFlowTest extends AttackTest {
    @Test
    void whatIsHiddenEverywhereIsAsUnknownAsWhatIsNot() {
        client("Anna", "Kanarienvogel");
        let(clients, "delete", "'secret':'hidden'");
        String list = records(clients);
        for (String asked : List.of(
                "?sortField=%s",
                "?sortField=%s&cursor=",
                "?fields=" + encoded("['%s']"),
                "?fields=" + encoded("[{'fieldId':'%s'}]"),
                "?filters=" + encoded("{'%s':'K'}"),
                "?filters=" + encoded("{'%s':'$empty'}"),
                "?filters=" + encoded("{'$or':[{'name':'A'},{'%s':'K'}]}"),
                "?filters[0][fieldId]=%s&filters[0][value]=K",
                "/1?fields=" + encoded("['%s']"),
                "/count?filters=" + encoded("{'%s':'K'}"))) {
            alike(list + asked);
        }
        alike("/api/v1/histories?catalogId=" + clients + "&filters=" + encoded("{'%s':'K'}"));
        alike("/api/v1/catalogs/" + clients + "?fields=" + encoded("['%s']"));
        alike("/api/v1/catalogs/" + clients + "/trash?sortField=%s");
        alike("/api/v1/catalogs/" + clients + "/fields/%s/availableRecords");
        assertThat(ids(mallory.get(list + "?searchText=Kanarienvogel"))).isEmpty();
    }

    /** The answer to the hidden field and to one that is not there, but for the name. */
    private void alike(String path) {
        String name = path.replace("%25s", "%s");
        Answer hidden = mallory.get(name.replace("%s", "secret"));
        Answer absent = mallory.get(name.replace("%s", "nosuch"));
        assertThat(hidden.status()).as(name + hidden.body()).isIn(400, 404);
        assertThat(hidden.status()).as(name).isEqualTo(absent.status());
        assertThat(told(hidden).replace("secret", "nosuch")).as(name).isEqualTo(told(absent));
    }

    @Test
    void itsNumberIsNoWayAroundItsName() {
        client("Anna", "Kanarienvogel");
        let(clients, "delete", "'secret':'hidden'");
        mallory.get(records(clients) + "?sortField=2").isProblem(400, "BadRequest");
        mallory.get(records(clients) + "?filters=" + encoded("{'2':'K'}")).isProblem(400, "BadRequest");
        mallory.patch(records(clients) + "/1", json("{'values':{'2':'x'}}")).isProblem(400, "BadRequest");
    }

    @Test
    void aFieldThatRulesOnRecordsHideOnAllOfThemIsUnknown() {
        String one = client("Anna", "Kanarienvogel");
        give("{'catalogId':'" + clients + "','recordId':'" + one + "'}", toMallory("edit", "'secret':'hidden'"));
        assertThat(mallory.get("/api/v1/catalogs/" + clients).is(200).body()).doesNotContain("secret", "Secret");
        alike(records(clients) + "?sortField=%s");
        alike(records(clients) + "?filters=" + encoded("{'%s':'K'}"));
    }

    @Test
    void aLinkNamesNoFieldsOfItsTargetThatAreHidden() {
        String orders = catalog(
                "Orders",
                "{'id':'client','name':'Client','type':'object','config':{'catalogs':[{'id':'" + clients
                        + "'}],'fields':{'" + clients + "':['name','secret']}}}");
        let(orders, "view", "");
        let(clients, "view", "'secret':'hidden'");
        String path = "/api/v1/catalogs/" + orders;
        assertThat(admin.get(path).is(200).body()).contains("\"Secret\"", "\"Name\"");
        assertThat(mallory.get(path).is(200).body()).contains("\"Name\"").doesNotContain("ecret");
        let(orders, "admin", "");
        assertThat(mallory.get(path).is(200).body())
                .as("whoever changes the settings sees what they say")
                .contains("\"secret\"");
    }

    @Test
    void whatMayBeLinkedIsNotSiftedByWhatIsClosed() {
        String closed = client("Closed", "Kanarienvogel");
        String own = own("Own");
        letOwn("view", "");
        let(deals, "create", "");
        String path = "/api/v1/catalogs/" + deals + "/fields/client/availableRecords";
        assertThat(mallory.get(path).is(200).json().findValuesAsString("recordId"))
                .containsExactlyInAnyOrder(closed, own);
        for (String filter : List.of("{'secret':'Kan'}", "{'sum':{'at':7}}", "{'manager':['1']}", "{'name':'Clo'}")) {
            String sifted = "?recordsFilters=" + encoded("[{'catalogId':'" + clients + "','filters':" + filter + "}]");
            assertThat(mallory.get(path + sifted).is(200).json().findValuesAsString("recordId"))
                    .as(filter)
                    .doesNotContain(closed);
        }
    }

    @Test
    void aRefusalTellsNothingOfAFieldThatIsHiddenOnThatRecord() {
        admin.patch(
                        "/api/v1/catalogs/" + clients,
                        json(
                                "{'fields':[{'id':'name'},{'id':'secret','required':true},{'id':'sum'},{'id':'manager'}]}"))
                .is(200);
        String filled = record(clients, "{'name':'Filled','secret':'x'}");
        give("{'catalogId':'" + clients + "'}", toMallory("edit", "'secret':'hidden'"));
        letOwn("edit", "");
        for (String sent : List.of("''", "'x'", "'another'", "7", "null")) {
            Answer refused = mallory.patch(records(clients) + "/" + filled, json("{'values':{'secret':" + sent + "}}"))
                    .isProblem(400, "BadRequest");
            assertThat(refused.text("/errors/0/code")).as(sent).isEqualTo("unknown-field");
        }
    }

    @Test
    void aFieldThatMustBeFilledButIsHiddenIsNotNamed() {
        admin.patch(
                        "/api/v1/catalogs/" + clients,
                        json(
                                "{'fields':[{'id':'name'},{'id':'secret','required':true},{'id':'sum'},{'id':'manager'}]}"))
                .is(200);
        let(clients, "create", "'secret':'hidden'");
        Answer refused = mallory.post(records(clients), json("{'values':{'name':'Anna'}}"))
                .isProblem(400, "BadRequest");
        assertThat(refused.body()).doesNotContainIgnoringCase("secret");
        assertThat(refused.text("/errors/0/code")).isEqualTo("required");
        assertThat(refused.at("/errors/0/field").isNull()).isTrue();
    }

    @Test
    void relationsComeAlsoFromACatalogThatRulesKeepOutOfTheMenu() {
        String anna = client("Anna", "x");
        String deal = record(deals, "{'title':'Deal','client':[{'recordId':'" + anna + "'}]}");
        let(clients, "view", "");
        let(deals, "available", "");
        give("{'catalogId':'" + deals + "','recordId':'" + deal + "'}", toMallory("view", ""));
        assertThat(ids(mallory.get("/api/v1/catalogs"))).doesNotContain(deals);
        assertThat(mallory.get(records(clients) + "/" + anna + "/relations").text("/0/records/0/title"))
                .isEqualTo("Deal");
    }
}
