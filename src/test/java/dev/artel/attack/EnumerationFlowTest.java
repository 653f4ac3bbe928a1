package dev.artel.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.testing.Answer;
import dev.artel.testing.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is there but closed is answered like what is not there: in words, and in what it costs to find out. */
class EnumerationFlowTest extends AttackTest {
    private static final String ABSENT = "987654321";

    /** What is sent, and as what CLOSED stands in it. */
    private static final List<String> ASKED = List.of(
            "GET /api/v1/catalogs/CLOSED catalog",
            "GET /api/v1/catalogs/CLOSED/records catalog",
            "GET /api/v1/catalogs/CLOSED/views catalog",
            "GET /api/v1/catalogs/CLOSED/trash catalog",
            "GET /api/v1/catalogs/CLOSED/fields/title/availableRecords catalog",
            "GET /api/v1/histories?catalogId=CLOSED catalog",
            "GET /api/v1/rights?catalogId=CLOSED catalog",
            "GET /api/v1/scenarios/startable?catalogId=CLOSED catalog",
            "POST /api/v1/catalogs/CLOSED/records catalog",
            "PATCH /api/v1/catalogs/CLOSED catalog",
            "DELETE /api/v1/catalogs/CLOSED catalog",
            "POST /api/v1/catalogs/CLOSED/views catalog",
            "GET /api/v1/catalogs/CLIENTS/records/CLOSED record",
            "GET /api/v1/catalogs/CLIENTS/records/CLOSED?at=2030-01-01T00:00:00Z record",
            "GET /api/v1/catalogs/CLIENTS/records/CLOSED/relations record",
            "GET /api/v1/histories?catalogId=CLIENTS&recordId=CLOSED record",
            "GET /api/v1/rights?catalogId=CLIENTS&recordId=CLOSED record",
            "PATCH /api/v1/catalogs/CLIENTS/records/CLOSED record",
            "DELETE /api/v1/catalogs/CLIENTS/records/CLOSED record",
            "POST /api/v1/catalogs/CLIENTS/trash/CLOSED/restore record",
            "GET /api/v1/tasks/CLOSED tasks/{id}",
            "POST /api/v1/tasks/CLOSED/claim tasks/{id}",
            "POST /api/v1/tasks/CLOSED/complete tasks/{id}",
            "POST /api/v1/tasks/CLOSED/assign tasks/{id}",
            "POST /api/v1/tasks/CLOSED/delegate tasks/{id}",
            "GET /api/v1/processes/CLOSED processes/{id}",
            "GET /api/v1/processes/CLOSED/trace processes/{id}",
            "GET /api/v1/processes/CLOSED/bpmn processes/{id}",
            "POST /api/v1/processes/CLOSED/cancel processes/{id}",
            "POST /api/v1/processes/CLOSED/retry processes/{id}",
            "POST /api/v1/processes/CLOSED/restart processes/{id}",
            "GET /api/v1/scenarios/CLOSED scenarios/{id}",
            "GET /api/v1/scenarios/CLOSED/bpmn scenarios/{id}",
            "GET /api/v1/scenarios/CLOSED/versions scenarios/{id}",
            "POST /api/v1/scenarios/CLOSED/start scenarios/{id}",
            "POST /api/v1/scenarios/CLOSED/publish scenarios/{id}",
            "PATCH /api/v1/scenarios/CLOSED scenarios/{id}",
            "DELETE /api/v1/scenarios/CLOSED scenarios/{id}");

    @Test
    void closedAndAbsentAreOne() {
        String own = own("Own");
        String other = client("Other", "x");
        letOwn("delete", "");
        String scenario = publish(start("") + person("Ask") + end() + row("Start", "Ask", "End"));
        String process = run(scenario, null);
        Map<String, String> closed = new HashMap<>();
        closed.put("catalog", deals);
        closed.put("section", section);
        closed.put("record", other);
        closed.put("recordId", other);
        closed.put("view", "999");
        closed.put("field", "secret");
        closed.put("tasks/{id}", task(process, "Ask"));
        closed.put("processes/{id}", process);
        closed.put("scenarios/{id}", scenario);
        assertThat(own).isNotEqualTo(other);
        for (String path : ASKED) {
            String[] parts = path.replace("CLIENTS", clients).split(" ");
            alike(parts[0], parts[1], String.valueOf(closed.get(parts[2])));
        }
    }

