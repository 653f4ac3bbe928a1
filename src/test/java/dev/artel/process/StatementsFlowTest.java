package dev.artel.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artel.scenario.Bpmn;
import dev.artel.testing.HouseTest;
import dev.artel.testing.Tally;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a process asks of the database: steps without outside effect share transactions, and a step in one of them costs hardly anything. */
class StatementsFlowTest extends HouseTest {
    /** A crash repeats no more steps than that, see decision 0097. */
    private static final int MOST_OF_A_TRANSACTION = 250;
    /** How few there may be on a machine that is busy: a transaction ends after half a second, too. */
    private static final int LEAST_OF_A_TRANSACTION = 20;

    private static final int OF_A_TRANSACTION = 19;
    private static final int OF_THE_LAST = 6;
    /** What is told to a place that stays open is kept for its way: one row, looked for, read and taken away. */
    private static final int OF_A_KEPT_ROW = 1;

    /** A savepoint, and that it is over. */
    private static final int OF_A_CAUGHT_STEP = 2;

    private static final int MORE = 4;
    private static final int OF_A_TOLD_REQUEST = 17;
    private static final int OF_A_TOLD_WAY = 18;

    @Test
    void whatIsToldToAPlaceThatStaysOpenIsKeptInOneRow() {
        String name = fresh("paid");
        String id = run(
                publish(start("")
                        + person("Ask")
                        + Told.exit("Paid", "Ask", false, Told.message(name, Told.into("n", "got")))
                        + set("Note", "last", "got")
                        + end()
                        + "<b:endEvent id='Noted'/>"
                        + row("Start", "Ask", "End")
                        + Bpmn.flow("N1", "Paid", "Note")
                        + Bpmn.flow("N2", "Note", "Noted")),
                null);
        Map<String, Object> message = Map.of("name", name, "processId", id, "variables", Map.of("n", 5));
        tell(message);
        Tally request = statements.ofRequests(
                () -> admin.post("/api/v1/processes/messages", message).is(200));
        settle();
        Tally way = statements.ofJobs(() -> {
            tell(message);
            return id;
        });
        request.withoutSignIn().assertAtMost(OF_A_TOLD_REQUEST, 1);
        way.assertStatementsAtMost(OF_A_TOLD_WAY);
        assertThat(about(request, "insert into ACT_RU_VARIABLE")).isEqualTo(OF_A_KEPT_ROW);
        assertThat(about(way, "delete from ACT_RU_VARIABLE")).isEqualTo(OF_A_KEPT_ROW);
        assertThat(about(way, "insert into ACT_RU_VARIABLE")).isZero();
    }

    private void tell(Map<String, Object> message) {
        admin.post("/api/v1/processes/messages", message).is(200);
        settle();
    }

    private static long about(Tally tally, String beginning) {
        return tally.sql().stream().filter(sql -> sql.startsWith(beginning)).count();
    }

    /** See decision 0108. */
    @Test
    void aStepOfACalledScenarioIsSetASavepointOnlyWhenACallerMayCatchIt() {
        String few = called(3);
        String many = called(3 + MORE);
        for (boolean caught : List.of(false, true)) {
            Tally ofFew = caller(few, caught);
            Tally ofMany = caller(many, caught);
            int cost = caught ? OF_A_CAUGHT_STEP * MORE : 0;
            assertThat(savepoints(ofMany) - savepoints(ofFew)).isEqualTo(cost);
            // nothing else: at most one more transaction, on a machine that is busy
            assertThat(ofMany.statements() - ofFew.statements()).isLessThanOrEqualTo(cost + OF_A_TRANSACTION);
        }
    }

    private static long savepoints(Tally tally) {
        return about(tally, "setSavepoint") + about(tally, "releaseSavepoint");
    }

    private String called(int steps) {
        String[] row = new String[steps + 2];
        StringBuilder inside = new StringBuilder(start(""));
        row[0] = "Start";
        for (int i = 1; i <= steps; i++) {
            row[i] = "Set" + i;
            inside.append(set(row[i], "x", Integer.toString(i)));
        }
        row[steps + 1] = "End";
        return publish(inside + end() + row(row));
    }

