package dev.artel.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Which change of a record starts a process, and which does not. */
class RecordTriggersFlowTest extends HouseTest {
    private static final String DONE = set("Note", "n", "1") + end() + row("Start", "Note", "End");

    private String catalog;

    @BeforeEach
    void prepare() {
        catalog = catalog(
                "{'id':'name','name':'Имя','type':'text'},{'id':'amount','name':'Сумма','type':'number'},"
                        + "{'name':'Метки','type':'checkboxes','config':{'items':[{'id':'1','name':'А'},{'id':'2','name':'Б'}]}}");
    }

    @Test
    void eachKindOfChangeStartsItsOwnAndRestoringStartsNone() {
        String created = publish(trigger("create", "") + DONE);
        String updated = publish(trigger("update", "") + DONE);
        String deleted = publish(trigger("delete", "") + DONE);

        String record = record(catalog, "{'name':'А'}");
        assertStarted(created, 1, updated, 0, deleted, 0);
        patch(record, "{'name':'Б'}");
        assertStarted(created, 1, updated, 1, deleted, 0);
        admin.delete(records(catalog) + "/" + record).is(200);
        assertStarted(created, 1, updated, 1, deleted, 1);
        admin.post("/api/v1/catalogs/" + catalog + "/trash/" + record + "/restore", null)
                .is(200);
        assertStarted(created, 1, updated, 1, deleted, 1);
        patch(record, "{'name':'В'}");
        assertStarted(created, 1, updated, 2, deleted, 1);
    }

