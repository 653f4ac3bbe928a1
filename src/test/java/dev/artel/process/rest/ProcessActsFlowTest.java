package dev.artel.process.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.start.database.Database;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.Faults;
import dev.artel.testing.HouseTest;
import dev.artel.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What may be done with processes: retry, cancel, restart, and in whose name they act. */
class ProcessActsFlowTest extends HouseTest {
    private static final String WAIT = person("Ask") + end() + row("Start", "Ask", "End");

    @Autowired
    private Faults faults;

    @Test
    void aFailedScriptIsNamedByItsLineAndRetriedWithWhatIsThereNow() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String scenario = publish(start("<a:trigger kind='$manual' catalog='" + catalog + "'/>")
                + set("Before", "count", "1")
                + code(
                        "Read",
                        "\nif (!record.values.name) {\n  throw new Error(\"нет имени\");\n}\nreturn record.values.name + count;")
                + end()
                + row("Start", "Before", "Read", "End"));
        String record = record(catalog, "{'name':''}");
        String id = run(scenario, Map.of("record", Map.of("catalogId", catalog, "recordId", record)));

        JsonNode incident = process(id).at("/incidents/0");
        assertThat(incident.path("message").asString()).contains("нет имени");
        assertThat(incident.at("/script/line").asInt()).isEqualTo(3);
        assertThat(incident.at("/script/column").asInt()).isPositive();
        assertThat(incident.at("/script/text").asString()).contains("нет имени");
        assertThat(path(id)).containsExactly("Start done", "Before done", "Read failed");

