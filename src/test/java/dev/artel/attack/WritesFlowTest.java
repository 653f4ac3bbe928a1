package dev.artel.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Writes that say more than they may: the platform's own members, others' things, and what lies beyond one's rights. */
class WritesFlowTest extends AttackTest {
    @Test
    void whatThePlatformKeepsCannotBeSent() {
        let(clients, "create", "");
        String made = mallory.post(
                        records(clients),
                        json("{'values':{'name':'New'},'catalogId':'" + deals + "','createdBy':{'id':'1'},'created':"
                                + "'2001-01-01T00:00:00Z','version':77,'title':'Other','privilegeCode':'admin',"
                                + "'deleted':'2001-01-01T00:00:00Z','deleted_at':'2001-01-01','created_by':1}"))
                .is(201)
                .text("id");
        JsonNode rec = mallory.get(records(clients) + "/" + made).is(200).json();
        assertThat(rec.path("createdBy").path("id").asString()).isEqualTo(malloryId);
        assertThat(rec.path("created").asString()).doesNotStartWith("2001");
        assertThat(rec.path("version").asInt()).isEqualTo(1);
        assertThat(rec.path("title").asString()).isEqualTo("New");
        assertThat(rec.path("privilegeCode").asString()).isEqualTo("create");
        for (String member : List.of(
                "id",
                "version",
                "created",
                "createdBy",
                "created_by",
                "deleted_at",
                "custom_id",
                "title",
                "title_field",
                "privilegeCode",
                "__proto__",
                "constructor")) {
            String sent = "{'values':{'name':'x','" + member + "':'1'}}";
            mallory.patch(records(clients) + "/" + made, json(sent)).isProblem(400, "BadRequest");
            mallory.post(records(clients), json(sent)).isProblem(400, "BadRequest");
        }
        assertThat(mallory.patch(
                                records(clients) + "/" + made,
                                json("{'id':'2','catalogId':'" + deals
                                        + "','createdBy':{'id':'1'},'values':{'name':'y'}}"))
                        .is(200)
                        .text("id"))
                .isEqualTo(made);
    }

    @Test
    void aPersonsOwnProfileMakesNobodyMore() {
        mallory.patch(
                        "/api/v1/profile",
                        json("{'role':'$administrator','administrator':true,'id':'1','status':'$active',"
                                + "'theme':'dark'}"))
                .is(200);
        Answer me = mallory.get("/api/v1/profile/me");
        assertThat(me.at("/administrator").asBoolean()).isFalse();
        assertThat(me.text("id")).isEqualTo(malloryId);
        mallory.get("/api/v1/audit").isProblem(403, "Forbidden");
    }

    @Test
    void aListOfMineAndOthersGivesMine() {
        String mine = own("Mine");
        String others = client("Others", "x");
        letOwn("delete", "");
        assertThat(ids(mallory.get(records(clients) + "?id=" + mine + "&id=" + others)))
                .containsExactly(mine);
        assertThat(ids(mallory.get(records(clients) + "?id[0]=" + others + "&id[1]=999999")))
                .isEmpty();
        assertThat(ids(mallory.get("/api/v1/catalogs?id=" + clients + "&id=" + deals)))
                .containsExactly(clients);
        Answer many = mallory.post(records(clients), json("[{'values':{'name':'a'}},{'values':{'name':'b'}}]"));
        many.isProblem(400, "BadRequest");
        String both = mine + "," + others;
        mallory.patch(records(clients) + "/" + both, json("{'values':{'name':'x'}}"))
                .isProblem(404, "NotFound");
        mallory.delete(records(clients) + "/" + both).isProblem(404, "NotFound");
        assertThat(mallory.delete(records(clients) + "?id=" + mine).status()).isIn(404, 405);
        admin.get(records(clients) + "/" + mine).is(200);
    }

    @Test
    void linksThatAreForOnesOwnEyesTakeNothingElse() {
        String papers = catalog(
                "Papers",
                "{'id':'client','name':'Client','type':'object','config':{'multiselect':true,'accessOnly':true,"
                        + "'catalogs':[{'id':'" + clients + "'}]}}");
        String mine = own("Mine");
        String others = client("Others", "x");
        letOwn("view", "");
        let(papers, "create", "");
        String sent = "{'values':{'client':[{'recordId':'%s'},{'recordId':'%s'}]}}";
        Answer closed = mallory.post(records(papers), json(sent.formatted(mine, others)));
        Answer absent = mallory.post(records(papers), json(sent.formatted(mine, "999999")));
        closed.isProblem(400, "BadRequest");
        assertThat(told(closed).replace(others, "999999"))
                .isEqualTo(told(absent).replace(others, "999999"));
        assertThat(admin.get(records(papers) + "/count").at("/count").asInt()).isZero();
        mallory.post(records(papers), json("{'values':{'client':[{'recordId':'" + mine + "'}]}}"))
                .is(201);
    }

    @Test
    void nobodyGivesOutMoreThanThereIs() {
        String mine = own("Mine");
        letOwn("delete", "");
        for (String object : List.of(
                "{'catalogId':'" + clients + "'}", "{'catalogId':'" + clients + "','recordId':'" + mine + "'}")) {
            mallory.post("/api/v1/rights", json("{'object':" + object + ",'rules':[" + toMallory("access", "") + "]}"))
                    .isProblem(403, "Forbidden");
        }
        for (String object : List.of("{'sectionId':'" + section + "'}", "{'catalogId':'" + deals + "'}")) {
            int status = mallory.post(
                            "/api/v1/rights",
                            json("{'object':" + object + ",'rules':[" + toMallory("access", "") + "]}"))
                    .status();
            assertThat(status).as(object).isIn(403, 404);
        }
        mallory.post("/api/v1/catalogs/" + clients + "/views", json("{'name':'All','forRights':true,'filters':[]}"))
                .isProblem(403, "Forbidden");
        mallory.patch("/api/v1/catalogs/" + clients, json("{'name':'Mine'}")).isProblem(403, "Forbidden");
        mallory.delete("/api/v1/catalogs/" + clients).isProblem(403, "Forbidden");
    }

    @Test
    void aViewOfOnesOwnLetsNobodySeeMore() {
        client("Others", "x");
        String mine = own("Mine");
        letOwn("view", "'secret':'hidden'");
        String view = mallory.post("/api/v1/catalogs/" + clients + "/views", json("{'name':'All','filters':[]}"))
                .is(201)
                .text("id");
        assertThat(ids(mallory.get(records(clients) + "?viewId=" + view))).containsExactly(mine);
        mallory.post(
                        "/api/v1/catalogs/" + clients + "/views",
                        json("{'name':'S','filters':[{'fieldId':'secret','value':'x'}]}"))
                .isProblem(400, "BadRequest");
        mallory.patch(
                        "/api/v1/catalogs/" + clients + "/views/" + view,
                        json("{'filters':[{'fieldId':'secret','value':'x'}]}"))
                .isProblem(400, "BadRequest");
        String eve = fresh("eve") + "@example.com";
        person("Eve", eve);
        Api stranger = api().signedIn(eve, PASSWORD);
        give("{'catalogId':'" + clients + "'}", "{'rightSubject':{'userAttr':'allUsers'},'privilegeCode':'view'}");
        stranger.get("/api/v1/catalogs/" + clients + "/views/" + view).isProblem(404, "NotFound");
        stranger.delete("/api/v1/catalogs/" + clients + "/views/" + view).isProblem(404, "NotFound");
        stranger.get(records(clients) + "?viewId=" + view).isProblem(400, "BadRequest");
    }
}
