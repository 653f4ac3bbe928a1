package dev.artel.admin.rights;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.FlowTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/**
 * Base of the tests of rules: a closed section, and Anna, an employee to whom tests give something. JSON is written with single
 * quotes.
 */
abstract class RightsTest extends FlowTest {
    private static final String PASSWORD = "a long password";

    /** The fields of most catalogs here. */
    static final String FIELDS =
            "{'id':'name','name':'Name','type':'text'},{'id':'secret','name':'Secret','type':'text'},"
                    + "{'id':'sum','name':'Sum','type':'number'},{'id':'manager','name':'Manager','type':'user'}";

    Api admin;
    Api anna;
    String annaId;
    String section;

    @BeforeEach
    void somebody() {
        admin = admin();
        section =
                admin.post("/api/v1/sections", Map.of("name", "Rights")).is(201).text("id");
        String email = UUID.randomUUID() + "@example.com";
        annaId = record("$users", "{'$name':'Anna','$email':'" + email + "'}");
        admin.post("/api/v1/users/" + annaId + "/password", Map.of("password", PASSWORD))
                .is(204);
        anna = api().signedIn(email, PASSWORD);
    }

    static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"'));
    }

    /** Makes a catalog in the section and gives its id. */
    String catalog(String name, String fields) {
        return admin.post(
                        "/api/v1/catalogs",
                        json("{'name':'" + name + "','sectionId':'" + section + "','fields':[" + fields + "]}"))
                .is(201)
                .text("id");
    }

    String record(String catalog, String values) {
        return admin.post("/api/v1/catalogs/" + catalog + "/records", json("{'values':" + values + "}"))
                .is(201)
                .text("id");
    }

    /** Makes a rights view and gives its id. */
    String view(String catalog, String name, String filters) {
        return admin.post(
                        "/api/v1/catalogs/" + catalog + "/views",
                        json("{'name':'" + name + "','originName':'For " + name + "','forRights':true,'filters':"
                                + filters + "}"))
                .is(201)
                .text("id");
    }

    /** Puts rules in place of those on the object. */
    static Answer give(Api by, String object, String... rules) {
        return by.post("/api/v1/rights", json("{'object':" + object + ",'rules':[" + String.join(",", rules) + "]}"));
    }

    /** A rule for Anna. */
    String anna(String privilege, String fields) {
        return "{'rightSubject':{'userAttr':'id','recordId':'" + annaId + "'},'privilegeCode':'" + privilege
                + "','fields':{" + fields + "}}";
    }

    /** A rule for everybody. */
    static String all(String privilege) {
        return "{'rightSubject':{'userAttr':'allUsers'},'privilegeCode':'" + privilege + "'}";
    }

    /** A rule for those whose card points to that record by that field. */
    static String group(String card, String catalog, String record, String privilege) {
        return "{'rightSubject':{'userAttr':'" + card + "','catalogId':'" + catalog + "','recordId':'" + record
                + "'},'privilegeCode':'" + privilege + "'}";
    }

    /** A new field of the employees' card that points to records of that catalog; gives its id. */
    String cardField(String groups) {
        JsonNode users = admin.get("/api/v1/catalogs/$users").is(200).json().path("fields");
        String id = "group" + groups;
        List<Object> fields = new ArrayList<>(users.valueStream().toList());
        fields.add(json("{'id':'" + id + "','name':'Group " + groups
                + "','type':'object','config':{'multiselect':true,'catalogs':[{'id':'" + groups + "'}]}}"));
        admin.patch("/api/v1/catalogs/$users", Map.of("fields", fields)).is(200);
        return id;
    }

    /** Puts Anna into those groups and into no others of that field. */
    void join(String card, String catalog, String... groups) {
        List<String> links = new ArrayList<>();
        for (String group : groups) {
            links.add("{'catalogId':'" + catalog + "','recordId':'" + group + "'}");
        }
        admin.patch(
                        "/api/v1/catalogs/$users/records/" + annaId,
                        json("{'values':{'" + card + "':[" + String.join(",", links) + "]}}"))
                .is(200);
    }
}
