package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.record.Records;
import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import dev.artel.testing.TestAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers that move with a date of the record, and moments far away. */
class TimersFlowTest extends HouseTest {
    private static final String FIELDS =
            "{'id':'name','name':'Имя','type':'text'},{'id':'due','name':'Срок','type':'date','config':{'time':true}}";

    @Autowired
    private Records records;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aTimerMovesWithTheDateOfItsRecord() {
        String catalog = catalog(FIELDS);
        String record = record(catalog, "{'name':'x'}");
        String id = run(following(), about(catalog, record));
        assertThat(status(id)).isEqualTo("waiting");
        assertThat(process(id).at("/active/0/due").isNull()).isTrue();
        Instant later = clock.instant().plus(Duration.ofHours(5));
        due(catalog, record, later);
        assertThat(dueOf(id)).isEqualTo(later.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
        int before = jobChanges(id);
        admin.patch(records(catalog) + "/" + record, Map.of("values", Map.of("name", "y")))
                .is(200);
        assertThat(jobChanges(id)).isEqualTo(before);
        due(catalog, record, null);
        assertThat(process(id).at("/active/0/due").isNull()).isTrue();
        clock.advance(Duration.ofHours(6));
        settle();
        assertThat(status(id)).isEqualTo("waiting");
        due(catalog, record, clock.instant().minusSeconds(60));
        settle();
        assertThat(status(id)).isEqualTo("completed");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM process_wait WHERE run_id = ?", Integer.class, id))
                .isZero();
    }

    /** The engine's table holds every moment; the one that stands for none is the last. */
    @Test
    void aMomentManyYearsAheadIsKept() {
        Instant far = Instant.parse("2040-05-01T10:00:00.250Z");
        for (String moment : List.of(far.toString(), "P20Y")) {
            String exit = exit("Late", true, moment.startsWith("P") ? "timeDuration" : "timeDate", moment, false);
            String id = run(
                    publish(start("")
                            + person("Ask")
                            + exit
                            + end()
                            + row("Start", "Ask", "End")
                            + Bpmn.flow("X", "Late", "End")),
                    null);
            assertThat(status(id)).isEqualTo("waiting");
            assertThat(firesAt(id)).isBetween(far, Instant.parse("2060-01-01T00:00:00Z"));
        }
        String catalog = catalog(FIELDS);
        String record = record(catalog, "{'name':'x'}");
        due(catalog, record, far);
        String id = run(following(), about(catalog, record));
        assertThat(dueOf(id)).isEqualTo(far);
        assertThat(firesAt(id)).isEqualTo(far);
        due(catalog, record, null);
        assertThat(process(id).at("/active/0/due").isNull()).isTrue();
    }

    @Test
    void aMomentThatCannotBeKeptIsAnIncident() {
        for (String[] timer : List.of(
                new String[] {"timeDuration", "P99999Y"},
                new String[] {"timeDate", "new Date(8e15)"},
                new String[] {"timeDuration", "'PT9' + '9'.repeat(14) + 'S'"},
                new String[] {"timeCycle", "R2/P99999Y"})) {
            boolean script = !timer[1].matches("[PR].*");
            assertThat(incident(late(timer[0], timer[1], script))
                            .path("message")
                            .asString())
                    .as(timer[1])
                    .contains("9999");
        }
        String never = late("timeDate", "9999-12-31T23:59:59Z", false);
        assertThat(status(never)).isEqualTo("waiting");
        assertThat(process(never).at("/active/0/due").isNull()).isTrue();
    }

    private String late(String kind, String moment, boolean script) {
        return run(
                publish(start("")
                        + person("Ask")
                        + exit("Late", !kind.equals("timeCycle"), kind, moment, script)
                        + end()
                        + "<b:endEvent id='LateEnd'/>"
                        + row("Start", "Ask", "End")
                        + Bpmn.flow("X", "Late", "LateEnd")),
                null);
    }

    /** Before, January 2038 stood for no date. */
    @Test
    void whatWaitedForNoDateStillDoes() throws IOException {
        String catalog = catalog(FIELDS);
        String id = run(following(), about(catalog, record(catalog, "{'name':'x'}")));
        String sql = new ClassPathResource("db/migration/V137__never.sql").getContentAsString(StandardCharsets.UTF_8);
        transaction.executeWithoutResult(status -> {
            assertThat(jdbc.update("UPDATE ACT_RU_JOB SET DUEDATE_ = '2038-01-01' WHERE DUEDATE_ > '9998-01-01'"))
                    .isPositive();
            assertThat(firesAt(id)).isEqualTo(Instant.parse("2038-01-01T00:00:00Z"));
            jdbc.execute(sql);
        });
        assertThat(firesAt(id)).isEqualTo(Instant.parse("9999-01-01T00:00:00Z"));
    }

    @Test
    void aTimerWithoutADateIsAnIncidentWhenTheRecordIsDeletedAndOneWithADateFires() {
        String catalog = catalog(FIELDS);
        String dated = record(catalog, "{'name':'x'}");
        String dateless = record(catalog, "{'name':'y'}");
        due(catalog, dated, clock.instant().plus(Duration.ofHours(1)));
        String scenario = following();
        String fires = run(scenario, about(catalog, dated));
        String stands = run(scenario, about(catalog, dateless));
        admin.delete(records(catalog) + "/" + dated).is(200);
        admin.delete(records(catalog) + "/" + dateless).is(200);
        settle();
        assertThat(status(fires)).isEqualTo("waiting");
        assertThat(incident(stands).path("message").asString()).contains("удалена");

        admin.post("/api/v1/catalogs/" + catalog + "/trash/" + dateless + "/restore", null)
                .is(200);
        settle();
        assertThat(status(stands)).isEqualTo("waiting");
        due(catalog, dateless, clock.instant().minusSeconds(60));
        settle();
        assertThat(status(stands)).isEqualTo("completed");
        clock.advance(Duration.ofHours(2));
        settle();
        assertThat(status(fires)).isEqualTo("completed");
    }

    @Test
    void whatRunsBesideAStepIsTold() {
        String frame = "<b:subProcess id='Frame'><b:startEvent id='In'/>" + person("Ask") + "<b:endEvent id='Out'/>"
                + Bpmn.flow("I1", "In", "Ask") + Bpmn.flow("I2", "Ask", "Out")
                + exit("AskLate", false, "timeDuration", "PT2H", false) + "</b:subProcess>";
        String beside = "<b:subProcess id='Beside' triggeredByEvent='true'><b:startEvent id='Long' name='Неделя'"
                + " isInterrupting='false'><b:timerEventDefinition><b:timeDuration>P7D</b:timeDuration>"
                + "</b:timerEventDefinition></b:startEvent><b:endEvent id='LongEnd'/>"
                + Bpmn.flow("L", "Long", "LongEnd") + "</b:subProcess>";
        String late = exit("Late", true, "timeDuration", "P1D", false)
                .replace("attachedToRef='Ask'", "attachedToRef='Frame'");
        Instant from = clock.instant();
        String id = run(
                publish(start("")
                        + frame
                        + beside
                        + late
                        + end()
                        + row("Start", "Frame", "End")
                        + Bpmn.flow("X", "Late", "End")),
                null);
        assertThat(process(id).at("/active/0/due").isNull()).isTrue();
        assertThat(process(id).path("timers"))
                .extracting(timer -> timer.path("element").asString() + " "
                        + timer.path("at").asString("-") + " "
                        + Duration.between(from, Instant.parse(timer.path("due").asString()))
                                .toHours())
                .containsExactly("AskLate Ask 2", "Late Frame 24", "Long - 168");
        complete(id, "Ask");
        assertThat(process(id).path("timers")).isEmpty();
    }

    @Test
    void whoseValueDoesNotFitIsSaid() {
        String timer = run(
                publish(start("")
                        + person("Ask")
                        + exit("Late", true, "timeDate", "moment(null)", true)
                        + end()
                        + row("Start", "Ask", "End")
                        + Bpmn.flow("X", "Late", "End")),
                null);
        assertThat(incident(timer).path("message").asString()).contains("Срок шага (без названия)", "неверная дата");
        String variable = run(
                publish(start("") + set("Set", "fine", "1", "wrong", "(a => a)") + end() + row("Start", "Set", "End")),
                null);
        assertThat(incident(variable).path("message").asString())
                .contains("wrong", "функция")
                .doesNotContain("fine");
    }

    @Test
    void aChangeOfTheDateWhileTheTimerIsSetIsNotMissed() {
        String catalog = catalog(FIELDS);
        String record = record(catalog, "{'name':'x'}");
        due(catalog, record, clock.instant().plus(Duration.ofHours(1)));
        String scenario = following();
        Instant later = clock.instant().plus(Duration.ofHours(9));
        String id = transaction.execute(status -> {
            records.update(
                    TestAccess.administrator(1),
                    Cause.byPerson(1),
                    catalog,
                    record,
                    Json.object().put("due", later.toString()),
                    null);
            String started = admin.post("/api/v1/scenarios/" + scenario + "/start", about(catalog, record))
                    .is(201)
                    .text("id");
            until(() -> waitsForALock(catalog));
            return started;
        });
        settle();
        assertThat(dueOf(id)).isEqualTo(later.truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    }

    /** The record is held here, so whoever asks for it with a lock stands. */
    private boolean waitsForALock(String catalog) {
        Integer waiting = jdbc.queryForObject(
                "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE INFO LIKE ? AND INFO NOT LIKE '%PROCESSLIST%'",
                Integer.class, "%c_" + catalog + "%FOR UPDATE%");
        return waiting != null && waiting > 0;
    }

    private String following() {
        String timer = "<b:intermediateCatchEvent id='Wait'><b:timerEventDefinition id='WaitD'>"
                + "<b:timeDate language='javascript'>record.values.due</b:timeDate></b:timerEventDefinition>"
                + "</b:intermediateCatchEvent>";
        return publish(start("") + timer + end() + row("Start", "Wait", "End"));
    }

    private static Map<String, Object> about(String catalog, String record) {
        return Map.of("record", Map.of("catalogId", catalog, "recordId", record));
    }

    private void due(String catalog, String record, Instant due) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("due", due == null ? null : due.toString());
        admin.patch(records(catalog) + "/" + record, Map.of("values", values)).is(200);
    }

    private Instant dueOf(String process) {
        return Instant.parse(process(process).at("/active/0/due").asString());
    }

    /** As the engine has it. */
    private Instant firesAt(String process) {
        return Objects.requireNonNull(jdbc.queryForObject(
                        "SELECT j.DUEDATE_ FROM ACT_RU_JOB j JOIN process_run r ON r.engine_id = j.PROCESS_INSTANCE_ID_"
                                + " WHERE r.id = ?",
                        LocalDateTime.class,
                        process))
                .toInstant(ZoneOffset.UTC);
    }

    private int jobChanges(String process) {
        Integer revision = jdbc.queryForObject(
                "SELECT j.REV_ FROM ACT_RU_JOB j JOIN process_run r ON r.engine_id = j.PROCESS_INSTANCE_ID_ WHERE r.id = ?",
                Integer.class,
                process);
        return revision == null ? 0 : revision;
    }

    private static String exit(String id, boolean interrupting, String what, String text, boolean script) {
        String language = script ? " language='javascript'" : "";
        return "<b:boundaryEvent id='" + id + "' attachedToRef='Ask' cancelActivity='" + interrupting
                + "'><b:timerEventDefinition id='" + id + "D'><b:" + what + language + ">" + text + "</b:" + what
                + "></b:timerEventDefinition></b:boundaryEvent>";
    }
}
