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
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Orders whose processes do four things at once: wait for a time, work in a sub-process, call another system, wait for a message. Each
 * leaves a part behind, and when they have met a last one. However often the product is killed meanwhile, each order has each part once;
 * a call may have been made again, under the same key.
 */
final class KilledOrders implements AutoCloseable {
    private static final List<String> KINDS = List.of("time", "inside", "call", "paid", "last");

    private final HttpServer shop;
    private final Map<String, Set<String>> keys = new ConcurrentHashMap<>();

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
        assertThat(parts)
                .hasSize(ids.size() * KINDS.size())
                .allSatisfy((part, times) -> assertThat(times).as(part).isEqualTo(1));
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
                + part("Payed", "paid") + part("Last", "last") + "<b:endEvent id='End'/>"
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
                        "Join Last",
                        "Last End");
    }

    private static String part(String id, String kind) {
        return Bpmn.task(
                id,
                "<a:component type='record.create'><a:input name='catalog'>parts</a:input>"
                        + "<a:input name='values' kind='script'>({ order: recordId, kind: \"" + kind
                        + "\" })</a:input></a:component>");
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
