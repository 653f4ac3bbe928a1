package dev.artel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Json;
import dev.artel.scenario.Bpmn;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Base of tests that publish scenarios of their own and watch what comes of them, all through HTTP. Catalogs belong to the test.
 */
public abstract class HouseTest extends WorkTest {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String PASSWORD = "tests only";

    /** A name that no other test has. */
    protected static String fresh(String stem) {
        return stem + NAMES.incrementAndGet();
    }

    /** A new catalog with those fields, as JSON with single quotes; gives its id. */
    protected String catalog(String fields) {
        String section = opened(
                admin,
                admin.post("/api/v1/sections", Map.of("name", "House")).is(201).text("id"));
        return admin.post(
                        "/api/v1/catalogs",
                        json("{'name':'House','sectionId':'" + section + "','fields':[" + fields + "]}"))
                .is(201)
                .text("id");
    }

    /** Publishes a scenario with that inside, see {@link Bpmn}; gives its number. */
    protected String publish(String inside) {
        return publish(fresh("Проверка "), bpmn(inside));
    }

    /** Publishes another version of it. */
    protected void republish(String scenario, String inside) {
        admin.patch("/api/v1/scenarios/" + scenario, Map.of("bpmn", bpmn(inside)))
                .is(200);
        admin.post("/api/v1/scenarios/" + scenario + "/publish", null).is(200);
    }

    /** Starts it, waits until it goes no further by itself, and gives the process's number. */
    protected String run(String scenario, @Nullable Object body) {
        String id = admin.post("/api/v1/scenarios/" + scenario + "/start", body)
                .is(201)
                .text("id");
        settle();
        return id;
    }

    protected JsonNode process(String id) {
        return admin.get("/api/v1/processes/" + id).is(200).json();
    }

    protected String status(String id) {
        return process(id).path("status").asString();
    }

    /** The only incident of a process that stands. */
    protected JsonNode incident(String id) {
        JsonNode process = process(id);
        assertThat(process.path("status").asString()).as(process.toString()).isEqualTo("incident");
        assertThat(process.path("incidents")).hasSize(1);
        return process.at("/incidents/0");
    }

    protected List<JsonNode> trace(String id) {
        return admin.get("/api/v1/processes/" + id + "/trace")
                .is(200)
                .json()
                .valueStream()
                .toList();
    }

    /** {@code element status} of each passage, in order. */
    protected List<String> path(String id) {
        return trace(id).stream()
                .map(step -> step.path("element").asString() + " "
                        + step.path("status").asString())
                .toList();
    }

    /** The processes of a scenario, whole, the oldest first, once none goes further by itself. */
    protected List<JsonNode> processes(String scenario) {
        settle();
        return admin.get("/api/v1/processes?limit=1000&scenarioId=" + scenario)
                .is(200)
                .json()
                .valueStream()
                .map(item -> item.path("id").asString())
                .sorted((one, other) -> Long.compare(Long.parseLong(one), Long.parseLong(other)))
                .map(this::process)
                .toList();
    }

    /** The only process of the scenario. */
    protected JsonNode only(String scenario) {
        List<JsonNode> all = processes(scenario);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    protected void complete(String process, String element) {
        admin.post("/api/v1/tasks/" + task(process, element) + "/complete", Map.of("outcome", "done"))
                .is(200);
        settle();
    }

    protected String task(String process, String element) {
        return process(process)
                .path("active")
                .valueStream()
                .filter(step -> step.path("element").asString().equals(element))
                .map(step -> step.path("taskId").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task at " + element));
    }

    /** A new active employee; gives their client. */
    protected Api employee() {
        String email = fresh("someone") + "@house.example.com";
        String id = admin.post(
                        "/api/v1/catalogs/$users/records",
                        json("{'values':{'$name':'Кто-то','$email':'" + email + "','$role':['$employee']}}"))
                .is(201)
                .text("id");
        admin.post("/api/v1/users/" + id + "/password", Map.of("password", PASSWORD, "mustChange", false))
                .is(204);
        return api().signedIn(email, PASSWORD);
    }

    protected String records(String catalog) {
        return "/api/v1/catalogs/" + catalog + "/records";
    }

    /** What the first hundred records of that catalog are called by their field {@code name}. */
    protected List<String> names(String catalog) {
        return admin.get(records(catalog) + "?limit=100")
                .is(200)
                .json()
                .valueStream()
                .map(record -> record.at("/values/name").asString())
                .toList();
    }

    /** Creates a record with those values, as JSON with single quotes; gives its number. */
    protected String record(String catalog, String values) {
        return admin.post(records(catalog), json("{'values':" + values + "}"))
                .is(201)
                .text("id");
    }

    protected static String json(String single) {
        return single.replace('\'', '"');
    }

    protected static String bpmn(String inside) {
        return new String(Bpmn.of(inside), StandardCharsets.UTF_8);
    }

    /** A start with that trigger, {@code id='Start'}. */
    protected static String start(String trigger) {
        return "<b:startEvent id='Start'><b:extensionElements>" + trigger + "</b:extensionElements></b:startEvent>";
    }

    /** A step that gives variables values, name and expression in turn. */
    protected static String set(String id, String... pairs) {
        StringBuilder content = new StringBuilder("<a:component type='variables.set'>");
        for (int i = 0; i < pairs.length; i += 2) {
            content.append("<a:input name='" + pairs[i] + "' kind='script'><![CDATA[" + pairs[i + 1] + "]]></a:input>");
            content.append("<a:output name='" + pairs[i] + "' to='" + pairs[i] + "'/>");
        }
        return Bpmn.task(id, content + "</a:component>");
    }

    protected static String code(String id, String source) {
        return Bpmn.task(
                id,
                "<a:component type='code'><a:input name='source'><![CDATA[" + source
                        + "]]></a:input><a:output name='result' to='result'/></a:component>");
    }

    /** An error exit of that step, which keeps what it catches in {@code e}. */
    protected static String exit(String id, String error, String at) {
        return "<b:boundaryEvent id='" + id + "' attachedToRef='" + at + "'><b:extensionElements><a:error name='"
                + error
                + "' code='e.name' message='e.message'/></b:extensionElements><b:errorEventDefinition id='" + id
                + "E'/></b:boundaryEvent>";
    }

    /** A task of the administrator. */
    protected static String person(String id) {
        return "<b:userTask id='" + id + "' name='" + id + "'><b:extensionElements><a:task>"
                + "<a:assign kind='user'>1</a:assign></a:task></b:extensionElements></b:userTask>";
    }

    protected static String end() {
        return "<b:endEvent id='End'/>";
    }

    /** Flows F1, F2 … between elements in a row. */
    protected static String row(String... ids) {
        StringBuilder flows = new StringBuilder();
        for (int i = 1; i < ids.length; i++) {
            flows.append(Bpmn.flow("F" + i, ids[i - 1], ids[i]));
        }
        return flows.toString();
    }

    protected static ObjectNode object(Map<String, ?> members) {
        return (ObjectNode) Json.MAPPER.valueToTree(new LinkedHashMap<>(members));
    }

    /** What is wrong with the draft of that scenario, each as {@code severity code element}. */
    protected List<String> remarks(String scenario) {
        return admin.get("/api/v1/scenarios/" + scenario)
                .is(200)
                .at("/problems")
                .valueStream()
                .map(problem -> problem.path("severity").asString() + " "
                        + problem.path("code").asString() + " "
                        + problem.path("element").asString())
                .toList();
    }
}
