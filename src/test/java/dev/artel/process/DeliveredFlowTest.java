package dev.artel.process;

import static dev.artel.process.Told.catching;
import static dev.artel.process.Told.ending;
import static dev.artel.process.Told.message;
import static dev.artel.process.Told.sending;
import static dev.artel.process.Told.throwing;
import static dev.artel.process.Told.to;
import static dev.artel.process.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A message is told as received by whom it has reached, and by nobody else. */
class DeliveredFlowTest extends HouseTest {
    private static final String START = start("");
    private static final String SEND = "/api/v1/processes/messages";
    private static final String HERE = to("process", "process.id");

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatEndsTheFrameOfItsSenderComesBeforeTheFrameEnds() {
        for (String kind : List.of("throw", "task", "end")) {
            String name = fresh("own");
            String sent = message(name, HERE, with("n", "7"));
            String tell = kind.equals("throw")
                    ? throwing("Tell", sent)
                    : kind.equals("task") ? sending("Tell", sent) : ending("Tell", sent);
            String rest = kind.equals("end") ? "" : "<b:endEvent id='Out'/>" + Bpmn.flow("I2", "Tell", "Out");
            String id = run(
                    publish(START + "<b:subProcess id='Sub'><b:startEvent id='In'/>" + tell
                            + Bpmn.flow("I1", "In", "Tell") + rest + "</b:subProcess>" + stop("Sub", name) + end()
                            + "<b:endEvent id='Stopped'/>" + row("Start", "Sub", "End")
                            + Bpmn.flow("S", "Stop", "Stopped")),
                    null);
            assertThat(status(id)).as(kind).isEqualTo("completed");
            assertThat(path(id)).as(kind).contains("Tell done", "Sub cancelled", "Stop done", "Stopped done");
            assertThat(receiver(id, "Tell")).as(kind).isEqualTo(id);
            assertThat(process(id).at("/variables/n").asInt()).isEqualTo(7);
        }
    }

    @Test
    void whatOneReceiverWaitsForOnceIsReceivedOnce() {
        String name = fresh("once");
        String sent = message(name, HERE).replace("<a:message ", "<a:message optional='true' ");
        String inside = "<b:startEvent id='In'/><b:parallelGateway id='Fork'/>" + throwing("One", sent)
                + throwing("Other", sent) + "<b:endEvent id='E1'/><b:endEvent id='E2'/>" + Bpmn.flow("I1", "In", "Fork")
                + Bpmn.flow("I2", "Fork", "One") + Bpmn.flow("I3", "Fork", "Other") + Bpmn.flow("I4", "One", "E1")
                + Bpmn.flow("I5", "Other", "E2");
        String id = run(
                publish(START + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>" + stop("Sub", name) + end()
                        + "<b:endEvent id='Stopped'/>" + row("Start", "Sub", "End")
                        + Bpmn.flow("S", "Stop", "Stopped")),
                null);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(path(id).stream().filter("Stop done"::equals)).hasSize(1);
        assertThat(List.of(receiver(id, "One"), receiver(id, "Other"))).containsExactlyInAnyOrder(id, "");
    }

    @Test
    void whatCannotBeReceivedAnyMoreIsToldAsNotReceived() {
        for (boolean optional : new boolean[] {true, false}) {
            String name = fresh("late");
            String sent = message(name, HERE);
            String tell =
                    throwing("Tell", optional ? sent.replace("<a:message ", "<a:message optional='true' ") : sent);
            String inside = "<b:startEvent id='In'/><b:parallelGateway id='Fork'/>" + tell
                    + "<b:endEvent id='E1'/><b:endEvent id='Over'><b:terminateEventDefinition id='OverD'/></b:endEvent>"
                    + Bpmn.flow("I1", "In", "Fork") + Bpmn.flow("I2", "Fork", "Tell") + Bpmn.flow("I3", "Tell", "E1")
                    + Bpmn.flow("I4", "Fork", "Over");
            String id = run(
                    publish(START + "<b:subProcess id='Sub'>" + inside + "</b:subProcess>" + stop("Sub", name) + end()
                            + "<b:endEvent id='Stopped'/>" + row("Start", "Sub", "End")
                            + Bpmn.flow("S", "Stop", "Stopped")),
                    null);
            if (optional) {
                assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
                assertThat(receiver(id, "Tell")).isEmpty();
            } else {
                assertThat(incident(id).path("element").asString()).isEqualTo("Tell");
                assertThat(incident(id).path("problem").asString()).isEqualTo("nobody-waits");
            }
        }
    }

