package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Api;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What follows a date of a field is told to those who see the field. */
class HiddenDatesFlowTest extends RightsWork {
    private static final String FIELDS = "{'id':'name','name':'Имя','type':'text'},"
            + "{'id':'open','name':'Видно','type':'date','config':{'time':true}},"
            + "{'id':'closed','name':'Скрыто','type':'date','config':{'time':true}}";

    @Test
    void timersBesideAStepAreTold() {
        String inside = start("")
                + person("Ask")
                + exit("Seen", "open")
                + exit("Unseen", "closed")
                + end()
                + row("Start", "Ask", "End")
                + Bpmn.flow("X1", "Seen", "End")
                + Bpmn.flow("X2", "Unseen", "End");
        String process = about(inside);
        assertThat(timers(admin, process)).containsExactly("Seen", "Unseen");
        assertThat(timers(anna, process)).containsExactly("Seen");
        assertThat(seen(admin, process).at("/active/0/waits")).hasSize(2);
        assertThat(seen(anna, process).at("/active/0/waits")).hasSize(1);
        assertThat(seen(anna, process).toString()).doesNotContain("closed");
    }

    @Test
    void aStepThatWaitsForADateIsToldWithoutIt() {
        for (String field : List.of("open", "closed")) {
            String timer =
                    "<b:intermediateCatchEvent id='Wait'>" + until("Wait", field) + "</b:intermediateCatchEvent>";
            String process = about(start("") + timer + end() + row("Start", "Wait", "End"));
            assertThat(seen(admin, process).at("/active/0/due").isNull()).isFalse();
            assertThat(seen(anna, process).at("/active/0/element").asString()).isEqualTo("Wait");
            assertThat(seen(anna, process).at("/active/0/due").isNull()).isEqualTo(field.equals("closed"));
        }
    }

    @Test
    void whichFieldsOfACardAreWatchedIsToldOfThoseThatAreSeen() {
        open(onCatalog(requests), "delete", "'secret':'hidden'");
        publish(start("<a:trigger kind='$record.updating' catalog='" + requests + "' fields='name secret'/>")
                + set("Fill", "$body", "({})")
                + end()
                + row("Start", "Fill", "End"));
        String address = "/api/v1/catalogs/" + requests + "/changes";
        assertThat(admin.get(address).is(200).at("/fields").toString()).isEqualTo("[\"name\",\"secret\"]");
        assertThat(anna.get(address).is(200).at("/fields").toString()).isEqualTo("[\"name\"]");
    }

    private String about(String inside) {
        String catalog = catalog(FIELDS);
        open(onCatalog(catalog), "view", "'closed':'hidden'");
        String record = record(catalog, "{'name':'x'}");
        String later = clock.instant().plus(Duration.ofHours(5)).toString();
        admin.patch(records(catalog) + "/" + record, Map.of("values", Map.of("open", later, "closed", later)))
                .is(200);
        return run(publish(inside), Map.of("record", Map.of("catalogId", catalog, "recordId", record)));
    }

    private static String exit(String id, String field) {
        return "<b:boundaryEvent id='" + id + "' attachedToRef='Ask'>" + until(id, field) + "</b:boundaryEvent>";
    }

    private static String until(String id, String field) {
        return "<b:timerEventDefinition id='" + id + "D'><b:timeDate language='javascript'>record.values." + field
                + "</b:timeDate></b:timerEventDefinition>";
    }

    private static JsonNode seen(Api by, String process) {
        return by.get("/api/v1/processes/" + process).is(200).json();
    }

    private static List<String> timers(Api by, String process) {
        return seen(by, process)
                .path("timers")
                .valueStream()
                .map(timer -> timer.path("element").asString())
                .toList();
    }
}