    private void alike(String method, String path, String id) {
        Set<Integer> statuses = new TreeSet<>();
        Answer closed = send(method, path.replace("CLOSED", id));
        Answer absent = send(method, path.replace("CLOSED", ABSENT));
        statuses.add(closed.status());
        statuses.add(absent.status());
        assertThat(statuses)
                .as("%s %s: %s and %s", method, path, closed.body(), absent.body())
                .hasSize(1);
        assertThat(closed.status()).as(path).isIn(403, 404);
        // whoever has named it is told so in the same words
        assertThat(told(closed).replace("«" + id + "»", "«?»"))
                .as(path)
                .isEqualTo(told(absent).replace("«" + ABSENT + "»", "«?»"));
    }

    private Answer send(String method, String path) {
        return mallory.send(method, path, method.equals("GET") ? null : json(body(path)));
    }

    /** What the resource takes: what it does not know is refused before anybody is looked for. */
    private static String body(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "complete" -> "{'outcome':'done'}";
            case "assign", "delegate" -> "{'user':'1'}";
            case "claim", "cancel", "retry", "restart", "start", "publish" -> "{}";
            default -> path.contains("/scenarios/") ? "{'name':'x'}" : "{'values':{},'name':'x','filters':[]}";
        };
    }

    @Test
    void findingOutCostsTheSame() {
        String other = client("Other", "x");
        letOwn("delete", "");
        for (String path : List.of(
                "/api/v1/catalogs/" + clients + "/records/%s",
                "/api/v1/catalogs/" + clients + "/records/%s/relations",
                "/api/v1/histories?catalogId=" + clients + "&recordId=%s",
                "/api/v1/rights?catalogId=" + clients + "&recordId=%s")) {
            mallory.get(path.formatted(other)).is(404);
            Tally closed = statements.ofRequests(() -> mallory.get(path.formatted(other)));
            Tally absent = statements.ofRequests(() -> mallory.get(path.formatted(ABSENT)));
            assertThat(closed.sql()).as(path).hasSameSizeAs(absent.sql());
        }
        for (String path :
                List.of("/api/v1/catalogs/%s", "/api/v1/catalogs/%s/records", "/api/v1/histories?catalogId=%s")) {
            Tally closed = statements.ofRequests(() -> mallory.get(path.formatted(deals)));
            Tally absent = statements.ofRequests(() -> mallory.get(path.formatted(ABSENT)));
            assertThat(closed.sql()).as(path).hasSameSizeAs(absent.sql());
        }
    }

    private String about(String record) {
        return json("{'record':{'catalogId':'" + clients + "','recordId':'" + record + "'}}");
    }

    @Test
    void aScenarioThatIsNotForOneIsNotToldFromOneThatIsNotThere() {
        String draft = admin.post(
                        "/api/v1/scenarios",
                        Map.of("name", fresh("Draft "), "bpmn", bpmn(start("") + end() + row("Start", "End"))))
                .is(201)
                .text("id");
        String other = client("Other", "x");
        letOwn("delete", "");
        String body = about(other);
        try {
            for (String sent : List.of("{}", body)) {
                Answer closed = mallory.post("/api/v1/scenarios/" + draft + "/start", sent);
                Answer absent = mallory.post("/api/v1/scenarios/" + ABSENT + "/start", sent);
                closed.isProblem(404, "NotFound");
                assertThat(told(closed)).isEqualTo(told(absent));
            }
        } finally {
            admin.delete("/api/v1/scenarios/" + draft);
        }
        String byHand = publish("<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$manual' catalog='"
                + clients + "'/></b:extensionElements></b:startEvent>" + end() + row("Start", "End"));
        String absent = about(ABSENT);
        Answer closed =
                mallory.post("/api/v1/scenarios/" + byHand + "/start", body).isProblem(404, "NotFound");
        assertThat(told(closed)).isEqualTo(told(mallory.post("/api/v1/scenarios/" + byHand + "/start", absent)));
    }
}