        String retry = "/api/v1/processes/" + id + "/retry";
        admin.post(retry, Map.of("incidentId", "999999")).isProblem(409, "Conflict");
        admin.post(retry, Map.of("incidentId", "x")).isProblem(400, "BadRequest");
        admin.post(retry, Map.of("incidentId", incident.path("id").asString())).is(200);
        settle();
        assertThat(status(id)).isEqualTo("incident");
        assertThat(process(id).path("incidents")).hasSize(1);
        assertThat(process(id).at("/incidents/0/attempts").asInt()).isEqualTo(2);
        admin.patch(records(catalog) + "/" + record, json("{'values':{'name':'Анна'}}"))
                .is(200);
        admin.post(retry, null).is(200);
        settle();
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/result").asString()).isEqualTo("Анна1");
        assertThat(process(id).path("incidents")).isEmpty();
        admin.post(retry, null).isProblem(409, "Conflict");
        assertThat(path(id).stream().filter(step -> step.endsWith("done")))
                .containsExactly("Start done", "Before done", "Read done", "End done");
        assertThat(path(id).stream().filter("Read failed"::equals)).hasSize(2);
    }

    /** A job writes the same rows between the look at them and their end: one of both has to begin anew, and that is nobody's business. */
    @Test
    void whatGoesOnMeanwhileKeepsNobodyFromCancelling() {
        String id = run(publish(start("") + WAIT), null);
        String instance = jdbc.queryForObject("SELECT engine_id FROM process_run WHERE id = ?", String.class, id);
        List<String> asked = new ArrayList<>();
        faults.plan(
                thread -> thread.getName().startsWith("http-"),
                what -> {
                    String sql = what.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
                    boolean read = asked.stream().anyMatch(one -> one.contains("FROM ACT_RU_EXECUTION"));
                    if (read && !asked.contains("moved") && !sql.startsWith("SELECT")) {
                        move(instance);
                        asked.add("moved");
                    }
                    asked.add(sql);
                    return "";
                },
                null,
                "",
                0);
        try {
            assertThat(admin.post("/api/v1/processes/" + id + "/cancel", null)
                            .is(200)
                            .text("status"))
                    .isEqualTo("cancelled");
        } finally {
            faults.stop();
        }
        assertThat(asked).contains("moved");
        assertThat(asked.stream().filter(sql -> sql.matches(".* FROM PROCESS_RUN .* FOR UPDATE")))
                .as("the first attempt has lost, the second has not")
                .hasSize(2);
        assertThat(path(id)).containsExactly("Start done", "Ask cancelled");
    }

    /** Committed at once, beside all that the test counts. */
    private static void move(String instance) {
        Database database = TestDatabase.flows();
        try (Connection other = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement moving =
                        other.prepareStatement("UPDATE ACT_RU_EXECUTION SET REV_ = REV_ + 1 WHERE PROC_INST_ID_ = ?")) {
            moving.setString(1, instance);
            assertThat(moving.executeUpdate()).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void cancellingEndsItOnceAndSaysWhy() {
        String scenario = publish(start("") + WAIT);
        String id = run(scenario, null);
        String task = task(id, "Ask");
        Answer cancelled = admin.post("/api/v1/processes/" + id + "/cancel", Map.of("reason", "не нужно"))
                .is(200);
        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.text("/error/reason")).isEqualTo("не нужно");
        assertThat(cancelled.text("ended")).startsWith("20");
        assertThat(cancelled.at("active")).isEmpty();
        assertThat(admin.get("/api/v1/tasks/" + task).text("status")).isEqualTo("cancelled");
        assertThat(path(id)).containsExactly("Start done", "Ask cancelled");
        admin.post("/api/v1/processes/" + id + "/cancel", null).isProblem(409, "Conflict");
        admin.post("/api/v1/processes/999999999/cancel", null).isProblem(404, "NotFound");
    }

    @Test
    void allOfAScenarioAreCancelledWhenItIsDeleted() {
        String scenario = publish(start("") + WAIT);
        List<String> ids = List.of(run(scenario, null), run(scenario, null));
        String all = "/api/v1/scenarios/" + scenario;
        assertThat(admin.delete(all).isProblem(409, "Conflict").at("running").asInt())
                .isEqualTo(2);
        employee().delete(all + "?cancel=true").isProblem(404, "NotFound");

        Answer removed = admin.delete(all + "?cancel=true").is(200);

        assertThat(removed.text("id")).isEqualTo(scenario);
        assertThat(removed.at("cancelled").asInt()).isEqualTo(2);
        assertThat(removed.at("running").asInt()).isZero();
        assertThat(ids).map(id -> process(id).at("/error/reason").asString()).allMatch(why -> why.contains("удалён"));
        admin.delete(all + "?cancel=true").isProblem(404, "NotFound");
    }

    @Test
    void existingClientsCancelByDeletingTheRecord() {
        String id = run(publish(start("") + WAIT), null);
        assertThat(admin.get(records("$processes") + "/" + id)
                        .is(200)
                        .at("/values/$status/0")
                        .asString())
                .isEqualTo("$running");
        assertThat(admin.get(records("$processes") + "/" + id)
                        .at("/values/$initiator/0/recordId")
                        .asString())
                .isEqualTo("1");
        admin.delete(records("$processes") + "/" + id).is(200);
        assertThat(status(id)).isEqualTo("cancelled");
        assertThat(admin.get(records("$processes") + "/" + id)
                        .is(200)
                        .at("/values/$status/0")
                        .asString())
                .isEqualTo("$cancelled");
        admin.post(records("$processes"), json("{'values':{}}")).isProblem(403, "Forbidden");
        admin.patch(records("$processes") + "/" + id, json("{'values':{'$name':'x'}}"))
                .is(403);
    }

    @Test
    void aRestartBeginsWithTheSameUnlessToldOtherwise() {
        String scenario =
                publish(start("") + set("See", "sum", "a + b", "a", "100") + end() + row("Start", "See", "End"));
        String first = run(scenario, Json.read(json("{'variables':{'a':1,'b':2},'businessKey':'k'}")));
        assertThat(process(first).at("/variables/sum").asInt()).isEqualTo(3);
        Answer again =
                admin.post("/api/v1/processes/" + first + "/restart", null).is(201);
        settle();
        JsonNode second = process(again.text("id"));
        assertThat(second.path("id").asString()).isNotEqualTo(first);
        assertThat(second.at("/variables/sum").asInt()).isEqualTo(3);
        assertThat(second.path("businessKey").asString()).isEqualTo("k");
        Answer other = admin.post("/api/v1/processes/" + again.text("id") + "/restart", json("{'variables':{'a':5}}"))
                .is(201);
        settle();
        assertThat(process(other.text("id")).at("/variables/sum").asInt()).isEqualTo(7);
        admin.post("/api/v1/processes/" + first + "/restart", json("{'variables':{'user':5}}"))
                .isProblem(400, "BadRequest");
        String waits = run(publish(start("") + WAIT), null);
        admin.post("/api/v1/processes/" + waits + "/restart", null).isProblem(409, "Conflict");
        assertThat(admin.get(records("$processes") + "/" + first).text("/values/$parameters"))
                .contains("\"a\":1");
    }

    @Test
    void aProcessThatAnEventStartedIsRestartedWithWhatTheEventSaid() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String scenario = publish(start("<a:trigger kind='$record.after.create' catalog='" + catalog + "'/>")
                + set("See", "seen", "({v: values.name, r: recordId, n: record.values.name})")
                + end()
                + row("Start", "See", "End"));
        String record = record(catalog, "{'name':'А'}");
        String first = only(scenario).path("id").asString();
        admin.patch(records(catalog) + "/" + record, json("{'values':{'name':'Б'}}"))
                .is(200);
        String again = admin.post("/api/v1/processes/" + first + "/restart", null)
                .is(201)
                .text("id");
        settle();
        assertThat(process(again).at("/variables/seen"))
                .isEqualTo(Json.read(json("{'v':'А','r':'" + record + "','n':'Б'}")));
        assertThat(process(again).at("/record/recordId").asString()).isEqualTo(record);
    }

    @Test
    void whatItActsAsDecidesWhatItMay() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String scenario = publish(start("<a:trigger kind='$manual' catalog='" + catalog + "'/>")
                + code("Read", "return records.find(\"$scripts\", {limit: 1}).items.length")
                + end()
                + row("Start", "Read", "End"));
        String record = record(catalog, "{'name':'А'}");
        Map<String, Object> about = Map.of("record", Map.of("catalogId", catalog, "recordId", record));
        Api employee = employee();
        String begin = "/api/v1/scenarios/" + scenario + "/start";
        String as = employee.post(begin, about).is(201).text("id");
        settle();
        assertThat(status(as)).isEqualTo("incident");
        admin.patch("/api/v1/scenarios/" + scenario, json("{'runAs':{'kind':'account','user':'1'}}"))
                .is(200);
        String elevated = employee.post(begin, about).is(201).text("id");
        settle();
        assertThat(status(elevated)).isEqualTo("completed");
        assertThat(process(elevated).at("/runAs/id").asString()).isEqualTo("1");
    }
}
