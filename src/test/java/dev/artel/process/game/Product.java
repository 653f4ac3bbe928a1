package dev.artel.process.game;

import dev.artel.testing.Answer;
import dev.artel.testing.Api;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What the trials ask of the product, and what they see of it. */
final class Product {
    private static final int MOST_ASKED = 3;

    private final Api admin;
    private final JdbcTemplate jdbc;
    private final String catalog;
    private final Writing.Callees callees;
    private final String records;

    Product(Api admin, JdbcTemplate jdbc, String catalog, Writing.Callees callees) {
        this.admin = admin;
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.callees = callees;
        this.records = "/api/v1/catalogs/" + catalog + "/records";
    }

    String bpmn(Drawing drawing, String prefix) {
        return new Writing(drawing, prefix, catalog, callees).bpmn();
    }

    String bpmn(Drawing drawing, String prefix, Rule rule) {
        return new Writing(drawing, prefix, catalog, callees, rule).bpmn();
    }

    Answer publish(String name, String bpmn, Consumer<String> created) {
        String id = admin.post("/api/v1/scenarios", Map.of("name", name, "bpmn", bpmn))
                .is(201)
                .text("id");
        created.accept(id);
        return admin.post("/api/v1/scenarios/" + id + "/publish", null);
    }

    /** A record for a process, with that number and date. */
    String subject(int number, @Nullable Instant due) {
        return admin.post(records, Map.of("values", values(number, due)))
                .is(201)
                .text("id");
    }

    void change(String subject, String field, Object value) {
        admin.patch(records + "/" + subject, Map.of("values", Map.of(field, value)))
                .is(200);
    }

    private static Map<String, Object> values(int number, @Nullable Instant due) {
        return due == null
                ? Map.of("name", "subject", "n", number)
                : Map.of("name", "subject", "n", number, "due", due.toString());
    }

    String start(@Nullable String scenario, Map<String, Integer> variables, String subject) {
        Map<String, String> record = Map.of("catalogId", catalog, "recordId", subject);
        return admin.post("/api/v1/scenarios/" + scenario + "/start", Map.of("variables", variables, "record", record))
                .is(201)
                .text("id");
    }

    void complete(@Nullable String process, String element) {
        String task = process(process)
                .path("active")
                .valueStream()
                .filter(step -> step.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow()
                .path("taskId")
                .asString();
        admin.post("/api/v1/tasks/" + task + "/complete", Map.of("outcome", "done"))
                .is(200);
    }

    /** Completes the task of a process that the element waits for. */
    void answer(@Nullable String process, String element) {
        List<String> called = jdbc.queryForList(
                "SELECT id FROM process_run WHERE parent_id = ? AND parent_element = ? AND outcome IS NULL ORDER BY id LIMIT 1",
                String.class,
                process,
                element);
        complete(called.get(0), "Ask");
    }

    void signal(String name) {
        admin.post("/api/v1/processes/signals", Map.of("name", name)).is(202);
    }

    int message(String name, @Nullable String process) {
        return admin.post("/api/v1/processes/messages", Map.of("name", name, "processId", String.valueOf(process)))
                .status();
    }

    /** Takes the scenario away; gives whether all that runs of it has gone with it, which is asked for a few times. */
    boolean takeAway(String scenario) {
        for (int times = 0; times < MOST_ASKED; times++) {
            Answer answer = admin.delete("/api/v1/scenarios/" + scenario + "?cancel=true");
            if (answer.status() != 202) {
                answer.is(200);
                return true;
            }
        }
        return false;
    }

    /** What is due in the process; empty when nothing is. */
    String left(@Nullable String process) {
        String status = process(process).path("status").asString();
        List<Map<String, Object>> jobs = jdbc.queryForList(
                "SELECT j.HANDLER_TYPE_, j.HANDLER_CFG_, j.RETRIES_, j.DUEDATE_, j.LOCK_OWNER_, j.EXCEPTION_MSG_"
                        + " FROM ACT_RU_JOB j JOIN process_run r ON r.engine_id = j.PROCESS_INSTANCE_ID_ WHERE r.id = ?",
                process);
        return status.equals("running") ? status + jobs : "";
    }

    Seen look(@Nullable String id, String prefix, Drawing drawing) {
        JsonNode process = process(id);
        String status = process.path("status").asString();
        String error = status.equals("failed")
                ? " " + process.at("/error/name").asString() + " "
                        + process.at("/error/element").asString()
                : "";
        List<String> stuck = process.path("incidents")
                .valueStream()
                .map(incident -> element(id, incident))
                .sorted()
                .toList();
        List<String> waits = process.path("active")
                .valueStream()
                .map(step -> step.path("element").asString())
                .sorted()
                .collect(Collectors.toList());
        stuck.forEach(waits::remove);
        Map<String, Integer> variables = new TreeMap<>();
        drawing.variables
                .keySet()
                .forEach(name ->
                        variables.put(name, process.at("/variables/" + name).asInt()));
        return new Seen(
                status + error,
                List.copyOf(waits),
                stuck,
                variables,
                process.at("/variables/caught").asString(""),
                passed(id),
                records(prefix));
    }

    /** What stands in a called process stands at its call. */
    private String element(@Nullable String id, JsonNode incident) {
        String process = incident.path("processId").asString();
        return process.equals(id)
                ? incident.path("element").asString()
                : String.valueOf(jdbc.queryForObject(
                        "SELECT parent_element FROM process_run WHERE id = ?", String.class, process));
    }

    private Map<String, Integer> passed(@Nullable String id) {
        Map<String, Integer> passed = new LinkedHashMap<>();
        trace(String.valueOf(id)).stream()
                .filter(step -> !step.endsWith(" running") && !step.endsWith(" failed"))
                .forEach(step -> passed.merge(step, 1, Integer::sum));
        return new TreeMap<>(passed);
    }

    /** The number of a record that steps change. */
    int number(String subject) {
        return admin.get(records + "/" + subject).is(200).at("/values/n").asInt();
    }

    /** The processes of the scenario. */
    List<String> processes(String scenario) {
        return admin.get("/api/v1/processes?limit=10&scenarioId=" + scenario)
                .is(200)
                .json()
                .valueStream()
                .map(process -> process.path("id").asString())
                .toList();
    }

    /** How the process stands, with the element at which it failed. */
    String outcome(String id) {
        JsonNode process = process(id);
        String status = process.path("status").asString();
        return status.equals("failed")
                ? status + " " + process.at("/error/element").asString("")
                : status;
    }

    /** All passages of the process, with what has become of them. */
    List<String> trace(String id) {
        return admin.get("/api/v1/processes/" + id + "/trace")
                .is(200)
                .json()
                .valueStream()
                .map(step -> step.path("element").asString() + " "
                        + step.path("status").asString())
                .toList();
    }

    Api api() {
        return admin;
    }

    List<String> records(String prefix) {
        return jdbc
                .queryForList(
                        "SELECT CONCAT(f_1, '=', ROUND(f_2)) FROM c_" + catalog
                                + " WHERE deleted_at IS NULL AND f_1 LIKE ?",
                        String.class,
                        prefix + "%")
                .stream()
                .map(text -> text.substring(prefix.length()))
                .sorted()
                .toList();
    }

    private JsonNode process(@Nullable String id) {
        return admin.get("/api/v1/processes/" + id).is(200).json();
    }
}
