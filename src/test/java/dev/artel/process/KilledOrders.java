package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.Api;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Orders whose processes do five things at once: wait for a time, work in a sub-process, call another system, wait for a message, and do
 * three rounds at once, each of which waits and finds what it has itself worked out. Each leaves a part behind, and when they have met a
 * last one. Beside that each order is told notes, one right after the other, which leave a part with what each was told. However often the product is killed meanwhile, each order has each part once;
 * a call may have been made again, under the same key.
 */
final class KilledOrders implements AutoCloseable {
    private static final List<String> KINDS =
            List.of("time", "inside", "call", "paid", "round 10", "round 20", "round 30", "last");
    private static final String NOTE = "order.note";
    private static final int NOTES = 3;

    private final HttpServer shop;
    private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();
    /** Notes that were sent, by whether it is known that they were received. */
    private final Map<String, Boolean> notes = new ConcurrentHashMap<>();

    KilledOrders() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.setExecutor(Executors.newCachedThreadPool());
        shop.createContext("/", call -> {
            String order = call.getRequestURI().getPath().substring(1);
            keys.computeIfAbsent(order, known -> ConcurrentHashMap.newKeySet())
                    .add(call.getRequestHeaders().getFirst("Idempotency-Key"));
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        shop.start();
    }

    /** Makes the catalogs and publishes the scenario. */
    void publish(Api admin, String section) {
        KillFlowTest.catalog(admin, section, "orders", "name", "text", "count", "number");
        KillFlowTest.catalog(admin, section, "parts", "order", "text", "kind", "text");
        String bpmn = new String(Bpmn.of(scenario()), StandardCharsets.UTF_8)
                .replace("<bpmn:process", "<bpmn:message id=\"Paid\" name=\"order.paid\"/><bpmn:process");
        String id = admin.post("/api/v1/scenarios", Map.of("name", "Orders", "bpmn", bpmn))
                .is(201)
                .text("id");
        admin.post("/api/v1/scenarios/" + id + "/publish", Map.of()).is(200);
    }

    /** Tells every process that waits for its payment; called until nothing is left to do. */
    void pay(Api admin) {
        waiting(admin)
                .forEach(process -> admin.post(
                        "/api/v1/processes/messages",
                        Map.of(
                                "name",
                                "order.paid",
                                "processId",
                                process.path("id").asString())));
    }

    /** Tells the order's process notes; who is killed meanwhile may have received the last one or not. */
    void note(Api admin, String order, int number, AtomicBoolean killed) {
        for (int n = 0; n < NOTES; n++) {
            int note = number * NOTES + n;
            String part = order + " note " + note;
            notes.put(part, false);
            try {
                admin.post(
                                "/api/v1/processes/messages",
                                Map.of(
                                        "name",
                                        NOTE,
                                        "record",
                                        Map.of("catalogId", "orders", "recordId", order),
                                        "variables",
                                        Map.of("note", note)))
                        .is(200);
                notes.put(part, true);
            } catch (IllegalStateException e) {
                assertThat(killed).as("lost connection: %s", e.getCause()).isTrue();
                return;
            }
        }
    }

    /** Each order has each part once, was counted once and called under one key. */
    void check(Api admin, Set<String> confirmed) throws IOException {
        List<JsonNode> orders = all(admin, "orders");
        assertThat(orders.stream().map(order -> order.at("/values/name").asString()))
                .doesNotHaveDuplicates()
                .containsAll(confirmed);
        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(order.at("/values/count").asInt()).isEqualTo(1));
        Map<String, Integer> parts = new HashMap<>();
        all(admin, "parts")
                .forEach(part -> parts.merge(
                        part.at("/values/order").asString() + " "
                                + part.at("/values/kind").asString(),
                        1,
                        Integer::sum));
        Set<String> ids =
                orders.stream().map(order -> order.path("id").asString()).collect(Collectors.toSet());
        assertThat(parts).allSatisfy((part, times) -> assertThat(times).as(part).isEqualTo(1));
        Set<String> expected = ids.stream()
                .flatMap(id -> KINDS.stream().map(kind -> id + " " + kind))
                .collect(Collectors.toSet());
        notes.forEach((note, received) -> {
            if (received) {
                expected.add(note);
            }
        });
        assertThat(parts.keySet()).containsAll(expected);
        expected.addAll(notes.keySet());
        assertThat(expected).containsAll(parts.keySet());
        assertThat(keys.keySet()).isEqualTo(ids);
        assertThat(keys)
                .allSatisfy((order, used) ->
                        assertThat(used).as("keys of %s", order).hasSize(1));
    }

    @Override
    public void close() {
        shop.stop(0);
    }

