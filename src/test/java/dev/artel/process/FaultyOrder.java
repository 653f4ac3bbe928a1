package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.integration.Http;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.Api;
import dev.artel.testing.RoutedHttp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** A scenario with a step of every kind, and what has to be there when one of its processes has ended, whatever went wrong on the way. */
final class FaultyOrder {
    static final String URL = "https://faults.example/hook";
    static final String MESSAGE = "faults.paid";

    /** What a process passes, each once. */
    private static final List<String> PATH = List.of(
            "Start", "Make", "Seek", "Count", "Write", "Sub", "In", "Mark", "Out", "Temp", "Hook", "Mail", "Ask",
            "Later", "Paid", "Call", "Drop", "Last", "End");

    /** What stands for the steps that call the outside, in transactions of their own. */
    static final String OUTSIDE = "Outside";

    /** One of each kind: components, code, behind a savepoint, the outside, people, times, messages, calls. */
    static final List<String> KINDS =
            List.of("Make", "Seek", "Count", "Write", "Mark", OUTSIDE, "Ask", "Later", "Paid", "Call", "Drop");

    private static final List<String> LEFT =
            List.of("ACT_RU_EXECUTION", "ACT_RU_JOB", "ACT_RU_INCIDENT", "ACT_RU_EVENT_SUBSCR", "ACT_RU_EXT_TASK");

    private final String catalog;
    private final JdbcTemplate jdbc;

