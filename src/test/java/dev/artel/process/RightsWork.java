package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/**
 * Base of tests of what runs and tasks may: requests that everybody works with, salaries that nobody but administrators sees, and an
 * employee without any further right.
 */
public abstract class RightsWork extends HouseTest {
    private static final String PASSWORD = "a long password";

    protected String requests;
    protected String salaries;
    protected String annaId;
    protected Api anna;

    @BeforeEach
    void makeACompany() {
        requests = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'secret','name':'Тайна','type':'text'}");
        String section =
                admin.post("/api/v1/sections", Map.of("name", "Closed")).is(201).text("id");
        salaries = admin.post(
                        "/api/v1/catalogs",
                        json("{'name':'Зарплаты','sectionId':'" + section + "','fields':["
                                + "{'id':'name','name':'Кому','type':'text'},"
                                + "{'id':'sum','name':'Сумма','type':'number'},"
                                + "{'id':'note','name':'Заметка','type':'text'}]}"))
                .is(201)
                .text("id");
        String email = fresh("anna") + "@rights.example.com";
        annaId = someone("Анна " + fresh("Ли"), email);
        anna = api().signedIn(email, PASSWORD);
    }

    /** A new employee with a password; gives the number. */
    protected String someone(String name, String email) {
        String id = admin.post(
                        "/api/v1/catalogs/$users/records", Map.of("values", Map.of("$name", name, "$email", email)))
                .is(201)
                .text("id");
        admin.post("/api/v1/users/" + id + "/password", Map.of("password", PASSWORD))
                .is(204);
        return id;
    }

    protected Api signedIn(String email) {
        return api().signedIn(email, PASSWORD);
    }

    /** Puts a rule about everybody in place of all rules on that object; fields as {@code 'secret':'hidden'}. */
    protected void open(String object, String privilege, String fields) {
        give(object, "{'userAttr':'allUsers'}", privilege, fields);
    }

    /** The same with a rule about Anna. */
    protected void give(String object, String privilege, String fields) {
        give(object, "{'userAttr':'id','recordId':'" + annaId + "'}", privilege, fields);
    }

    private void give(String object, String subject, String privilege, String fields) {
        admin.post(
                        "/api/v1/rights",
                        Json.read(json("{'object':" + object + ",'rules':[{'rightSubject':" + subject
                                + ",'privilegeCode':'" + privilege + "','fields':{" + fields + "}}]}")))
                .is(200);
    }

    protected static String onCatalog(String catalog) {
        return "{'catalogId':'" + catalog + "'}";
    }

    /** Starts it by hand from that request, as Anna; gives the process's number. */
    protected String startedByAnna(String scenario, String record) {
        Map<String, Object> about = Map.of("record", Map.of("catalogId", requests, "recordId", record));
        String process = anna.post("/api/v1/scenarios/" + scenario + "/start", about)
                .is(201)
                .text("id");
        settle();
        return process;
    }

    /** A start by hand from a request. */
    protected String byHand() {
        return start("<a:trigger kind='$manual' catalog='" + requests + "'/>");
    }

    /** A step of that component; {@code elevated} adds the mark. */
    protected static String step(String id, boolean elevated, String component) {
        String mark = elevated ? "<a:step elevated='true'/>" : "";
        return "<b:serviceTask id='" + id + "' name='Шаг " + id + "'><b:extensionElements>" + component + mark
                + "</b:extensionElements></b:serviceTask>";
    }

    protected static String code(String id, boolean elevated, String source) {
        return step(
                id,
                elevated,
                "<a:component type='code'><a:input name='source'><![CDATA[" + source
                        + "]]></a:input><a:output name='result' to='" + id + "'/></a:component>");
    }

    /** The newest entry of the audit of that kind about that object. */
    protected JsonNode audited(String kind, String object) {
        JsonNode entries = admin.get("/api/v1/audit?kind=" + kind + "&object=" + object)
                .is(200)
                .json();
        assertThat(entries).as(kind + " of " + object).isNotEmpty();
        return entries.path(0);
    }
}
