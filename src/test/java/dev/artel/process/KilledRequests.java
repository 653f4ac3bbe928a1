package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.Api;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.databind.JsonNode;

/**
 * Asynchronous web requests, each of which leaves a record behind. However often the product is killed, each that was answered has left
 * exactly one, and none has left two; those with a key are sent twice.
 */
final class KilledRequests {
    private static final String ADDRESS = "/api/webrequest/killed?async=true";
    private static final String TITLE = "Requests";

    private static final String SCENARIO = """
            <b:startEvent id='Start'><b:extensionElements>
              <a:trigger kind='$webRequest' address='killed'/></b:extensionElements></b:startEvent>
            <b:serviceTask id='Write'><b:extensionElements><a:component type='record.create'>
              <a:input name='catalog'>heard</a:input>
              <a:input name='values' kind='script'>({ name: body.name })</a:input>
            </a:component></b:extensionElements></b:serviceTask>
            <b:endEvent id='End'/>
            """ + Bpmn.flow("F1", "Start", "Write") + Bpmn.flow("F2", "Write", "End");

    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    /** Makes the catalog and publishes the scenario. */
    void publish(Api admin, String section) {
        KillFlowTest.catalog(admin, section, "heard", "name", "text");
        String bpmn = new String(Bpmn.of(SCENARIO), StandardCharsets.UTF_8);
        String id = admin.post("/api/v1/scenarios", Map.of("name", TITLE, "bpmn", bpmn))
                .is(201)
                .text("id");
        admin.post("/api/v1/scenarios/" + id + "/publish", Map.of()).is(200);
    }

    /** Sends one; every other one carries a key and is sent once more. */
    void send(Api api, int number, AtomicBoolean killed) {
        String name = "request " + number;
        try {
            String process = post(api, name, number);
            confirmed.add(name);
            if (number % 2 == 0) {
                assertThat(post(api, name, number)).isEqualTo(process);
            }
        } catch (IllegalStateException e) {
            assertThat(killed).as("lost connection: %s", e.getCause()).isTrue();
        }
    }

    /** Each has left its record once, and has one process. */
    void check(Api admin, List<String> titles) {
        List<String> heard = new ArrayList<>();
        for (JsonNode one :
                admin.get("/api/v1/catalogs/heard/records?limit=1000").is(200).json()) {
            heard.add(one.at("/values/name").asString());
        }
        assertThat(confirmed).isNotEmpty();
        assertThat(heard).doesNotHaveDuplicates().containsAll(confirmed);
        assertThat(titles.stream().filter(TITLE::equals)).hasSameSizeAs(heard);
    }

    private static String post(Api api, String name, int number) {
        String body = "{\"name\":\"" + name + "\"}";
        return (number % 2 == 0
                        ? api.send("POST", ADDRESS, body, "Content-Type", "application/json", "Idempotency-Key", name)
                        : api.send("POST", ADDRESS, body, "Content-Type", "application/json"))
                .is(202)
                .text("processId");
    }
}
