package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.record.Records;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import dev.artel.testing.TestAccess;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Processes that wait until a record is as they want it. */
class ConditionsFlowTest extends HouseTest {
    private static final String FIELDS =
            "{'id':'name','name':'Имя','type':'text'},{'id':'sum','name':'Сумма','type':'number'}";

    @Autowired
    private Records records;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aProcessWaitsUntilTheRecordIsSo() {
        String catalog = catalog(FIELDS);
        String record = record(catalog, "{'name':'x','sum':1}");
        String scenario =
                publish(start("") + until("Wait", "({sum: {at: limit}})", "") + end() + row("Start", "Wait", "End"));
        Map<String, Object> about =
                Map.of("record", Map.of("catalogId", catalog, "recordId", record), "variables", Map.of("limit", 10));
        String id = run(scenario, about);
        assertThat(status(id)).isEqualTo("waiting");
        assertThat(process(id).at("/active/0/waits/0/for").asString()).isEqualTo("condition");
        change(catalog, record, 9);
        assertThat(status(id)).isEqualTo("waiting");
        change(catalog, record, 10);
        assertThat(status(id)).isEqualTo("completed");
        String already = run(scenario, about);
        assertThat(status(already)).isEqualTo("completed");
    }

    @Test
    void anExitOpensForAnotherRecordAndAFilterThatIsNoneIsAnIncident() {
        String catalog = catalog(FIELDS);
        String record = record(catalog, "{'name':'x','sum':1}");
        String other = "<a:record kind='script'>({catalogId: " + catalog + ", recordId: " + record + "})</a:record>";
        String id = run(
                publish(start("") + person("Ask")
                        + "<b:boundaryEvent id='Enough' attachedToRef='Ask'><b:extensionElements><a:until>" + other
                        + "<a:filters>{\"sum\": {\"at\": 5}}</a:filters></a:until></b:extensionElements>"
                        + "<b:conditionalEventDefinition id='EnoughD'/></b:boundaryEvent>" + end()
                        + row("Start", "Ask", "End") + Bpmn.flow("X", "Enough", "End")),
                null);
        assertThat(status(id)).isEqualTo("waiting");
        change(catalog, record, 5);
        assertThat(path(id)).contains("Ask cancelled", "Enough done");
        String bad = run(
                publish(start("")
                        + until("Wait", "({[\"nothing\".trim()]: 1})", other)
                        + end()
                        + row("Start", "Wait", "End")),
                null);
        assertThat(incident(bad).path("element").asString()).isEqualTo("Wait");
        assertThat(incident(bad).path("message").asString()).contains("nothing");
        String none =
                run(publish(start("") + until("Wait", "({sum: 1})", "") + end() + row("Start", "Wait", "End")), null);
        assertThat(incident(none).path("element").asString()).isEqualTo("Wait");
    }

    @Test
    void aRecordThatIsDeletedMakesTheWaitAnIncidentUntilItIsRestored() {
        String catalog = catalog(FIELDS);
        String record = record(catalog, "{'name':'x','sum':1}");
        String id = run(
                publish(start("") + until("Wait", "({sum: {at: 10}})", "") + end() + row("Start", "Wait", "End")),
                Map.of("record", Map.of("catalogId", catalog, "recordId", record)));
        admin.delete(records(catalog) + "/" + record).is(200);
        settle();
        JsonNode gone = incident(id);
        assertThat(gone.path("element").asString()).isEqualTo("Wait");
        assertThat(gone.path("message").asString()).contains("удалена");
        admin.post("/api/v1/processes/" + id + "/retry", Map.of()).is(200);
        settle();
        assertThat(incident(id).path("element").asString()).isEqualTo("Wait");

        admin.post("/api/v1/catalogs/" + catalog + "/trash/" + record + "/restore", null)
                .is(200);
        settle();
        assertThat(status(id)).isEqualTo("waiting");
        assertThat(process(id).path("incidents")).isEmpty();
        change(catalog, record, 10);
        assertThat(status(id)).isEqualTo("completed");
    }

    @Test
    void aWaitThatCannotBeAskedHasOneIncidentHoweverOftenTheRecordChanges() {
        String catalog = catalog(FIELDS);
        String record = record(catalog, "{'name':'x','sum':1}");
        String id = run(
                publish(start("")
                        + until("Wait", "({[\"nothing\".trim()]: 1})", "")
                        + end()
                        + row("Start", "Wait", "End")),
                Map.of("record", Map.of("catalogId", catalog, "recordId", record)));
        change(catalog, record, 2);
        change(catalog, record, 3);
        assertThat(incident(id).path("element").asString()).isEqualTo("Wait");
    }

    @Test
    void aChangeWhileTheWaitBeginsIsNotMissed() {
        String catalog = catalog(FIELDS);
        String record = record(catalog, "{'name':'x','sum':1}");
        String scenario =
                publish(start("") + until("Wait", "({sum: {at: 10}})", "") + end() + row("Start", "Wait", "End"));
        String id = transaction.execute(status -> {
            records.update(
                    TestAccess.administrator(1),
                    Cause.byPerson(1),
                    catalog,
                    record,
                    Json.object().put("sum", 10),
                    null);
            String started = admin.post(
                            "/api/v1/scenarios/" + scenario + "/start",
                            Map.of("record", Map.of("catalogId", catalog, "recordId", record)))
                    .is(201)
                    .text("id");
            until(() -> waitsForALock(catalog));
            return started;
        });
        settle();
        assertThat(status(id)).isEqualTo("completed");
    }

    /** The record is held here, so whoever asks for it with a lock stands. */
    private boolean waitsForALock(String catalog) {
        Integer waiting = jdbc.queryForObject(
                "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE INFO LIKE ? AND INFO NOT LIKE '%PROCESSLIST%'",
                Integer.class, "%c_" + catalog + "%FOR UPDATE%");
        return waiting != null && waiting > 0;
    }

    private void change(String catalog, String record, int sum) {
        admin.patch(records(catalog) + "/" + record, Map.of("values", Map.of("sum", sum)))
                .is(200);
        settle();
    }

    private static String until(String id, String filters, String record) {
        return "<b:intermediateCatchEvent id='" + id + "'><b:extensionElements><a:until>" + record
                + "<a:filters kind='script'><![CDATA[" + filters + "]]></a:filters></a:until></b:extensionElements>"
                + "<b:conditionalEventDefinition id='" + id + "D'/></b:intermediateCatchEvent>";
    }
}
