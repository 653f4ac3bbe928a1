package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Processes whose house changes while they wait: new versions, scenarios switched off, fields, records and catalogs gone. */
class HouseChangesFlowTest extends HouseTest {
    private static final String START = start("");

    @Test
    void aRunningProcessGoesOnWithItsVersion() {
        String one = START + person("Ask") + set("After", "n", "`old`") + end() + row("Start", "Ask", "After", "End");
        String scenario = publish(one);
        String old = run(scenario, null);
        republish(scenario, one.replace("`old`", "`new`").replace("Ask", "Question"));
        String fresh = run(scenario, null);
        assertThat(process(old).path("version").asInt()).isEqualTo(1);
        assertThat(process(fresh).path("version").asInt()).isEqualTo(2);
        assertThat(admin.get("/api/v1/processes/" + old + "/bpmn").body()).contains("`old`");
        complete(old, "Ask");
        complete(fresh, "Question");
        assertThat(process(old).at("/variables/n").asString()).isEqualTo("old");
        assertThat(process(fresh).at("/variables/n").asString()).isEqualTo("new");
    }

    @Test
    void switchingOffLetsWhatRunsGoOn() {
        String scenario =
                publish(START + person("Ask") + set("After", "n", "1") + end() + row("Start", "Ask", "After", "End"));
        String id = run(scenario, null);
        admin.post("/api/v1/scenarios/" + scenario + "/off", null);
        complete(id, "Ask");
        assertThat(status(id)).isEqualTo("completed");
        String other = run(publish(START + person("Ask") + end() + row("Start", "Ask", "End")), null);
        String its = process(other).path("scenarioId").asString();
        admin.delete("/api/v1/scenarios/" + its).isProblem(409, "Conflict");
        admin.delete("/api/v1/scenarios/" + its + "?cancel=true").is(200);
        assertThat(status(other)).isEqualTo("cancelled");
        assertThat(process(other).path("scenarioName").asString()).startsWith("Проверка");
        assertThat(trace(other)).isNotEmpty();
    }

    @Test
    void aFieldThatIsGoneMeanwhileIsAnIncidentThatNamesIt() {
        String catalog =
                catalog("{'id':'name','name':'Имя','type':'text'},{'id':'note','name':'Заметка','type':'text'}");
        String record = record(catalog, "{'name':'А'}");
        String id = runAbout(catalog, record, "({note: `x`})");
        JsonNode described = admin.get("/api/v1/catalogs/" + catalog).is(200).json();
        admin.patch("/api/v1/catalogs/" + catalog, object(Map.of("fields", List.of(described.at("/fields/0")))))
                .is(200);
        complete(id, "Ask");
        assertThat(incident(id).path("element").asString()).isEqualTo("Write");
        assertThat(incident(id).path("message").asString()).contains("note");
    }

    @Test
    void aCatalogOrRecordThatIsGoneMeanwhileIsAnIncidentAndTheProcessStaysVisible() {
        for (boolean whole : new boolean[] {true, false}) {
            String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
            String record = record(catalog, "{'name':'А'}");
            String id = runAbout(catalog, record, "({name: record === null ? `нет` : record.values.name})");
            admin.delete("/api/v1/catalogs/" + catalog + (whole ? "" : "/records/" + record))
                    .is(200);
            assertThat(status(id)).isEqualTo("waiting");
            complete(id, "Ask");
            assertThat(incident(id).path("element").asString()).isEqualTo("Write");
            JsonNode incident = incident(id);
            assertThat(incident.path("script").isNull()).as(incident.toString()).isTrue();
            assertThat(whole ? "нет" : incident.at("/inputs/values/name").asString())
                    .isEqualTo("нет");
            assertThat(process(id).at("/record/recordId").asString()).isEqualTo(record);
            assertThat(trace(id)).isNotEmpty();
            admin.get("/api/v1/processes?scenarioId="
                            + process(id).path("scenarioId").asString())
                    .is(200);
            admin.post("/api/v1/processes/" + id + "/cancel", null).is(200);
        }
    }

    private String runAbout(String catalog, String record, String values) {
        String scenario = publish(start("<a:trigger kind='$manual' catalog='" + catalog + "'/>")
                + person("Ask")
                + Bpmn.task(
                        "Write",
                        "<a:component type='record.update'><a:input name='catalog'>" + catalog
                                + "</a:input><a:input name='id' kind='script'>recordId</a:input>"
                                + "<a:input name='values' kind='script'>" + values + "</a:input></a:component>")
                + end()
                + row("Start", "Ask", "Write", "End"));
        return run(scenario, Map.of("record", Map.of("catalogId", catalog, "recordId", record)));
    }
}
