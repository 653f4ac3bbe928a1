package dev.artel.attack;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/**
 * Base of the attacks: a catalog of clients and one of deals that link to them, and Mallory, an employee with no rights until a test
 * gives some. JSON is written with single quotes.
 */
abstract class AttackTest extends HouseTest {
    static final String PASSWORD = "a long password";

    Api mallory;
    String malloryId;
    String malloryMail;
    String section;
    String clients;
    String deals;

    @BeforeEach
    void makeACompany() {
        section =
                admin.post("/api/v1/sections", Map.of("name", "Attack")).is(201).text("id");
        clients = catalog(
                "Clients",
                "{'id':'name','name':'Name','type':'text'},{'id':'secret','name':'Secret','type':'text'},"
                        + "{'id':'sum','name':'Sum','type':'number'},{'id':'manager','name':'Manager','type':'user'}");
        deals = catalog(
                "Deals",
                "{'id':'title','name':'Title','type':'text'},{'id':'client','name':'Client','type':'object','config':"
                        + "{'multiselect':true,'catalogs':[{'id':'" + clients + "'}]}}");
        malloryMail = "mallory-" + UUID.randomUUID() + "@example.com";
        malloryId = person("Mallory", malloryMail);
        mallory = api().signedIn(malloryMail, PASSWORD);
    }

    String catalog(String name, String fields) {
        return admin.post(
                        "/api/v1/catalogs",
                        json("{'name':'" + name + "','sectionId':'" + section + "','fields':[" + fields + "]}"))
                .is(201)
                .text("id");
    }

    String person(String name, String email) {
        String id = admin.post(records("$users"), json("{'values':{'$name':'" + name + "','$email':'" + email + "'}}"))
                .is(201)
                .text("id");
        admin.post("/api/v1/users/" + id + "/password", Map.of("password", PASSWORD, "mustChange", false))
                .is(204);
        return id;
    }

    String client(String name, String secret) {
        return record(clients, "{'name':'" + name + "','secret':'" + secret + "','sum':7}");
    }

    /** Puts rules in place of those on the object. */
    Answer give(String object, String... rules) {
        return admin.post("/api/v1/rights", json("{'object':" + object + ",'rules':[" + String.join(",", rules) + "]}"))
                .is(200);
    }

    /** Gives Mallory that on the catalog. */
    void let(String catalog, String privilege, String fields) {
        give("{'catalogId':'" + catalog + "'}", toMallory(privilege, fields));
    }

    String toMallory(String privilege, String fields) {
        return "{'rightSubject':{'userAttr':'id','recordId':'" + malloryId + "'},'privilegeCode':'" + privilege
                + "','fields':{" + fields + "}}";
    }

    /** A rights view of the clients whose manager is whoever asks. */
    String ownView() {
        return admin.post(
                        "/api/v1/catalogs/" + clients + "/views",
                        json("{'name':'Own','originName':'Own','forRights':true,"
                                + "'filters':[{'fieldId':'manager','value':['CURRENT_USER']}]}"))
                .is(201)
                .text("id");
    }

    /** Lets Mallory do that with the own clients, and nothing with others. */
    void letOwn(String privilege, String fields) {
        give("{'catalogId':'" + clients + "','viewId':'" + ownView() + "'}", toMallory(privilege, fields));
    }

    String own(String name) {
        return record(clients, "{'name':'" + name + "','sum':7,'manager':[{'id':'" + malloryId + "'}]}");
    }

    static List<String> ids(Answer list) {
        return list.is(200)
                .json()
                .valueStream()
                .map(item -> item.path("id").asString())
                .sorted()
                .toList();
    }

    /** The body without what differs from request to request. */
    static String told(Answer answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    static String encoded(String text) {
        return URLEncoder.encode(json(text), StandardCharsets.UTF_8);
    }
}
