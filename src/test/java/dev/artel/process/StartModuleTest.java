package dev.artel.process;

import static dev.artel.process.Diagrams.begin;
import static dev.artel.process.Diagrams.end;
import static dev.artel.process.Diagrams.input;
import static dev.artel.process.Diagrams.output;
import static dev.artel.process.Diagrams.row;
import static dev.artel.process.Diagrams.script;
import static dev.artel.process.Diagrams.step;
import static dev.artel.process.Diagrams.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artel.event.Starts;
import dev.artel.kernel.Cause;
import dev.artel.kernel.Json;
import dev.artel.process.journal.Run;
import dev.artel.process.journal.RunFilter;
import dev.artel.testing.Tally;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartModuleTest extends ProcessTest {
    private static final String TWO_STEPS = row(
            begin(),
            step("A", "test.write", input("text", "one"), output("text", "first.text")),
            step("B", "test.write", script("text", "first.text + greeting")),
            end());

    @Test
    void runsToTheEndAndTellsItInOrder() {
        long scenario = versions.publish(TWO_STEPS);
        long id = started(start(scenario, Json.object().put("greeting", " привет 🙂")));

        Run run = when(id, RunStatus.COMPLETED);

        assertThat(steps(id)).containsExactly("S done", "A done", "B done", "E done");
        assertThat(written(id)).containsExactly("one", "one привет 🙂");
        assertThat(variable(id, "first")).isEqualTo("{\"text\":\"one\"}");
        assertThat(passage(id, "S").flows()).isEqualTo("F1");
        assertThat(passage(id, "A").flows()).isEqualTo("F2");
        assertThat(passage(id, "A").outputs()).isEqualTo("{\"text\":\"one\"}");
        assertThat(passage(id, "A").log()).contains("written");
        assertThat(run.starterId()).isEqualTo(7);
        assertThat(run.runAsId()).isEqualTo(7);
        assertThat(run.depth()).isEqualTo(1);
        assertThat(run.mode()).isEqualTo(Run.ASYNC);
        assertThat(run.endedAt()).isNotNull();
        assertThat(engineRows(run)).isZero();
    }

    @Test
    void leavesNoRowWhenTheCallerRollsBack() {
        long scenario = versions.publish(TWO_STEPS);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.update("INSERT INTO process_probe (run_id, text) VALUES (-1, 'record')");
                    starts.start(start(scenario));
                    throw new IllegalStateException("after the start");
                }))
                .hasMessage("after the start");

        assertThat(written(-1)).isEmpty();
        assertThat(ofScenario(scenario)).isEmpty();
        assertThat(number("SELECT COUNT(*) FROM ACT_RU_EXECUTION e JOIN ACT_RE_PROCDEF d ON d.ID_ = e.PROC_DEF_ID_"
                        + " WHERE d.KEY_ = 's" + scenario + "'"))
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM ACT_RU_JOB WHERE PROCESS_DEF_KEY_ = 's" + scenario + "'"))
                .isZero();
    }

    @Test
    void costsItsCallerOneCommitAndFewStatements() {
        long scenario = versions.publish(TWO_STEPS);
        Starts.Start start = start(scenario, Json.object().put("greeting", "!"));
        when(started(start), RunStatus.COMPLETED);

        Tally tally = statements.here(() -> transaction.execute(status -> starts.start(start)));

        tally.assertAtMost(5, 1);
    }

    @Test
    void startsTheNewestVersionAtTheStartThatIsMeant() {
        String two = """
                <bpmn:startEvent id="S"/>
                <bpmn:startEvent id="S2"><bpmn:extensionElements><artel:trigger kind="$webRequest" address="x"/></bpmn:extensionElements></bpmn:startEvent>
                """
                + write("A", "first") + write("B", "second") + "<bpmn:endEvent id=\"E\"/>"
                + Diagrams.flow("F1", "S", "A") + Diagrams.flow("F2", "S2", "B") + Diagrams.flow("F3", "A", "E")
                + Diagrams.flow("F4", "B", "E");
        long scenario = versions.publish(two);
        versions.publish(scenario, two.replace("second", "second of 2"));
        Starts.Start first = start(scenario);
        Starts.Start second = new Starts.Start(
                scenario,
                "S2",
                "$webRequest",
                12L,
                null,
                Json.object(),
                null,
                null,
                new Cause(null, null, null, 0),
                "key");

        long one = started(first);
        long other = started(second);

        when(one, RunStatus.COMPLETED);
        Run run = when(other, RunStatus.COMPLETED);
        assertThat(written(one)).containsExactly("first");
        assertThat(written(other)).containsExactly("second of 2");
        assertThat(run.versionNumber()).isEqualTo(2);
        assertThat(run.runAsId()).isEqualTo(FakeVersions.PUBLISHER);
        assertThat(run.starterId()).isNull();
        assertThat(run.subscriptionId()).isEqualTo(12);
        assertThat(run.businessKey()).isEqualTo("key");
    }

    @Test
    void aConditionDecidesAndAFailingOneLeavesAFailedRunWithoutHoldingUpTheCaller() {
        long scenario = versions.publish(TWO_STEPS);

        assertThat(transaction.<Long>execute(status -> starts.start(conditional(scenario, "amount > 100"))))
                .isZero();
        assertThat(ofScenario(scenario)).isEmpty();
        assertThat(transaction.<Long>execute(
                        status -> starts.start(conditional(scenario, "amount > 5 && nothing.at.all"))))
                .isZero();

        Run failed = ofScenario(scenario).get(0);
        assertThat(failed.state()).isEqualTo(RunStatus.FAILED);
        assertThat(failed.error()).contains("script-error", "nothing", "\"line\":1");
        assertThat(started(conditional(scenario, "amount > 5"))).isPositive();
    }

    @Test
    void aChainOfTwentyProcessesIsBroken() {
        long scenario = versions.publish(TWO_STEPS);
        long parent = started(scenario);
        Cause deep = Cause.byProcess(parent, "A", 7L, 20);
        Starts.Start start =
                new Starts.Start(scenario, null, "$manual", null, null, Json.object(), null, ANNA, deep, null);

        assertThat(transaction.<Long>execute(status -> starts.start(start))).isZero();

        Run failed = ofScenario(scenario).get(0);
        assertThat(failed.state()).isEqualTo(RunStatus.FAILED);
        assertThat(failed.error()).contains("loop-limit", "Scenario " + scenario + " #" + parent);
        assertThat(failed.parentId()).isEqualTo(parent);
    }

    @Test
    void nothingStartsOfAScenarioThatNobodyPublished() {
        assertThat(transaction.<Long>execute(status -> starts.start(start(999_999))))
                .isZero();
    }

    private static Starts.Start conditional(long scenario, String condition) {
        return new Starts.Start(
                scenario,
                null,
                "$manual",
                null,
                null,
                Json.object().put("amount", 10).put("greeting", "!"),
                condition,
                ANNA,
                Cause.byPerson(7),
                null);
    }

    private List<Run> ofScenario(long scenario) {
        return runs.page(new RunFilter(scenario, List.of(), null, null, null, null, null, null, true, null), 10, 0);
    }

    private long engineRows(Run run) {
        return number("SELECT COUNT(*) FROM ACT_RU_EXECUTION WHERE PROC_INST_ID_ = '" + run.engineId() + "'");
    }

    private long number(String sql) {
        Long number = jdbc.queryForObject(sql, Long.class);
        return number == null ? -1 : number;
    }
}