    /** What a run of a scenario costs that calls that one; the first run of it is not counted. */
    private Tally caller(String called, boolean caught) {
        String call = "<b:callActivity id='Call' calledElement='" + called
                + "'><b:extensionElements><a:call/></b:extensionElements></b:callActivity>";
        String exit = caught
                ? exit("Caught", "Odd", "Call") + "<b:endEvent id='Odd'/>" + Bpmn.flow("C", "Caught", "Odd")
                : "";
        String scenario = publish(start("") + call + exit + end() + row("Start", "Call", "End"));
        run(scenario, null);
        return statements.ofJobs(() -> run(scenario, null));
    }

    @Test
    void timersBesideAStepCostAPageOneStatement() {
        int without = page("");
        assertThat(page(timer("T1"))).isEqualTo(without + 1);
        assertThat(page(timer("T1") + timer("T2") + timer("T3"))).isEqualTo(without + 1);
    }

    /** What the page of a process asks that stands at a step with those exits. */
    private int page(String exits) {
        String id = run(publish(start("") + person("Ask") + exits + end() + row("Start", "Ask", "End")), null);
        return statements.ofRequests(() -> process(id)).statements();
    }

    private static String timer(String id) {
        return "<b:boundaryEvent id='" + id + "' attachedToRef='Ask'><b:timerEventDefinition id='" + id
                + "D'><b:timeDuration>P1D</b:timeDuration></b:timerEventDefinition></b:boundaryEvent>";
    }

    @Test
    void onlyWhatIsNotInMindIsAskedForWhenSomethingStarts() {
        String catalog = catalog("{'id':'name','name':'Имя','type':'text'}");
        String trigger = "<a:trigger kind='$record.after.create' catalog='" + catalog + "'/>";
        String scenario = publish("<b:startEvent id='Start'><b:extensionElements>" + trigger
                + "</b:extensionElements></b:startEvent>" + end() + row("Start", "End"));
        Map<String, Object> record = Map.of("values", Map.of("name", "n"));
        Callable<?> created = () -> admin.post("/api/v1/catalogs/" + catalog + "/records", record);
        // on a machine that is slow what is in mind may be too old now and then
        assertThat(LongStream.generate(() -> asked(created)).limit(4))
                .contains(0L)
                .allMatch(often -> often <= 1);
        admin.post("/api/v1/scenarios/" + scenario + "/off", null).is(200);
        assertThat(LongStream.generate(() -> asked(created)).limit(4)).containsOnly(1L);
    }

    /** How often the version of now was asked for. */
    private long asked(Callable<?> what) {
        return statements.ofRequests(what).sql().stream()
                .filter(sql -> sql.contains("FROM scenario WHERE id = ?"))
                .count();
    }

    @Test
    void stepsWithoutOutsideEffectShareTransactions() {
        int turns = 2000;
        String scenario = publish("<b:startEvent id='Start'/>"
                + set("Begin", "i", "0")
                + "<b:exclusiveGateway id='More' default='F5'/>"
                + set("Count", "i", "i + 1")
                + "<b:endEvent id='End'/>"
                + Bpmn.flow("F1", "Start", "Begin")
                + Bpmn.flow("F2", "Begin", "More")
                + Diagrams.flow("F3", "More", "Count", "i < " + turns)
                + Bpmn.flow("F4", "Count", "More")
                + Bpmn.flow("F5", "More", "End"));
        Tally tally = statements.ofJobs(() -> run(scenario, null));
        int transactions = (int) tally.sql().stream()
                .filter(sql -> sql.startsWith("delete from ACT_RU_JOB"))
                .count();
        assertThat(transactions).isBetween(turns / MOST_OF_A_TRANSACTION, turns / LEAST_OF_A_TRANSACTION);
        // the engine reads a job in a transaction of its own before it is done
        assertThat(tally.commits()).isLessThanOrEqualTo(2 * transactions + 1);
        tally.assertStatementsAtMost(OF_A_TRANSACTION * transactions + OF_THE_LAST);
    }
}