    FaultyOrder(String catalog, JdbcTemplate jdbc) {
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    /** The scenario that is called. */
    String called() {
        return "<b:startEvent id='Start'/>" + Bpmn.task("Note", create("({name: \"called \" + order, n: 1})", "id"))
                + "<b:endEvent id='End'/>" + Bpmn.flow("F1", "Start", "Note") + Bpmn.flow("F2", "Note", "End");
    }

    String scenario(String called) {
        StringBuilder text = new StringBuilder("<b:startEvent id='Start'/>")
                .append(Bpmn.task("Make", create("({name: \"order \" + process.id, n: 0})", "made")))
                .append(Bpmn.task("Seek", seek()))
                .append(code(
                        "Count",
                        "const n = records.get(CATALOG, made).values.n; records.update(CATALOG, made, {n: n + found})"))
                .append(Bpmn.task("Write", write()))
                .append(frame())
                .append(Bpmn.task("Temp", create("({name: \"temp \" + process.id, n: 1})", "temp")))
                .append(Bpmn.task("Hook", hook()))
                .append(Bpmn.task("Mail", mail()))
                .append("<b:userTask id='Ask'><b:extensionElements><a:task><a:assign kind='user'>1</a:assign></a:task>"
                        + "</b:extensionElements></b:userTask>")
                .append(Told.pause("Later", "PT10H"))
                .append(Told.catching("Paid", Told.message(MESSAGE)))
                .append(
                        "<b:callActivity id='Call' calledElement='" + called + "'><b:extensionElements><a:call>"
                                + "<a:input name='order' kind='script'>process.id</a:input></a:call></b:extensionElements></b:callActivity>")
                .append(Bpmn.task("Drop", drop()))
                .append(code("Last", "records.create(CATALOG, {name: \"last \" + process.id, n: 1})"))
                .append("<b:endEvent id='End'/>");
        List<String> row = PATH.stream()
                .filter(id -> !List.of("In", "Mark", "Out").contains(id))
                .toList();
        for (int i = 1; i < row.size(); i++) {
            text.append(Bpmn.flow("F" + i, row.get(i - 1), row.get(i)));
        }
        return text.toString();
    }

    /** The step in it runs behind a savepoint, since something catches what it throws. */
    private String frame() {
        return "<b:subProcess id='Sub'><b:startEvent id='In'/>"
                + code("Mark", "records.create(CATALOG, {name: \"mark \" + process.id, n: 1})")
                + "<b:endEvent id='Out'/>" + Bpmn.flow("I1", "In", "Mark") + Bpmn.flow("I2", "Mark", "Out")
                + "</b:subProcess><b:boundaryEvent id='Caught' attachedToRef='Sub'><b:extensionElements>"
                + "<a:error/></b:extensionElements><b:errorEventDefinition id='CaughtD'/></b:boundaryEvent>"
                + "<b:endEvent id='Never'/>" + Bpmn.flow("X", "Caught", "Never");
    }

    private String create(String values, String to) {
        return "<a:component type='record.create'><a:input name='catalog'>" + catalog
                + "</a:input><a:input name='values' kind='script'>" + values
                + "</a:input><a:output name='id' to='" + to + "'/></a:component>";
    }

    private String seek() {
        return "<a:component type='record.find'><a:input name='catalog'>" + catalog
                + "</a:input><a:input name='filters' kind='script'>({name: \"order \" + process.id})</a:input>"
                + "<a:output name='count' to='found'/></a:component>";
    }

    private String write() {
        return "<a:component type='record.update'><a:input name='catalog'>" + catalog
                + "</a:input><a:input name='id' kind='script'>made</a:input>"
                + "<a:input name='values' kind='script'>({note: \"seen\"})</a:input></a:component>";
    }

    private String drop() {
        return "<a:component type='record.delete'><a:input name='catalog'>" + catalog
                + "</a:input><a:input name='id' kind='script'>temp</a:input></a:component>";
    }

    private static String hook() {
        return "<a:component type='http.request'><a:input name='method'>GET</a:input><a:input name='url'>" + URL
                + "</a:input><a:output name='status' to='hooked'/></a:component>";
    }

    private static String mail() {
        return "<a:component type='mail.send'><a:input name='to' kind='script'>\"someone@example.com\"</a:input>"
                + "<a:input name='subject'>Тема</a:input><a:input name='text'>Текст</a:input></a:component>";
    }

    private String code(String id, String source) {
        return Bpmn.task(
                id,
                "<a:component type='code'><a:input name='source'><![CDATA[" + source.replace("CATALOG", catalog)
                        + "]]></a:input></a:component>");
    }

    static void play(RoutedHttp http) {
        http.play(
                URL,
                new Http.Answer(
                        200,
                        Map.of("content-type", List.of("text/plain; charset=utf-8")),
                        "ok".getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing is lost and nothing is there twice. */
    void check(Api admin, RoutedHttp http, String process, String about) {
        Map<String, String> records = new TreeMap<>();
        jdbc.queryForList(
                        "SELECT CONCAT(f_1, ' ', ROUND(f_2), ' v', version, IF(deleted_at IS NULL, '', ' gone')) FROM c_"
                                + catalog + " WHERE f_1 LIKE ?",
                        String.class,
                        "% " + process)
                .forEach(text ->
                        records.merge(text.replaceFirst(" " + process + " ", " "), "once", (one, other) -> "twice"));
        assertThat(records)
                .as(about)
                .isEqualTo(new TreeMap<>(Map.of(
                        "order 1 v3",
                        "once",
                        "mark 1 v1",
                        "once",
                        "temp 1 v2 gone",
                        "once",
                        "called 1 v1",
                        "once",
                        "last 1 v1",
                        "once")));
        checkOutside(admin, http, process, about);
        assertThat(jdbc.queryForList("SELECT outcome FROM process_run WHERE parent_id = ?", String.class, process))
                .as(about)
                .containsExactly("completed");
        assertThat(jdbc.queryForList(
                        "SELECT element FROM process_step WHERE run_id = ? AND kind <> 'flow' AND status <> 'failed'"
                                + " AND status = 'done'",
                        String.class,
                        process))
                .as(about)
                .containsExactlyInAnyOrderElementsOf(PATH);
        LEFT.forEach(table -> assertThat(left(table, process)).as(about + table).isZero());
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM process_wait WHERE run_id = ?", Integer.class, process))
                .as(about)
                .isZero();
    }

    private static void checkOutside(Api admin, RoutedHttp http, String process, String about) {
        assertThat(admin.get("/api/v1/outbox?processId=" + process).is(200).json())
                .as(about)
                .hasSize(1);
        assertThat(http.calls(URL).stream()
                        .map(call -> call.headers().get("Idempotency-Key"))
                        .filter(key -> key.startsWith("p" + process + "."))
                        .distinct())
                .as(about)
                .hasSize(1);
    }

    private int left(String table, String process) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM " + table + " t JOIN process_run r ON r.engine_id = t."
                        + (table.equals("ACT_RU_JOB") ? "PROCESS_INSTANCE_ID_" : "PROC_INST_ID_") + " WHERE r.id = ?",
                Integer.class,
                process);
        return count == null ? 0 : count;
    }

    /** Whether the name is that of a step. */
    static boolean passes(String element) {
        return PATH.contains(element);
    }
}