    @Test
    void whatChangesNothingStartsNothing() {
        String scenario = publish(trigger("update", "") + DONE);
        String record = record(catalog, "{'name':'А','amount':5,'3':['1','2']}");
        Answer changed = patch(record, "{'name':'А','amount':'5,00','3':['2','1']}");
        assertThat(changed.at("changed")).isEmpty();
        patch(record, "{}");
        assertThat(processes(scenario)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"amount,1", "2,1", "name,0", "3,0", "'name amount',1"})
    void onlyWatchedFieldsCount(String watched, int starts) {
        String scenario = publish(
                start("<a:trigger kind='$record.after.update' catalog='" + catalog + "' fields='" + watched + "'/>")
                        + DONE);
        String record = record(catalog, "{'name':'А'}");
        patch(record, "{'amount':7}");
        assertThat(processes(scenario)).hasSize(starts);
        assertThat(processes(scenario).stream().map(process -> process.at("/variables/n")))
                .allMatch(JsonNode::isNumber);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "values.amount > 5 | 1",
                "values.amount > 50 | 0",
                "values.name | 1",
                "values[\"3\"] | 0",
                "0 | 0",
                "\"0\" | 1",
                "\"\" | 0",
                "null | 0",
                "undefined | 0",
                "[] | 1",
                "({}) | 1",
                "new Date() | 1",
                "typeof prevValues === \"undefined\" | 1",
                "record.values.amount === 10 | 1",
                "user.id === \"1\" | 1"
            })
    void aConditionIsTrueAsInJavaScript(String condition, int starts) {
        String scenario = publish(trigger("create", condition) + DONE);
        record(catalog, "{'name':'А','amount':10}");
        assertThat(processes(scenario)).hasSize(starts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "values.name.none.at | script-error | at",
                "NaN | script-error | NaN",
                "(() => 1) | script-error | result",
                "(it => it.update(catalogId, recordId, {name: 1}))(records) | read-only | update",
                "(() => { for (;;) {} })() | script-timeout | 0"
            })
    void aConditionThatThrowsLeavesAFailedProcessAndTheRecord(String condition, String problem, String word) {
        String scenario = publish(trigger("create", condition) + DONE);
        String record = record(catalog, "{'name':'А'}");

        JsonNode failed = only(scenario);
        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.at("/error/message").asString()).as(failed.toString()).containsIgnoringCase(word);
        assertThat(failed.at("/error/element").asString()).isEqualTo("Start");
        assertThat(failed.at("/error/name").asString()).isEqualTo(problem);
        assertThat(failed.at("/record/recordId").asString()).isEqualTo(record);
        assertThat(admin.get(records(catalog) + "/" + record).is(200).text("/values/name"))
                .isEqualTo("А");
        assertThat(trace(failed.path("id").asString())).isEmpty();
    }

    @Test
    void severalEventsOfOneChangeStartOneProcessEach() {
        String one = publish(trigger("create", "") + DONE);
        String other = publish(trigger("create", "") + "<b:startEvent id='S2'><b:extensionElements>"
                + "<a:trigger kind='$record.after.create' catalog='" + catalog
                + "'/></b:extensionElements></b:startEvent>"
                + set("Note", "n", "1") + set("Other", "n", "2") + end() + row("Start", "Note", "End")
                + "<b:sequenceFlow id='G1' sourceRef='S2' targetRef='Other'/>"
                + "<b:sequenceFlow id='G2' sourceRef='Other' targetRef='End'/>");
        free(one, "$record.after.create", "$record.after.update");
        record(catalog, "{'name':'А'}");

        assertThat(processes(one)).hasSize(2);
        assertThat(processes(other).stream()
                        .map(process -> process.at("/variables/n").asInt()))
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void anEventThatIsOffOrWhoseScenarioIsOffOrInTheTrashStartsNothing() {
        String scenario = publish(trigger("create", "") + DONE);
        String managed = admin.get("/api/v1/scenarios/" + scenario).text("/triggers/0/id");
        free(scenario, "$record.after.create");
        record(catalog, "{'name':'А'}");
        assertThat(processes(scenario)).hasSize(2);

        admin.patch(records("$events") + "/" + managed, json("{'values':{'$status':['$off']}}"))
                .is(200);
        record(catalog, "{'name':'Б'}");
        assertThat(processes(scenario)).hasSize(3);

        admin.post("/api/v1/scenarios/" + scenario + "/off", null);
        record(catalog, "{'name':'В'}");
        assertThat(processes(scenario)).hasSize(3);

        admin.post("/api/v1/scenarios/" + scenario + "/publish", null).is(200);
        record(catalog, "{'name':'Г'}");
        assertThat(processes(scenario)).as("the event stays off").hasSize(4);

        admin.delete("/api/v1/scenarios/" + scenario).is(200);
        record(catalog, "{'name':'Д'}");
        assertThat(processes(scenario)).hasSize(4);
    }

    @Test
    void aScenarioThatBringsItselfAboutIsStoppedWithTheChain() {
        String scenario = publish(trigger("create", "")
                + code("Again", "records.create(" + catalog + ", {name: \"next\"})")
                + end()
                + row("Start", "Again", "End"));
        record(catalog, "{'name':'first'}");

        List<JsonNode> all = processes(scenario);
        assertThat(all).hasSize(21);
        assertThat(all.subList(0, 20))
                .allMatch(process -> process.path("status").asString().equals("completed"));
        JsonNode last = all.get(20);
        assertThat(last.path("status").asString()).isEqualTo("failed");
        assertThat(last.at("/error/name").asString()).isEqualTo("loop-limit");
        assertThat(last.at("/error/message").asString()).contains("20");
        assertThat(last.at("/error/chain")).hasSize(20);
        assertThat(last.at("/error/chain/0").asString())
                .contains("#" + all.get(19).path("id").asString());
        assertThat(last.at("/cause/depth").asInt()).isEqualTo(21);
        assertThat(last.at("/cause/parentProcessId").asString())
                .isEqualTo(all.get(19).path("id").asString());
        assertThat(admin.get(records(catalog) + "?limit=1").header("X-Total-Count"))
                .isEqualTo("21");
    }

    @Test
    void freeRowsSayWhatIsWrongWithThem() {
        String scenario = publish(trigger("create", "") + DONE);
        assertRefused(scenario, "'$events':['$record.after.invented']", "$events");
        assertRefused(scenario, "'$events':[]", "$events");
        String managed = admin.get("/api/v1/scenarios/" + scenario).text("/triggers/0/id");
        admin.patch(records("$events") + "/" + managed, json("{'values':{'$name':'x'}}"))
                .isProblem(400, "BadRequest");
        admin.delete(records("$events") + "/" + managed).isProblem(409, "Conflict");
        Api employee = employee();
        employee.get(records("$events")).isProblem(404, "NotFound");
        employee.post(records("$events"), json("{'values':{}}")).isProblem(404, "NotFound");
    }

    private void assertRefused(String scenario, String values, String field) {
        Answer refused = admin.post(
                        records("$events"),
                        json("{'values':{'$name':'x','$catalog':[{'catalogId':'$catalogs','recordId':'" + catalog
                                + "'}],'$script':[{'catalogId':'$scripts','recordId':'" + scenario + "'}]," + values
                                + "}}"))
                .isProblem(400, "BadRequest");
        assertThat(refused.text("/errors/0/field")).isEqualTo(field);
    }

    private void free(String scenario, String... events) {
        admin.post(
                        records("$events"),
                        Json.write(Map.of(
                                "values",
                                Map.of(
                                        "$name", "Свободное",
                                        "$status", List.of("$on"),
                                        "$catalog", List.of(Map.of("catalogId", "$catalogs", "recordId", catalog)),
                                        "$events", List.of(events),
                                        "$script", List.of(Map.of("catalogId", "$scripts", "recordId", scenario))))))
                .is(201);
    }

    private void assertStarted(Object... scenariosAndCounts) {
        for (int i = 0; i < scenariosAndCounts.length; i += 2) {
            assertThat(processes((String) scenariosAndCounts[i]))
                    .as("scenario %s", i / 2)
                    .hasSize((Integer) scenariosAndCounts[i + 1]);
        }
    }

    private String trigger(String change, String condition) {
        String inside = condition.isEmpty() ? "" : "<a:condition><![CDATA[" + condition + "]]></a:condition>";
        return start(
                "<a:trigger kind='$record.after." + change + "' catalog='" + catalog + "'>" + inside + "</a:trigger>");
    }

    private Answer patch(String record, String values) {
        return admin.patch(records(catalog) + "/" + record, json("{'values':" + values + "}"))
                .is(200);
    }
}
