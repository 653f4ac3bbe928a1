package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import dev.artel.testing.BpiumFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * A rule that calls out is asked on one node, and while it is, the record is changed on the other: the rule is asked once more of the
 * record as it is then, and when it has changed again the save is a conflict.
 */
final class RulesOnBothNodes implements AutoCloseable {
    private static final String VISITS = "/api/v1/catalogs/visits/records";

    private final Api admin;
    private final Api other;
    private final HttpServer judge;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int meanwhile;
    private volatile String record = "";

    private RulesOnBothNodes(Api admin, Api other) throws IOException {
        this.admin = admin;
        this.other = other;
        judge = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        judge.setExecutor(threads);
        judge.createContext("/", this::answer);
        judge.start();
    }

    /**
     * Makes what is needed and tries it.
     *
     * @param admin an administrator on one node
     * @param other the same on the other
     */
    static void check(Api admin, Api other) throws IOException {
        try (RulesOnBothNodes rules = new RulesOnBothNodes(admin, other)) {
            rules.check();
        }
    }

    private void check() {
        String section =
                admin.post("/api/v1/sections", Map.of("name", "Visits")).is(201).text("id");
        KillFlowTest.catalog(admin, section, "visits", "name", "text", "note", "text");
        record = admin.post(VISITS, Map.of("values", Map.of("name", "first")))
                .is(201)
                .text("id");
        subscribe();

        meanwhile = 1;
        save("second").is(200);
        assertThat(asked).hasValue(2);
        assertThat(values().get("name")).isEqualTo("second");
        assertThat(values().get("note")).isEqualTo("meanwhile 11");

        asked.set(0);
        meanwhile = 2;
        save("third").isProblem(409, "Conflict");
        assertThat(asked).hasValue(2);
        assertThat(values().get("name")).isEqualTo("second");
    }

    private void subscribe() {
        String url = "http://127.0.0.1:" + judge.getAddress().getPort() + "/";
        String scenario = admin.post(
                        "/api/v1/scenarios",
                        Map.of("name", "Judge", "bpmn", BpiumFiles.file("ask", "URL", url, "PAUSE", "PT0.1S")))
                .is(201)
                .text("id");
        admin.post("/api/v1/scenarios/" + scenario + "/publish", Map.of()).is(200);
        Map<String, Object> event = Map.of(
                "$name",
                "Judge",
                "$catalog",
                List.of(Map.of("catalogId", "$catalogs", "recordId", "visits")),
                "$events",
                List.of("$record.before.update"),
                "$condition",
                "values.name !== undefined",
                "$script",
                List.of(Map.of("catalogId", "$scripts", "recordId", scenario)));
        admin.post("/api/v1/catalogs/$events/records", Map.of("values", event)).is(201);
    }

    private Answer save(String name) {
        return admin.patch(VISITS + "/" + record, Map.of("values", Map.of("name", name)));
    }

    private Map<String, String> values() {
        JsonNode values = other.get(VISITS + "/" + record).is(200).at("values");
        return Map.of(
                "name",
                values.path("name").asString(),
                "note",
                values.path("note").asString(""));
    }

    /** As often as the test wants it the record is changed on the other node before the rule answers. */
    private void answer(HttpExchange call) throws IOException {
        int times = asked.incrementAndGet();
        if (times <= meanwhile) {
            other.patch(VISITS + "/" + record, Map.of("values", Map.of("note", "meanwhile " + meanwhile + times)))
                    .is(200);
        }
        byte[] fine = "{\"status\":200,\"body\":{}}".getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(200, fine.length);
        call.getResponseBody().write(fine);
        call.close();
    }

    @Override
    public void close() {
        judge.stop(0);
        threads.shutdownNow();
    }
}
