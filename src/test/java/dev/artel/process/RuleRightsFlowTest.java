package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Faults;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Whose rights hold for what a rule puts into a record: Anna works with the clients that she manages, and a rule gives them to others. */
class RuleRightsFlowTest extends RightsWork {
    private static final String MINE = "{'name':'Клиент','manager':[{'id':'ANNA'}]}";

    @Autowired
    private Faults faults;

    private String clients;
    private String view;

    @BeforeEach
    void makeClients() {
        String section =
                admin.post("/api/v1/sections", Map.of("name", "Closed")).is(201).text("id");
        clients = admin.post(
                        "/api/v1/catalogs",
                        json("{'name':'Клиенты','sectionId':'" + section
                                + "','fields':[{'id':'name','name':'Имя','type':'text'},"
                                + "{'id':'manager','name':'Менеджер','type':'user'},"
                                + "{'id':'rank','name':'Разряд','type':'text'}]}"))
                .is(201)
                .text("id");
        view = admin.post(
                        "/api/v1/catalogs/" + clients + "/views",
                        json("{'name':'Свои','originName':'Свои','forRights':true,'filters':"
                                + "[{'fieldId':'manager','value':['CURRENT_USER']}]}"))
                .is(201)
                .text("id");
        give("{'catalogId':'" + clients + "','viewId':'" + view + "'}", "create", "'rank':'view'");
    }

    @Test
    void aFieldThatIsNotThePersonsToWriteIsFilledByARule() {
        rule("create", "({values: {rank: \"А\"}})");
        made("{'name':'Клиент','manager':[{'id':'ANNA'}],'rank':'Б'}").isProblem(403, "Forbidden");
        String id = made(MINE).is(201).text("id");
        assertThat(values(id).path("rank").asString()).isEqualTo("А");
    }

    @Test
    void aRuleThatActsAsThePersonMayNotPutARecordBeyondThePersonsRights() {
        String rule = rule("create", "({values: {manager: [{id: \"1\"}], rank: \"А\"}})");
        Answer refused = made(MINE).isProblem(403, "Forbidden");
        assertThat(refused.text("message")).contains("Проверка", "Менеджер", "Разряд");
        assertThat(count()).isZero();
        assertThat(only(rule).path("status").asString()).isEqualTo("failed");
    }

    @Test
    void aRuleThatActsAsAnAccountNeedsTheRightsOfThatAccount() {
        String rule = rule("create", "({values: {manager: [{id: \"1\"}]}})");
        String robot = admin.post(
                        "/api/v1/catalogs/$users/records",
                        Map.of("values", Map.of("$name", "Раздача " + fresh("робот"))))
                .is(201)
                .text("id");
        actsAs(rule, robot);
        assertThat(made(MINE).isProblem(403, "Forbidden").text("message"))
                .contains("Проверка", "Менеджер", "учётной записи");
        assertThat(count()).isZero();

        actsAs(rule, "1");
        String id = made(MINE).is(201).text("id");
        assertThat(values(id).at("/manager/0/id").asString()).isEqualTo("1");
        anna.get(records(clients) + "/" + id).isProblem(404, "NotFound");

        assertThat(made("{'name':'Ничей','manager':[]}")
                        .isProblem(403, "Forbidden")
                        .text("message"))
                .as("the person's own part is beyond the own rights")
                .contains("Оставьте поле");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void theSameHoldsForChanges() {
        String own = record(clients, MINE.replace("ANNA", annaId));
        String other = record(clients, MINE.replace("ANNA", annaId));
        String rule = rule("update", "values.name === \"отдать\" ? {values: {manager: [{id: \"1\"}]}} : {}");
        change(own, "{'name':'отдать'}").isProblem(403, "Forbidden");
        assertThat(values(own).path("name").asString()).isEqualTo("Клиент");
        actsAs(rule, "1");
        change(own, "{'name':'отдать','manager':[]}").isProblem(403, "Forbidden");
        change(own, "{'name':'отдать'}").is(200);
        assertThat(values(own).path("name").asString()).isEqualTo("отдать");
        assertThat(values(own).at("/manager/0/id").asString()).isEqualTo("1");
        assertThat(admin.get(records(clients) + "/" + own).at("version").asInt())
                .as("what was asked for the rights alone has left nothing")
                .isEqualTo(2);
        change(other, "{'name':'себе'}").is(200);
    }

    @Test
    void whatIsSentAsItStandsNeedsNoRight() {
        String own = record(clients, MINE.replace("ANNA", annaId));
        String rule = rule("update", "({values: {rank: values.name}})");
        change(own, "{'name':'А','rank':null,'manager':[{'id':'ANNA'}]}").is(200);
        assertThat(values(own).path("rank").asString()).isEqualTo("А");
        change(own, "{'name':'Б','rank':'В'}").isProblem(403, "Forbidden");

        actsAs(rule, "1");
        change(own, "{'name':'Б','rank':'А','manager':[{'id':'ANNA'}]}").is(200);
        assertThat(values(own).path("rank").asString()).isEqualTo("Б");
        change(own, "{'name':'В','rank':'Б','manager':[]}").isProblem(403, "Forbidden");
    }

    /** The server has undone all of it, the savepoint too. */
    @Test
    void whatLosesWhileItIsAskedForTheRightsAloneIsDoneAgain() {
        String own = record(clients, MINE.replace("ANNA", annaId));
        String rule = rule("update", "({values: {manager: [{id: \"1\"}]}})");
        actsAs(rule, "1");
        AtomicInteger updates = new AtomicInteger();
        faults.plan(
                thread -> thread.getName().startsWith("http-"),
                sql -> sql.matches("(?is)\\s*UPDATE .*updated_at.*") && updates.incrementAndGet() == 2 ? "alone" : "",
                Faults.Kind.DEADLOCK,
                "alone",
                1);
        try {
            change(own, "{'name':'отдать'}").is(200);
        } finally {
            faults.stop();
        }
        assertThat(faults.struck()).contains("UPDATE");
        assertThat(updates).as("both of the second attempt, too").hasValue(4);
        assertThat(values(own).at("/manager/0/id").asString()).isEqualTo("1");
    }

    private String rule(String change, String body) {
        return publish(start("<a:trigger kind='$record.before." + change + "' catalog='" + clients + "'/>")
                + set("Put", "$body", body)
                + end()
                + row("Start", "Put", "End"));
    }

    private void actsAs(String scenario, String user) {
        admin.patch(
                        "/api/v1/scenarios/" + scenario,
                        Json.read(json("{'runAs':{'kind':'account','user':'" + user + "'}}")))
                .is(200);
    }

    private Answer made(String values) {
        return anna.post(records(clients), json("{'values':" + values.replace("ANNA", annaId) + "}"));
    }

    private Answer change(String record, String values) {
        return anna.patch(records(clients) + "/" + record, json("{'values':" + values.replace("ANNA", annaId) + "}"));
    }

    private JsonNode values(String record) {
        return admin.get(records(clients) + "/" + record).is(200).at("values");
    }

    private long count() {
        return admin.get(records(clients) + "/count").is(200).at("count").asLong();
    }
}