    @Test
    void whatAFaultOfTheReceiverKeepsFromBeingToldIsAFaultOfTheSender() {
        String name = fresh("fault");
        String waiting = run(
                publish(START + "<b:receiveTask id='Wait'><b:extensionElements>" + message(name)
                        + "</b:extensionElements>" + Each.inARow("[1]") + "</b:receiveTask>" + end()
                        + row("Start", "Wait", "End")),
                null);
        String id = run(
                publish(START
                        + throwing("Tell", message(name, to("process", waiting), with("item", "5")))
                        + end()
                        + row("Start", "Tell", "End")),
                null);
        requireTold(id, "Tell", waiting, "Wait");
        String own = fresh("fault");
        String frame = "<b:subProcess id='Sub'><b:startEvent id='In'/>"
                + throwing("Tell", message(own, HERE, with("item", "5"))) + "<b:endEvent id='Out'/>"
                + Bpmn.flow("I1", "In", "Tell") + Bpmn.flow("I2", "Tell", "Out") + "</b:subProcess>";
        String late = run(
                publish(START + "<b:subProcess id='Round'>" + Each.inARow("[1]") + "<b:startEvent id='Begin'/>" + frame
                        + stop("Sub", own) + "<b:endEvent id='Stopped'/><b:endEvent id='Done'/>"
                        + Bpmn.flow("R1", "Begin", "Sub") + Bpmn.flow("R2", "Sub", "Done")
                        + Bpmn.flow("R3", "Stop", "Stopped") + "</b:subProcess>" + end()
                        + row("Start", "Round", "End")),
                null);
        assertThat(incident(late).path("element").asString()).isEqualTo("Stop");
        assertThat(incident(late).path("message").asString()).contains("item");
    }

    @Test
    void whatKeepsTheCallerFromGoingOnIsToldWithItsNumber() {
        String text = "'x'.repeat(300 * 1024)";
        String called = publish(START + set("Fill", "got", text) + end() + row("Start", "Fill", "End"));
        String call = "<b:callActivity id='Call' calledElement='" + called
                + "'><b:extensionElements><a:call><a:output name='got' to='got'/></a:call></b:extensionElements></b:callActivity>";
        String id =
                run(publish(START + set("Own", "own", text) + call + end() + row("Start", "Own", "Call", "End")), null);
        requireTold(only(called).path("id").asString(), "Start", id, "Call");
    }

    /** The incident of a process is told where it stands in it, and says where in which other process the fault is. */
    private void requireTold(String id, String element, String other, String place) {
        JsonNode incident = incident(id);
        assertThat(incident.path("element").asString()).isEqualTo(element);
        assertThat(incident.path("message").asString()).contains(other).contains(place);
        assertThat(trace(id)).noneMatch(step -> step.path("element").asString().equals(place));
    }

    @Test
    void aPlaceThatIsGoneKeepsNoMessageFromWhoWaits() {
        String name = fresh("dead");
        String scenario = publish(START + person("Ask") + stop("Ask", name) + end() + "<b:endEvent id='Stopped'/>"
                + row("Start", "Ask", "End") + Bpmn.flow("S", "Stop", "Stopped"));
        for (boolean inside : new boolean[] {false, true}) {
            String key = fresh("key");
            String id = run(scenario, Map.of("businessKey", key));
            outlived(id);
            if (inside) {
                run(
                        publish(START
                                + throwing("Tell", message(name, to("key", "'" + key + "'")))
                                + end()
                                + row("Start", "Tell", "End")),
                        null);
            } else {
                admin.post(SEND, Map.of("name", name, "businessKey", key)).is(200);
            }
            settle();
            assertThat(status(id)).isEqualTo("completed");
            assertThat(jdbc.queryForList("SELECT id FROM process_wait WHERE run_id = ?", id))
                    .isEmpty();
        }
        String gone = run(scenario, Map.of("businessKey", "gone"));
        outlived(gone);
        admin.post(SEND, Map.of("name", name, "processId", gone)).is(200);
        admin.post(SEND, Map.of("name", name, "processId", gone)).is(404);
    }

    /** A row as executables of earlier versions have left it: the place that it names does not wait any more. */
    private void outlived(String process) {
        transaction.executeWithoutResult(status -> jdbc.update(
                "INSERT INTO process_wait (id, run_id, execution_id, element, kind, name, wait_key, for_people, created_at)"
                        + " SELECT -id, run_id, 'gone', element, kind, name, wait_key, for_people, created_at"
                        + " FROM process_wait WHERE run_id = ?",
                process));
    }

