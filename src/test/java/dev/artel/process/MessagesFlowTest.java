package dev.artel.process;

import static dev.artel.process.Told.catching;
import static dev.artel.process.Told.ending;
import static dev.artel.process.Told.into;
import static dev.artel.process.Told.key;
import static dev.artel.process.Told.message;
import static dev.artel.process.Told.receiving;
import static dev.artel.process.Told.sending;
import static dev.artel.process.Told.throwing;
import static dev.artel.process.Told.to;
import static dev.artel.process.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import dev.artel.testing.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Messages: who waits for them, who gets them, and what is said when nobody or more than one does. */
class MessagesFlowTest extends HouseTest {
    private static final String SEND = "/api/v1/processes/messages";

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aProcessGoesOnWithWhatTheMessageBrings() {
        String name = fresh("paid");
        String id = run(
                publish(start("")
                        + catching("Paid", message(name, into("amount", "payment.amount")))
                        + set("After", "twice", "payment.amount * 2")
                        + end()
                        + row("Start", "Paid", "After", "End")),
                Map.of("businessKey", "bill 7"));
        assertThat(status(id)).isEqualTo("waiting");
        JsonNode waits = process(id).at("/active/0/waits/0");
        assertThat(waits.path("for").asString()).isEqualTo("message");
        assertThat(waits.path("name").asString()).isEqualTo(name);
        assertThat(waits.path("key").asString()).isEqualTo("bill 7");
        JsonNode nobody = admin.post(SEND, Map.of("name", name, "businessKey", "bill 8"))
                .is(404)
                .json();
        assertThat(nobody.path("name").asString()).isEqualTo("NobodyWaits");
        assertThat(nobody.path("detail").asString()).contains(name);

        JsonNode received = admin.post(
                        SEND,
                        Map.of("name", name, "businessKey", "bill 7", "variables", Map.of("amount", 21, "more", "x")))
                .is(200)
                .json();

        assertThat(received.path("processId").asString()).isEqualTo(id);
        assertThat(received.path("element").asString()).isEqualTo("Paid");
        settle();
        assertThat(status(id)).isEqualTo("completed");
        assertThat(process(id).at("/variables/twice").asInt()).isEqualTo(42);
        assertThat(process(id).path("variables").has("more")).isFalse();
        JsonNode passage = trace(id).get(1);
        assertThat(passage.at("/outputs/amount").asInt()).isEqualTo(21);
        assertThat(passage.at("/by/id").asString()).isEqualTo("1");
        assertThat(waiting(id)).isZero();
        admin.post(SEND, Map.of("name", name, "businessKey", "bill 7")).is(404);
    }

    @Test
    void aMessageThatSeveralWaitForIsGivenToNone() {
        String name = fresh("go");
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String record = record(catalog, "{'name':'one'}");
        String scenario = publish(start("") + receiving("Wait", message(name)) + end() + row("Start", "Wait", "End"));
        Map<String, Object> about = Map.of("record", Map.of("catalogId", catalog, "recordId", record));
        String one = run(scenario, about);
        String other = run(scenario, about);
        JsonNode several = admin.post(SEND, Map.of("name", name, "record", about.get("record")))
                .is(409)
                .json();
        assertThat(several.path("name").asString()).isEqualTo("SeveralWait");
        assertThat(several.path("detail").asString()).contains("2");
        assertThat(List.of(status(one), status(other))).containsOnly("waiting");
        admin.post(SEND, Map.of("name", name, "processId", one)).is(200);
        admin.post(SEND, Map.of("name", name, "record", about.get("record"))).is(200);
        settle();
        assertThat(List.of(status(one), status(other))).containsOnly("completed");
        admin.post(SEND, Map.of("name", name, "processId", one, "businessKey", "x"))
                .is(400);
        admin.post(SEND, Map.of("processId", one)).is(400);
    }

    @Test
    void aMessageThatSeveralScenariosBeginWithStartsNone() {
        String name = fresh("begin");
        String begins = "<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$message' message='" + name
                + "'/></b:extensionElements><b:messageEventDefinition id='StartD'/></b:startEvent>" + end()
                + row("Start", "End");
        List<String> both = List.of(publish(begins), publish(begins));
        assertThat(admin.post(SEND, Map.of("name", name, "businessKey", "bill 7"))
                        .isProblem(409, "SeveralWait")
                        .text("message"))
                .contains(name, "начинаются");
        assertThat(both).allSatisfy(scenario -> assertThat(processes(scenario)).isEmpty());
    }