    private static List<JsonNode> waiting(Api admin) {
        return admin.get("/api/v1/processes?limit=1000&status=waiting")
                .is(200)
                .json()
                .valueStream()
                .toList();
    }

    private static List<JsonNode> all(Api admin, String catalog) {
        return admin.get("/api/v1/catalogs/" + catalog + "/records?limit=1000")
                .is(200)
                .json()
                .valueStream()
                .toList();
    }

    private String scenario() {
        String call = "<a:component type='http.request'><a:input name='method'>POST</a:input>"
                + "<a:input name='url' kind='script'>\"http://127.0.0.1:"
                + shop.getAddress().getPort()
                + "/\" + recordId</a:input></a:component>";
        String count = "<a:component type='code'><a:input name='source'>"
                + "const count = records.get(\"orders\", recordId).values.count || 0;"
                + "records.update(\"orders\", recordId, { count: count + 1 });</a:input></a:component>";
        return "<b:startEvent id='Start'><b:extensionElements><a:trigger kind='$record.after.create' catalog='orders'/>"
                + "</b:extensionElements></b:startEvent><b:parallelGateway id='Split'/><b:parallelGateway id='Join'/>"
                + "<b:intermediateCatchEvent id='Wait'><b:timerEventDefinition id='WaitT'><b:timeDuration>PT0.3S</b:timeDuration>"
                + "</b:timerEventDefinition></b:intermediateCatchEvent>" + part("Time", "time")
                + "<b:subProcess id='Sub'><b:startEvent id='In'/>" + Bpmn.task("Count", count)
                + part("Inside", "inside")
                + "<b:endEvent id='Out'/>" + Bpmn.flow("S1", "In", "Count") + Bpmn.flow("S2", "Count", "Inside")
                + Bpmn.flow("S3", "Inside", "Out") + "</b:subProcess>" + Bpmn.task("Call", call)
                + part("Called", "call")
                + "<b:intermediateCatchEvent id='Pay'><b:messageEventDefinition id='PayM' messageRef='Paid'/></b:intermediateCatchEvent>"
                + part("Payed", "paid") + rounds() + noted() + part("Last", "last") + "<b:endEvent id='End'/>"
                + flows(
                        "Start Split",
                        "Split Wait",
                        "Wait Time",
                        "Time Join",
                        "Split Sub",
                        "Sub Join",
                        "Split Call",
                        "Call Called",
                        "Called Join",
                        "Split Pay",
                        "Pay Payed",
                        "Payed Join",
                        "Split Rounds",
                        "Rounds Join",
                        "Join Last",
                        "Last End");
    }

    /** Three at once, each in two transactions. */
    private static String rounds() {
        String mine = "<a:component type='variables.set'><a:input name='mine' kind='script'>item * 10</a:input>"
                + "<a:output name='mine' to='mine'/></a:component>";
        return "<b:subProcess id='Rounds'>" + Each.atOnce(3, "[1, 2, 3]") + "<b:startEvent id='RoundsIn'/>"
                + Bpmn.task("Mine", mine) + Told.pause("Rest", "PT0.3S") + scripted("Round", "\"round \" + mine")
                + "<b:endEvent id='RoundsOut'/>" + flows("RoundsIn Mine", "Mine Rest", "Rest Round", "Round RoundsOut")
                + "</b:subProcess>";
    }

    /** A way for each note. */
    private static String noted() {
        return "<b:subProcess id='Notes' triggeredByEvent='true'><b:startEvent id='NotesIn' isInterrupting='false'>"
                + "<b:extensionElements>" + Told.message(NOTE, Told.into("note", "note")) + "</b:extensionElements>"
                + "<b:messageEventDefinition id='NotesD'/></b:startEvent>" + scripted("Noted", "\"note \" + note")
                + "<b:endEvent id='NotesOut'/>" + flows("NotesIn Noted", "Noted NotesOut") + "</b:subProcess>";
    }

    private static String part(String id, String kind) {
        return scripted(id, "\"" + kind + "\"");
    }

    private static String scripted(String id, String kind) {
        return Bpmn.task(
                id,
                "<a:component type='record.create'><a:input name='catalog'>parts</a:input>"
                        + "<a:input name='values' kind='script'>({ order: recordId, kind: " + kind
                        + " })</a:input></a:component>");
    }

    private static String flows(String... pairs) {
        StringBuilder flows = new StringBuilder();
        for (String pair : pairs) {
            String[] ends = pair.split(" ");
            flows.append(Bpmn.flow(ends[0] + ends[1], ends[0], ends[1]));
        }
        return flows.toString();
    }
}