    @Test
    void aCatchThatASiblingTellsGoesOnAtOnce() {
        String name = fresh("sibling");
        String id = run(
                publish(START + "<b:parallelGateway id='Fork'/>" + "<b:subProcess id='Sub'><b:startEvent id='In'/>"
                        + catching("Never", message(name + ".never")) + "<b:endEvent id='Out'/>"
                        + Bpmn.flow("I1", "In", "Never") + Bpmn.flow("I2", "Never", "Out") + "</b:subProcess>"
                        + stop("Sub", name) + throwing("Tell", message(name, HERE)) + set("After", "seen", "1")
                        + "<b:endEvent id='E1'/><b:endEvent id='E2'/>" + end() + Bpmn.flow("F1", "Start", "Fork")
                        + Bpmn.flow("F2", "Fork", "Sub") + Bpmn.flow("F3", "Fork", "Tell")
                        + Bpmn.flow("F4", "Tell", "After") + Bpmn.flow("F5", "After", "End")
                        + Bpmn.flow("F6", "Sub", "E1") + Bpmn.flow("F7", "Stop", "E2")),
                null);
        assertThat(status(id)).as(process(id).toString()).isEqualTo("completed");
        assertThat(path(id)).contains("Sub cancelled", "Stop done", "E2 done", "After done", "End done");
        assertThat(receiver(id, "Tell")).isEqualTo(id);
    }

    /** The rule tells the process around it, which is told at the end; then it refuses, and what it has done is undone. */
    @Test
    void whatARefusedRuleHasToldIsNotReceived() {
        String name = fresh("undone");
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'},{'id':'no','name':'Отказ','type':'number'}");
        String rule = publish(start("<a:trigger kind='$record.before.update' catalog='" + catalog + "'/>")
                + throwing("Tell", message(name, to("process", "values.name")))
                + set("Say", "$status", "values.no ? 400 : 200", "$body", "\"Нельзя\"")
                + end()
                + row("Start", "Tell", "Say", "End"));
        for (boolean refused : new boolean[] {true, false}) {
            String record = record(catalog, "{'name':'x'}");
            String edit = edit(catalog, record, refused ? 1 : 0);
            String id = run(
                    publish(START + "<b:parallelGateway id='Fork'/>" + person("Ask") + stop("Ask", name) + person("Go")
                            + edit + exit("Caught", "BadRequest", "Edit")
                            + "<b:endEvent id='E1'/><b:endEvent id='E2'/><b:endEvent id='Refused'/>" + end()
                            + Bpmn.flow("F1", "Start", "Fork") + Bpmn.flow("F2", "Fork", "Ask")
                            + Bpmn.flow("F3", "Fork", "Go") + Bpmn.flow("F4", "Go", "Edit")
                            + Bpmn.flow("F5", "Edit", "End") + Bpmn.flow("F6", "Ask", "E1")
                            + Bpmn.flow("F7", "Stop", "E2") + Bpmn.flow("F8", "Caught", "Refused")),
                    null);
            complete(id, "Go");
            assertThat(path(id).contains("Stop done")).as(trace(id).toString()).isEqualTo(!refused);
            assertThat(path(id)).contains(refused ? "Refused done" : "End done");
            assertThat(jdbc.queryForList("SELECT id FROM process_wait WHERE run_id = ?", id))
                    .hasSize(refused ? 1 : 0);
            if (refused) {
                admin.post(SEND, Map.of("name", name, "processId", id)).is(200);
                settle();
                assertThat(path(id)).contains("Stop done");
            }
            assertThat(status(id)).isEqualTo("completed");
        }
        assertThat(processes(rule))
                .extracting(process -> process.path("status").asString())
                .containsExactly("failed", "completed");
    }

    /** Writes the process's number into the record. */
    private static String edit(String catalog, String record, int no) {
        return Bpmn.task(
                "Edit",
                "<a:component type='record.update'><a:input name='catalog'>" + catalog + "</a:input><a:input name='id'>"
                        + record + "</a:input><a:input name='values' kind='script'><![CDATA[({name: process.id, no: "
                        + no
                        + "})]]></a:input></a:component>");
    }

    /** Who has the message of that step, as its trace tells; empty for nobody. */
    private String receiver(String id, String element) {
        return trace(id).stream()
                .filter(step -> step.path("element").asString().equals(element))
                .filter(step -> step.path("status").asString().equals("done"))
                .map(step -> step.at("/outputs/processId"))
                .map(number -> number.isString() ? number.asString() : "")
                .findFirst()
                .orElseThrow();
    }

    private static String stop(String at, String name) {
        return Told.exit("Stop", at, true, message(name));
    }
}