    @Test
    void aScenarioAnswersAnotherByTheKeyThatItsDiagramGives() {
        String ask = fresh("ask");
        String answer = fresh("answer");
        String asking = publish(start("")
                + set("Number", "number", "'A-' + process.id")
                + throwing("Ask", message(ask, with("number", "number"), with("sum", "20")))
                + catching("Answered", message(answer, key("number")))
                + end()
                + row("Start", "Number", "Ask", "Answered", "End"));
        String answering = publish("<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$message' message='"
                + ask + "'/></b:extensionElements><b:messageEventDefinition id='StartD'/></b:startEvent>"
                + set("Double", "result", "sum * 2 + 2")
                + ending("Tell", message(answer, to("key", "number"), with("result", "result")))
                + row("Start", "Double", "Tell"));

        String id = run(asking, null);

        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(process(id).at("/variables/result").asInt()).isEqualTo(42);
        JsonNode other = only(answering);
        assertThat(other.at("/cause/event").asString()).isEqualTo("$message");
        assertThat(other.at("/cause/parentProcessId").asString()).isEqualTo(id);
        assertThat(trace(other.path("id").asString())
                        .get(2)
                        .at("/outputs/processId")
                        .asString())
                .isEqualTo(id);
        assertThat(trace(other.path("id").asString())
                        .get(2)
                        .at("/outputs/started")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void aMessageToNobodyIsAnIncidentUnlessItIsCaughtOrOptional() {
        String name = fresh("lost");
        String sent = message(name, to("key", "'x'"));
        String id = run(publish(start("") + throwing("Send", sent) + end() + row("Start", "Send", "End")), null);
        assertThat(incident(id).path("element").asString()).isEqualTo("Send");
        assertThat(incident(id).path("problem").asString()).isEqualTo("nobody-waits");
        assertThat(incident(id).path("message").asString()).contains(name);
        String caught = run(
                publish(start("")
                        + sending("Send", sent)
                        + exit("Nobody", "NobodyWaits", "Send")
                        + end()
                        + row("Start", "Send", "End")
                        + Bpmn.flow("X", "Nobody", "End")),
                null);
        assertThat(path(caught)).contains("Nobody done");
        String optional = sent.replace("<a:message ", "<a:message optional='true' ");
        String gone = run(publish(start("") + sending("Send", optional) + end() + row("Start", "Send", "End")), null);
        assertThat(status(gone)).isEqualTo("completed");
        assertThat(trace(gone).get(1).at("/outputs/processId").isNull()).isTrue();
    }

    @Test
    void branchesOfOneProcessTellEachOther() {
        String name = fresh("branch");
        String id = run(
                publish(start("") + "<b:parallelGateway id='Fork'/>" + catching("Wait", message(name))
                        + throwing("Tell", message(name, to("process", "process.id"), with("n", "7")))
                        + "<b:endEvent id='E1'/>" + end()
                        + Bpmn.flow("F1", "Start", "Fork") + Bpmn.flow("F2", "Fork", "Wait")
                        + Bpmn.flow("F3", "Fork", "Tell") + Bpmn.flow("F4", "Wait", "E1")
                        + Bpmn.flow("F5", "Tell", "End")),
                null);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(process(id).at("/variables/n").asInt()).isEqualTo(7);
        assertThat(waiting(id)).isZero();
    }

    @Test
    void exitsOpenWithoutAndWithEndingTheStep() {
        String name = fresh("exit");
        String id = run(
                publish(start("") + person("Ask") + Told.exit("Note", "Ask", false, message(name + ".note"))
                        + Told.exit("Stop", "Ask", true, message(name + ".stop")) + end()
                        + "<b:endEvent id='Noted'/><b:endEvent id='Stopped'/>" + row("Start", "Ask", "End")
                        + Bpmn.flow("N", "Note", "Noted") + Bpmn.flow("S", "Stop", "Stopped")),
                null);
        assertThat(process(id).at("/active/0/waits")).hasSize(2);
        for (int times = 0; times < 2; times++) {
            admin.post(SEND, Map.of("name", name + ".note", "processId", id)).is(200);
            settle();
        }
        assertThat(status(id)).isEqualTo("waiting");
        admin.post(SEND, Map.of("name", name + ".stop", "processId", id)).is(200);
        settle();
        assertThat(status(id)).isEqualTo("completed");
        assertThat(path(id).stream().filter("Noted done"::equals)).hasSize(2);
        assertThat(path(id)).contains("Ask cancelled", "Stop done", "Stopped done");
        assertThat(waiting(id)).isZero();
    }

    @Test
    void tenThousandWhoWaitCostASenderNothing() {
        String name = fresh("many");
        String scenario = publish(start("") + catching("Wait", message(name)) + end() + row("Start", "Wait", "End"));
        List<String> waiting = List.of(
                run(scenario, Map.of("businessKey", "one")),
                run(scenario, Map.of("businessKey", "two")),
                run(scenario, Map.of("businessKey", "three")));
        crowd(name);
        admin.post(SEND, Map.of("name", name, "businessKey", "one")).is(200);
        Tally tally = statements.ofRequests(() ->
                admin.post(SEND, Map.of("name", name, "businessKey", "two")).is(200));
        tally.withoutSignIn().assertAtMost(17, 1);
        String explained = jdbc.queryForList(
                        "EXPLAIN SELECT id FROM process_wait WHERE kind = 'message' AND name = ? AND wait_key = 'three'"
                                + " ORDER BY id LIMIT 100",
                        name)
                .toString();
        assertThat(explained).contains("process_wait_key");
        settle();
        assertThat(status(waiting.get(1))).isEqualTo("completed");
        assertThat(status(waiting.get(2))).isEqualTo("waiting");
        transaction.executeWithoutResult(done -> jdbc.update("DELETE FROM process_wait WHERE run_id = -1"));
    }

    /** Others who wait for the same, as nothing but rows. */
    private void crowd(String name) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            rows.add(new Object[] {-i, name, "key " + i});
        }
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "INSERT INTO process_wait (id, run_id, execution_id, element, kind, name, wait_key, for_people, created_at)"
                        + " VALUES (?, -1, 'x', 'Wait', 'message', ?, ?, 0, NOW(3))",
                rows));
    }

    @Test
    void aCancelledProcessWaitsForNothing() {
        String name = fresh("never");
        String id =
                run(publish(start("") + receiving("Wait", message(name)) + end() + row("Start", "Wait", "End")), null);
        admin.post("/api/v1/processes/" + id + "/cancel", Map.of("reason", "x")).is(200);
        assertThat(waiting(id)).isZero();
        admin.post(SEND, Map.of("name", name, "processId", id)).is(404);
    }

    private int waiting(String process) {
        Integer count =
                jdbc.queryForObject("SELECT COUNT(*) FROM process_wait WHERE run_id = ?", Integer.class, process);
        return count == null ? 0 : count;
    }
}
